import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import type { MarketCode } from '#lib/domain/market';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import { close } from '#lib/records/database';
import { setUndone } from '#lib/records/reports/imports/imports';
import { anImport } from '#test/support/reports/an-import';
import { doEarningsTask } from './earnings-tasks';
import type { SpendAnswer } from './read-spend';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

const DAY = 20_600;
const period = { from: dayOf(DAY), to: dayOf(DAY + 6) };
const file = (
  accountId: string,
  name: string,
  asOf: number,
  spent: readonly (readonly [string, number, number, number])[],
  market: MarketCode = 'VN',
) =>
  anImport(accountId, {
    kind: 'adSpend',
    name,
    asOf,
    market,
    rows: spent.map(([campaignName, spend, from, to], at) => ({
      key: `${name} ${at}`,
      row: { campaignName, spend, fromDay: DAY + from, toDay: DAY + to },
    })),
  });
async function read(): Promise<SpendAnswer> {
  const question = { market: 'VN' as const, accountIds: ['a', 'b'], period };
  const answer = await doEarningsTask({ kind: 'spend', question }, { tell: () => undefined, isCancelled: () => false });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value as SpendAnswer;
}

it('reads the spend of all accounts, each campaign’s day once, as the newest file has it', async () => {
  await file('a', 'old.csv', 1_000, [
    ['A', 100, 0, 1],
    ['B', 30, 0, 1],
  ]);
  const newest = await file('b', 'new.csv', 2_000, [['A', 150, 0, 2]]);
  expect(await read()).toEqual({
    ads: [
      { name: 'A', campaign: 'A', amount: 150n, clicks: null },
      { name: 'B', campaign: 'B', amount: 30n, clicks: null },
    ],
    days: [DAY, DAY + 1, DAY + 2],
    beyond: null,
    span: { from: dayOf(DAY), to: dayOf(DAY + 2) },
    left: [],
    files: ['new.csv', 'old.csv'],
    elsewhere: [],
  });
  await setUndone('b', newest?.importId ?? '', true);
  expect((await read()).ads.map(({ amount }) => amount)).toEqual([100n, 30n]);
});

it('tells files of other markets, and what does not count of these days alone', async () => {
  await file('files:ID', 'rupiah.csv', 1_000, [['A', 100, 0, 1]], 'ID');
  await file('a', 'old.csv', 1_000, [
    ['A', 7, 3, 5],
    ['B', 8, 30, 32],
  ]);
  await file('a', 'new.csv', 2_000, [
    ['A', 9, 5, 5],
    ['B', 9, 30, 30],
  ]);
  const { ads, left, elsewhere } = await read();
  expect(ads.map(({ amount }) => amount)).toEqual([9n]);
  expect(elsewhere).toEqual([{ file: 'rupiah.csv', market: 'ID' }]);
  expect(left.map(({ file: name, why, amount }) => [name, why, amount])).toEqual([['old.csv', 'sameDays', 7n]]);
});
