import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { SOLD_COLUMNS } from '#lib/domain/reports/lines/sold-columns';
import type { SoldLine } from '#lib/domain/reports/lines/sold-line';
import { deleteRecords } from '#lib/records/database';
import { REPORT_TABLES } from '#lib/records/reports/report-state';
import { appendLines } from '#lib/records/reports/report-store';
import { putAnsweredDays } from '#lib/records/reports/sync-days';
import { write } from '#lib/records/transact';
import { aSoldLine } from '#test/support/reports/a-sold-line';
import { monthOfPlace } from './month-of-place';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const noon = (text: string) => Date.parse(`${text}T15:00:00Z`) / 1000;
const at = (text: string) => Date.parse(`${text}T15:00:00Z`);

/** An order that was placed on one day and concluded on another. */
const order = (placed: string, concluded: string, over: Partial<SoldLine> = {}): SoldLine =>
  aSoldLine({
    ...{
      orderId: `${placed} ${concluded}`,
      day: day(placed),
      purchaseTime: noon(placed),
      concludedTime: noon(concluded),
      verified: 'valid',
    },
    ...over,
  });
const keep = async (lines: readonly SoldLine[]) =>
  write(REPORT_TABLES, (transaction) => appendLines(transaction, 's', lines, SOLD_COLUMNS));
type Counts = Parameters<typeof putAnsweredDays>[3][string];
const readDays = (from: string, to: string, asOf: string, counts: Partial<Counts> = {}) => {
  const own = { lines: 1, open: 0, unjudged: 0, unread: 0, ...counts };
  const days = Object.fromEntries(Array.from({ length: day(to) - day(from) + 1 }, (_, n) => [day(from) + n, own]));
  return write(['reportDays'], (transaction) => putAnsweredDays(transaction, 's', { from: day(from), to: day(to) }, days, at(asOf)));
};
const monthNow = async (month: number) => {
  const answer = await monthOfPlace({ place: { market: 'BR', accountId: 's' }, month, floor: 0, today: '2026-11-20' });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};
const october = async () => {
  const { state, waiting, missing } = (await monthNow(202_610)).sheet;
  return [state, waiting, missing.length, missing[0] === undefined ? null : new Date(missing[0] * 86_400_000).toISOString().slice(0, 10)];
};

beforeEach(() => deleteRecords());

describe('a month', () => {
  beforeEach(() => keep([order('2026-09-20', '2026-10-05'), order('2026-10-10', '2026-10-25')]));

  it('is closed where all days that may have orders of it are known, and those before the first of them are not asked for', async () => {
    await readDays('2026-08-31', '2026-11-19', '2026-11-20');
    expect(await october()).toEqual(['closed', 0, 0, null]);
  });

  it('is open where some of its days were never read, or hold orders that could not be', async () => {
    await readDays('2026-08-31', '2026-10-11', '2026-11-20');
    await readDays('2026-10-14', '2026-11-19', '2026-11-20');
    expect(await october()).toEqual(['open', 0, 2, '2026-10-12']);
    await readDays('2026-10-12', '2026-10-13', '2026-11-20', { unread: 1 });
    expect(await october()).toEqual(['open', 0, 2, '2026-10-12']);
  });

  it('is open where days before it, from which its orders come, were not read', async () => {
    await readDays('2026-10-01', '2026-11-19', '2026-11-20');
    expect(await october()).toEqual(['open', 0, 31, '2026-08-31']);
    await keep([order('2026-08-11', '2026-10-05')]);
    expect(await october()).toEqual(['open', 0, 55, '2026-08-07']);
  });

  it('is open where a day was read before the month was over, with an order on its way', async () => {
    await readDays('2026-08-31', '2026-11-19', '2026-11-20');
    await readDays('2026-10-20', '2026-10-20', '2026-10-22', { open: 1 });
    expect(await october()).toEqual(['open', 0, 1, '2026-10-20']);
    await readDays('2026-10-20', '2026-10-20', '2026-11-02', { open: 1 });
    expect(await october()).toEqual(['closed', 0, 0, null]);
  });
});

it('a month is unread as long as not one of its days is known and no order tells of it', async () => {
  const unread = async () => Promise.all([202_606, 202_609, 202_610].map(async (month) => (await monthNow(month)).unread));
  expect(await unread()).toEqual([true, true, true]);
  // An order that was placed before it is known with September's days: what is known of October is too little, and not nothing.
  await keep([order('2026-09-20', '2026-10-05')]);
  await readDays('2026-09-01', '2026-09-30', '2026-11-20');
  expect(await unread()).toEqual([true, false, false]);
  await deleteRecords();
  await readDays('2026-10-31', '2026-10-31', '2026-11-20');
  expect(await unread()).toEqual([true, true, false]);
});
