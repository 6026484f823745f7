import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { close } from '#lib/records/database';
import { fileHeads, putFileHead, putSpendMatch, spendMatches } from './answers';

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

it('remembers whose a campaign is, market by market, until it is taken back', async () => {
  await putSpendMatch('VN', 'Campaign', { subIds: ['dress'], at: 1 });
  await putSpendMatch('VN', 'Nobody’s', { subIds: [], at: 1 });
  await putSpendMatch('BR', 'Campaign', { subIds: ['sapato'], at: 1 });
  await putSpendMatch('VN', 'Nobody’s', null);
  expect(await spendMatches('VN')).toEqual({ ok: true, value: new Map([['Campaign', ['dress']]]) });
});
