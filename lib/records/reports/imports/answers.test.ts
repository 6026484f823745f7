import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { close } from '#lib/records/database';
import { fileHeads, MOST_HEADS, putFileHead, putSpendMatch, spendMatches, touchFileHead } from './answers';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

it('remembers what the person said of a head, the last word of each', async () => {
  const row = { hash: 'h', kind: 'clicks', columns: { 0: 'clickId' }, at: 1 } as const;
  await putFileHead(row);
  await putFileHead({ ...row, columns: { 0: null }, at: 2 });
  expect(await fileHeads()).toEqual({ ok: true, value: [{ ...row, columns: { 0: null }, at: 2 }] });
});

const headRow = (hash: string, at: number) => ({ hash, kind: 'clicks', columns: { 0: 'clickId' }, at }) as const;
const hashes = async (): Promise<readonly string[]> => {
  const heads = await fileHeads();
  return heads.ok ? heads.value.map(({ hash }) => hash).sort() : [];
};

it.each([
  ['the one told first', [], 'h0'],
  ['not one that a file was read by since', ['h0', 'h1'], 'h2'],
  ['no one that is told anew', ['h0'], 'h1'],
] as const)('forgets of too many heads the one used longest ago: %s', async (_, used, gone) => {
  const all = Array.from({ length: MOST_HEADS }, (_, at) => `h${at}`);
  for (const [at, hash] of all.entries()) await putFileHead(headRow(hash, at));
  expect(await hashes()).toEqual(all.toSorted());
  for (const hash of used) await touchFileHead(hash, 1_000);
  await putFileHead(headRow('h0', 2_000 * Number(used.length > 0)));
  expect(await hashes(), 'one that is told anew takes no other place').toEqual(all.toSorted());
  await putFileHead(headRow('new', 3_000));
  expect(await hashes()).toEqual([...all.filter((hash) => hash !== gone), 'new'].toSorted());
});

it('does not remember again a head that was forgotten while a file was read by it', async () => {
  await touchFileHead('gone', 1);
  expect(await hashes()).toEqual([]);
});

it('remembers whose a campaign is, market by market, until it is taken back', async () => {
  await putSpendMatch('VN', 'Campaign', { subIds: ['dress'], at: 1 });
  await putSpendMatch('VN', 'Nobody’s', { subIds: [], at: 1 });
  await putSpendMatch('BR', 'Campaign', { subIds: ['sapato'], at: 1 });
  await putSpendMatch('VN', 'Nobody’s', null);
  expect(await spendMatches('VN')).toEqual({ ok: true, value: new Map([['Campaign', ['dress']]]) });
});
