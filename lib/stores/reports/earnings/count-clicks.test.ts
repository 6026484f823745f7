import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import type { ClicksOfPeriod } from '#lib/domain/reports/clicks/click-groups';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import type { EarningsDimension, EarningsQuestion } from '#lib/domain/reports/earnings/question';
import { close } from '#lib/records/database';
import { setUndone } from '#lib/records/reports/imports/imports';
import { putReportLines } from '#lib/records/reports/report-store';
import { aReportLine } from '#test/support/a-report-line';
import { anImport } from '#test/support/reports/an-import';
import { doEarningsTask } from './earnings-tasks';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

const DAY = 86_400_000;
const FIRST = 20_600;
const later = (FIRST + 9) * DAY;
let made = 0;
const fresh = () => `account ${made++}`;
const click = (clickId: string, day: number, subIds: string) => ({ key: clickId, row: { clickId, clickTimeDay: day, subIds } });
const order = (orderId: string, day: number, subId1: string, net: number) =>
  aReportLine({ orderId, day, purchaseTime: day * 86_400 + 3_600, subId1, shopee: net, net, state: 'completed' });

async function counted(ids: readonly string[], by: readonly EarningsDimension[] = ['subId1']): Promise<ClicksOfPeriod | null> {
  const question: EarningsQuestion = {
    market: 'VN',
    accounts: ids.map((id) => ({ id, market: 'VN' })),
    period: { from: dayOf(FIRST), to: dayOf(FIRST + 3) },
    by,
  };
  const answer = await doEarningsTask({ kind: 'clicks', question }, { tell: () => undefined, isCancelled: () => false });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value as ClicksOfPeriod | null;
}
const figures = (found: ClicksOfPeriod | null) =>
  [...(found?.all.groups ?? [])].map(([key, { clicks, orders, earned }]) => [key, clicks, orders, earned]);

it('counts clicks once, whatever reports they stand in, beside orders of the covered days alone', async () => {
  const id = fresh();
  await putReportLines(id, [order('o1', FIRST, 'a', 500), order('o2', FIRST + 1, 'a', 300), order('o3', FIRST + 3, 'a', 900)]);
  const first = [click('1', FIRST, 'a----'), click('2', FIRST, 'a----'), click('3', FIRST + 1, 'b-x---')];
  await anImport(id, { kind: 'clicks', name: 'one.csv', asOf: later, rows: first, chunk: 2 });
  const second = await anImport(id, {
    kind: 'clicks',
    name: 'two.csv',
    asOf: later + 1,
    rows: [click('3', FIRST + 1, 'b-x---'), click('4', FIRST + 2, 'a----')],
  });
  const found = await counted([id]);
  expect(figures(found)).toEqual([
    ['a', 3, 2, 800n],
    ['b', 1, 0, 0n],
  ]);
  expect(found).toMatchObject({
    covered: [{ from: dayOf(FIRST), to: dayOf(FIRST + 2) }],
    missing: [{ from: dayOf(FIRST + 3), to: dayOf(FIRST + 3) }],
    span: { from: dayOf(FIRST), to: dayOf(FIRST + 2) },
    files: ['two.csv', 'one.csv'],
    all: { clicks: 4, orders: 2, earned: 800n },
  });
  // What is undone counts no more, and its days are not covered.
  await setUndone(id, second?.importId ?? '', true);
  const without = await counted([id]);
  expect([without?.all.clicks, without?.missing]).toEqual([3, [{ from: dayOf(FIRST + 2), to: dayOf(FIRST + 3) }]]);
});

it('knows no day that one of the accounts has no clicks of, nor the day on which a report was made', async () => {
  const [one, other] = [fresh(), fresh()];
  await anImport(one, { kind: 'clicks', asOf: later, rows: [click('1', FIRST, 'a'), click('2', FIRST + 1, 'a')] });
  await anImport(other, { kind: 'clicks', asOf: (FIRST + 2) * DAY + 1, rows: [click('1', FIRST + 1, 'a'), click('2', FIRST + 2, 'a')] });
  expect(await counted([one, other])).toMatchObject({ covered: [{ from: dayOf(FIRST + 1), to: dayOf(FIRST + 1) }], all: { clicks: 2 } });
  expect(await counted([one, fresh()])).toMatchObject({ covered: [], span: null, all: { clicks: 0 } });
});

it('knows nothing where there is no report, or of what was bought', async () => {
  const id = fresh();
  await putReportLines(id, [order('o1', FIRST, 'a', 500)]);
  expect(await counted([id])).toBeNull();
  await anImport(id, { kind: 'clicks', asOf: later, rows: [click('1', FIRST, 'a')] });
  expect(await counted([id], ['itemId'])).toBeNull();
  expect((await counted([id], ['subIds']))?.all).toMatchObject({ clicks: 1, orders: 1, earned: 500n });
});
