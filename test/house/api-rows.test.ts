import { describe, expect, it } from 'vitest';
import { affiliateOperations } from '#lib/shopee-affiliate/operations';
import { amsEndpoints, partnerEndpoints, shopEndpoints } from '#lib/shopee-ams/endpoints';
import { shoplineOperations } from '#lib/shopline/endpoints';
import { callOf } from '#scripts/api-doc';
import { moduleAt } from './module-graph';
import { filesIn, readText } from './source-files';

const background = filesIn(['lib/background'], /(?<!\.test)\.ts$/);

/** A row that nobody calls is a client that nobody sees. */
describe.each([
  ['SHOPLINE', Object.keys(shoplineOperations), 18],
  ['AMS', Object.keys(amsEndpoints), 36],
] as const)('%s', (_api, rows, count) => {
  it.each(rows)('the row %s is used by a handler or a job', (row) => {
    expect(background.filter(({ text }) => callOf(row).test(text)).map(({ path }) => path)).not.toEqual([]);
  });

  it(`has ${count} rows`, () => expect(rows).toHaveLength(count));
});

/** All that the worker loads, at once or later. */
function loadedByWorker(): ReadonlySet<string> {
  const seen = new Set<string>();
  const walk = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const { imports, later } = moduleAt(path);
    [...imports, ...later].forEach(walk);
  };
  walk('entrypoints/background.ts');
  return seen;
}

/** Rows of performance and of the reports, as the document of the endpoints lists them. */
const REPORTS = Object.entries(amsEndpoints).filter(([, { path }]) => /performance|conversion_report|\/get_validation_/.test(path));

describe('the document of the APIs', () => {
  const doc = readText('docs/API.md');
  const tables = [amsEndpoints, shopEndpoints, partnerEndpoints, affiliateOperations, shoplineOperations];

  it('tells by its name which API a row is of', () => {
    const names = tables.flatMap((table) => Object.keys(table));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it.each(REPORTS.map(([row]) => row))('says of %s who uses it, and the worker loads them', (row) => {
    const line = doc.split('\n').find((one) => one.startsWith(`| \`${row}\` |`));
    const told = [
      ...(line
        ?.split('|')
        .at(-2)
        ?.matchAll(/`([^`]+)`/g) ?? []),
    ].map(([, name]) => `lib/background/${name}.ts`);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(background.filter(({ text }) => callOf(row).test(text)).map(({ path }) => path));
    expect(told.filter((path) => !loadedByWorker().has(path))).toEqual([]);
  });

  it('has all of them', () => expect(REPORTS).toHaveLength(11));
});
