import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAILURES } from '#lib/domain/failure';
import { JOB_STATES, WAIT_REASONS } from '#lib/domain/jobs/job';
import { filesIn, shippedSource } from './source-files';

const source = shippedSource();
const all = [
  ...source,
  ...filesIn(['scripts', 'test', 'docs', '.ci'], /\.(ts|tsx|mjs|md|html|json)$/),
  ...filesIn(['lib'], /\.(json|test\.tsx?)$/),
];
const offenders = (files: { path: string; text: string }[], pattern: RegExp) =>
  files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('habits of the house', () => {
  it('names files in kebab-case', () => {
    const odd = source.map(({ path }) => basename(path)).filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.content|\.d)?\.tsx?$/.test(name));
    expect(odd).toEqual([]);
  });

  it('never climbs: an import stays in its folder or begins at #lib, #components, #test or #scripts', () => {
    const climbing = filesIn(['lib', 'components', 'entrypoints', 'test', 'scripts'], /\.tsx?$/).filter(({ text }) =>
      /^(import|export) .*from '\.\.\//m.test(text),
    );
    expect(climbing.map(({ path }) => path)).toEqual([]);
  });

  it('writes functions and factories, no classes', () => {
    expect(offenders(source, /^\s*(export\s+)?(abstract\s+)?class\s+\w/m)).toEqual([]);
  });

  it('silences no checker by a comment', () => {
    expect(offenders(source, new RegExp(['@ts', '-(ignore|nocheck|expect-error)|biome', '-ignore|eslint', '-disable'].join('')))).toEqual(
      [],
    );
  });
  it('says in one place which entry of a product counts, and what a range is', () => {
    const places = ['lib/domain/rates/standing.ts', 'lib/domain/targeted/campaign-status.ts', 'lib/shopee-ams/schemas/open-campaign.ts'];
    expect(offenders(source, /['"](Terminating|Upcoming)['"]/).sort()).toEqual(places);
    // The join itself: who reads entries beside suggested rates reads them through the standing's records.
    const joins = offenders(
      source.filter(({ path }) => /^(lib\/stores|components)\//.test(path)),
      /rowsOfItems\(\s*['"](suggestedRates|suggestions)['"]|\.toSorted\(\(a, b\) => a\.readAt - b\.readAt\)/,
    );
    expect(joins).toEqual([]);
  });

  it('lists no failures outside of their table: what several have in common is a column', () => {
    const codes = new Set<string>(Object.keys(FAILURES));
    const words = new Set<string>([...WAIT_REASONS, ...JOB_STATES]);
    const listed = source
      .filter(({ path }) => path !== 'lib/domain/failure.ts')
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\[([^[\]]*)\]|((?:[\w.]*[cC]ode [!=]== '\w+'(?: \|\| | && )){1,}[\w.]*[cC]ode [!=]== '\w+')/g)].flatMap(
          ([whole]) => {
            const named = [...whole.matchAll(/'(\w+)'/g)]
              .map(([, name = '']) => name)
              .filter((name) => codes.has(name) && !words.has(name));
            return new Set(named).size > 1 ? [`${path}: ${named.join(' ')}`] : [];
          },
        ),
      );
    // What SHOPLINE refuses for two causes that are told apart by another call.
    expect(listed).toEqual(['lib/background/shopline/account-read.ts: storeForbidden storeTokenRefused']);
  });

  it('stores nothing under a loose key: settings and the vault alone know the browser’s storage', () => {
    const knowing = offenders(
      source,
      /storage(\.(local|session|sync)\b|\[).*\.(get|set|remove)\(|storage\.(local|session|sync)\.(get|set|remove)/,
    );
    expect(knowing.filter((path) => !/^lib\/(settings|vault)\//.test(path))).toEqual([]);
    expect(knowing.length).toBeGreaterThan(1);
  });

  it('keeps migrations frozen: they import nothing of ours', () => {
    const frozen = filesIn(['lib/records'], /schema-steps\.ts$/);
    expect(frozen).toHaveLength(1);
    expect(offenders(frozen, /from '(#|\.)/)).toEqual([]);
  });

  it('writes moments in one way: no view and no store formats a time, a day or a zone on its own', () => {
    const shown = source.filter(({ path }) => /^(components|entrypoints|lib\/(stores|background))\//.test(path));
    const ways =
      /formatDate\b|DateTimeFormat|toLocale(Date|Time)?String|to(Date|Time|UTC)String|get(UTC)?(Hours|Minutes|Date|Day|Month|FullYear)\(/;
    // Quiet hours are hours of this computer's clock, compared and not shown.
    expect(offenders(shown, ways)).toEqual(['lib/background/offers/tell-findings.ts']);
    expect(offenders(source, /import \{[^}]*\bformatDate\b/)).toEqual(['lib/domain/time/moments.ts']);
  });

  it('cuts every text of others where it is drawn', () => {
    const CUT_BEFORE = [
      // Their labels and names are cut by who hands them over, captions are the person's own.
      'components/links/captions/caption-text.tsx',
      'components/panel/links/history/note-dialog.tsx',
      'components/panel/offers/searches/finding-item.tsx',
      'components/ui/charts/rank-bars.tsx',
    ];
    const draws = source.filter(({ path, text }) => path.startsWith('components/') && text.includes('<bdi>{'));
    expect(draws.length).toBeGreaterThan(20);
    expect(
      draws
        .filter(({ text }) => !/\bplainText\(/.test(text))
        .map(({ path }) => path)
        .sort(),
    ).toEqual(CUT_BEFORE);
  });

  it('hands no lock to the work that is done under it', () => {
    expect(offenders(source, /locks\.request\([^()]*,\s*[A-Za-z.]+\s*\)/)).toEqual([]);
  });

  it('leaves no notes to itself', () => {
    expect(offenders(all, new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b`))).toEqual([]);
  });

  it('skips no test and waits for no clock in tests', () => {
    const tests = filesIn(['lib', 'components', 'test'], /\.(test|spec)\.tsx?$/);
    expect(tests.length).toBeGreaterThan(10);
    const words = [
      ['\\.(only|skip|fixme|todo)', '\\('],
      ['waitFor', 'Timeout'],
      ['retry:\\s*', '[1-9]'],
    ].map((parts) => parts.join(''));
    expect(offenders(tests, new RegExp(words.join('|')))).toEqual([]);
  });

  it('never claims more than was seen', () => {
    expect(offenders(all, new RegExp(['works', 'with', 'shopee'].join(' '), 'i'))).toEqual([]);
  });
});
