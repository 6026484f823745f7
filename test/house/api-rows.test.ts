import { describe, expect, it } from 'vitest';
import { amsEndpoints } from '#lib/shopee-ams/endpoints';
import { shoplineOperations } from '#lib/shopline/endpoints';
import { filesIn } from './source-files';

const background = filesIn(['lib/background'], /(?<!\.test)\.ts$/);

/** A row that nobody calls is a client that nobody sees. */
describe.each([
  ['SHOPLINE', Object.keys(shoplineOperations), 18],
  ['AMS', Object.keys(amsEndpoints), 36],
] as const)('%s', (_api, rows, count) => {
  it.each(rows)('the row %s is used by a handler or a job', (row) => {
    const call = new RegExp(`\\bclient(\\.value)?\\s*(\\.pages)?\\.${row}\\(`);
    expect(background.filter(({ text }) => call.test(text)).map(({ path }) => path)).not.toEqual([]);
  });

  it(`has ${count} rows`, () => expect(rows).toHaveLength(count));
});
