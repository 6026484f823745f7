import { describe, expect, it } from 'vitest';
import { FALLBACK_LANGUAGE } from '#lib/domain/language';
import { MANIFEST_PART, readParts } from '#scripts/texts/text-files';
import { loadedWith, moduleAt } from './module-graph';
import { filesIn } from './source-files';

/** A page, or what it loads later: the parts of the texts that it lists, and those that are there before it. */
interface Place {
  readonly name: string;
  readonly modules: readonly string[];
  readonly parts: readonly string[];
  readonly before: readonly string[];
}

const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const partOf = new Map<string, string>();
for (const [part, table] of Object.entries(readParts(FALLBACK_LANGUAGE)))
  if (part !== MANIFEST_PART) for (const key of Object.keys(table)) partOf.set(base(key), part);

/** Failures of other topics: use-failure-texts.ts loads them when the first of them is told. */
const ON_DEMAND: readonly string[] = ['failures-shops', 'failures-shopline'];
/** The names of messages look like keys. */
const NO_TEXTS = /^lib\/(messages|records|http|shopee-\w+|shopline|vault|files)\//;

const names = (list = '') => [...list.matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? '');
const textOf = (modules: Iterable<string>) => [...modules].map((path) => moduleAt(path).text).join('\n');

const LAZY = /lazyView\(\s*\[([^\]]*)\],\s*async \(\) => \(await import\('([^']+)'\)\)/g;

/** What is loaded later out of these modules, and out of that in turn. */
function laterOf(modules: ReadonlySet<string>, before: readonly string[]): Place[] {
  return [...modules].flatMap((path) => {
    const { text, later } = moduleAt(path);
    const lists = new Map([...text.matchAll(LAZY)].map(([, list, to = '']) => [to.replace(/^.*\//, ''), names(list)]));
    return later.flatMap((entry) => {
      const own = new Set([...loadedWith(entry)].filter((one) => !modules.has(one)));
      const parts = lists.get(entry.replace(/^.*\/|\.tsx?$/g, '')) ?? [];
      const place = { name: entry, modules: [...own], parts, before };
      return [place, ...laterOf(own, [...before, ...parts])];
    });
  });
}

const pages = filesIn(['entrypoints'], /main\.tsx$/).flatMap(({ path, text }) => {
  const modules = loadedWith(path);
  const parts = names(/loadSettings\(\s*\[([^\]]*)\]/.exec(text)?.[1]);
  return [
    { name: path, modules: [...modules], parts, before: [] },
    ...laterOf(modules, parts).map((one) => ({ ...one, name: `${path} → ${one.name}` })),
  ];
});

/** The worker asks for a part by its name and may say no key of another: the types see to it. */
const PLACES: readonly Place[] = pages;

/** The keys that stand in a text as they are, or as a template with a part left open. */
function keysIn(text: string): string[] {
  const quoted = [...text.matchAll(/['"]([a-zA-Z]\w*(?:\.\w+)+)['"]/g)].map(([, key]) => key ?? '').filter((key) => partOf.has(key));
  const open = [...text.matchAll(/`([a-z]\w*\.[\w.]*\$\{[^`\n]*)`/g)].map(([, template]) => template ?? '');
  const patterns = open
    .filter((one) => /^[\w.]+$/.test(one.replace(/\$\{[^}]*\}/g, 'x')))
    .map((one) => new RegExp(`^${one.replace(/\./g, '\\.').replace(/\$\{[^}]*\}/g, '\\w+')}$`));
  return [...quoted, ...[...partOf.keys()].filter((key) => patterns.some((pattern) => pattern.test(key)))];
}

const used = ({ modules }: Place) => keysIn(textOf(modules.filter((path) => !NO_TEXTS.test(path))));

describe('parts of the texts', () => {
  it('knows the pages and what they load later', () => {
    expect(PLACES.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['entrypoints/popup/main.tsx', 'entrypoints/sidepanel/main.tsx → components/panel/links/bulk/bulk-view.tsx']),
    );
    expect(PLACES.length).toBeGreaterThan(15);
    expect(keysIn(`t('app.name') + t(\`step.\${step}\`)`)).toEqual(expect.arrayContaining(['app.name', 'step.retry']));
  });

  it.each(PLACES.map((place) => [place.name, place] as const))('%s loads what its modules say, and no part besides', (_name, place) => {
    const there = [...place.before, ...place.parts];
    const may = new Set(there.includes('failures') ? [...there, ...ON_DEMAND] : there);
    const keys = used(place);
    expect({ missing: [...new Set(keys.filter((key) => !may.has(partOf.get(key) ?? '')))] }).toEqual({ missing: [] });
    const needed = new Set(keys.map((key) => partOf.get(key)));
    expect({ besides: place.parts.filter((part) => !needed.has(part) || place.before.includes(part)) }).toEqual({ besides: [] });
  });
});
