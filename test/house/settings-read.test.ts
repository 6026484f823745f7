import { expect, it } from 'vitest';
import { PAGE_CHECKS } from '#lib/settings/page-checks';
import { shippedSource } from './source-files';

const WORKER = /^(lib\/background|lib\/vault|entrypoints\/background)/;

it('the worker reads no setting of which pages alone know the shape', () => {
  const read = shippedSource()
    .filter(({ path }) => WORKER.test(path))
    .flatMap(({ text }) => [...text.matchAll(/\b(?:readSettings?|accountList)\(\[?((?:'\w+'(?:, )?)+)/g)])
    .flatMap(([, names = '']) => [...names.matchAll(/\w+/g)].map(([name]) => name));
  expect(read.length).toBeGreaterThan(20);
  expect(read.filter((name) => name in PAGE_CHECKS)).toEqual([]);
});
