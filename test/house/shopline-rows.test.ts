import { expect, it } from 'vitest';
import { shoplineOperations } from '#lib/shopline/endpoints';
import { filesIn } from './source-files';

const background = filesIn(['lib/background'], /(?<!\.test)\.ts$/);

/** A row that nobody calls is a client that nobody sees. */
it.each(Object.keys(shoplineOperations))('the SHOPLINE row %s is used by a handler or a job', (row) => {
  const call = new RegExp(`\\bclient(\\.value)?\\.${row}\\(`);
  expect(background.filter(({ text }) => call.test(text)).map(({ path }) => path)).not.toEqual([]);
});

it('SHOPLINE has eighteen rows', () => {
  expect(Object.keys(shoplineOperations)).toHaveLength(18);
});
