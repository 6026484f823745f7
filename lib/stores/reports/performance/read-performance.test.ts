import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '#lib/domain/day';
import { dayNumber } from '#lib/domain/reports/earnings/periods';
import { SOLD_COLUMNS } from '#lib/domain/reports/lines/sold-columns';
import type { PerformancePeriod } from '#lib/domain/reports/performance/period';
import type { PerformanceQuestion } from '#lib/domain/reports/performance/question';
import type { WindowKind } from '#lib/domain/reports/report-window';
import { deleteRecords } from '#lib/records/database';
import {
  PERFORMANCE_TABLES,
  putPerformanceDay,
  putPerformanceNames,
  putPerformancePage,
} from '#lib/records/reports/performance/performance';
import { REPORT_TABLES } from '#lib/records/reports/report-state';
import { appendLines } from '#lib/records/reports/report-store';
import { putAnsweredDays } from '#lib/records/reports/sync-days';
import { write } from '#lib/records/transact';
import { aSoldLine } from '#test/support/reports/a-sold-line';
import { readChannel } from './read-channel';
import { readOverview } from './read-overview';
import { readRow } from './read-row';
import { readTable } from './read-table';
import { soldBy } from './sold-by';

const LATEST = '2026-11-19';
const SHOP = 'shop:PlacedOrder:AllChannel';
const PRODUCTS = 'product:PlacedOrder:AllChannel';

interface Kept {
  readonly series?: string;
  readonly kind?: WindowKind;
  readonly ids?: readonly string[];
  readonly sales: readonly number[];
  readonly newBuyers?: readonly number[];
  readonly whole?: boolean;
  readonly answered?: { readonly from: string; readonly to: string };
}

/** What AMS answered of a day, or of the window that ends with it. */
const keep = (day: string, { series = SHOP, kind = 'Day', ids = [''], sales, newBuyers = [], whole = true, answered }: Kept) =>
  write(PERFORMANCE_TABLES, async (transaction) => {
    const numbers = { sales, commission: sales, orders: sales, items: sales, clicks: sales, ...(newBuyers.length > 0 && { newBuyers }) };
    const row = { accountId: 's', series, kind, day: dayNumber(day), page: 1, asOf: 5, total: ids.length, unread: 0, ids, numbers };
    await putPerformancePage(transaction, { ...row, answered: answered ?? null }, whole);
    const known = {
      accountId: 's',
      kind,
      day: dayNumber(day),
      from: dayNumber(day),
      latest: dayNumber(LATEST),
      asOf: 5,
      left: [],
      holes: {},
    };
    if (kind === 'Day') await putPerformanceDay(transaction, known);
  });

const asked = (period: PerformancePeriod, more: Partial<PerformanceQuestion> = {}): PerformanceQuestion => ({
  period,
  orderType: 'PlacedOrder',
  channel: 'AllChannel',
  measure: 'sales',
  against: 'before',
  table: 'product',
  ...more,
});
const overview = async (period: PerformancePeriod, more?: Partial<PerformanceQuestion>) => {
  const answer = await readOverview('s', asked(period, more));
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};
const YESTERDAY = { kind: 'day', back: 0 } as const;

beforeEach(() => deleteRecords());

describe('key figures', () => {
  it('are null where nothing was ever read', async () => {
    expect(await overview(YESTERDAY)).toBeNull();
  });

  it('of a day stand against the day before, or against the same days of earlier weeks', async () => {
    for (const [back, sales] of [
      [0, 700],
      [1, 400],
      [7, 100],
      [14, 300],
    ] as const)
      await keep(addDays(LATEST, -back), { sales: [sales], newBuyers: [3] });
    expect(await overview(YESTERDAY)).toMatchObject({
      latest: LATEST,
      now: { sales: 700n, newBuyers: 3 },
      before: { sales: 400n },
      usual: { sales: 200n },
      usualOf: 2,
      unknown: [],
    });
    expect(await overview({ kind: 'day', back: 1 })).toMatchObject({ now: { sales: 400n }, before: null, usual: null });
  });

  it('of several days are the sum of them; what was not read is missing, and buyers are told by the longer window alone', async () => {
    for (let back = 0; back < 14; back++) await keep(addDays(LATEST, -back), { sales: [10], newBuyers: [1] });
    await keep(LATEST, { kind: 'Last7d', sales: [70], newBuyers: [5] });
    expect(await overview({ kind: 'last7d' })).toMatchObject({
      now: { sales: 70n, newBuyers: 5 },
      before: { sales: 70n, newBuyers: null },
    });
    const longer = await overview({ kind: 'custom', from: addDays(LATEST, -15), to: LATEST });
    expect(longer).toMatchObject({ now: { sales: 140n }, unknown: [addDays(LATEST, -15), addDays(LATEST, -14)], before: null });
    expect(longer?.points.map(({ totals }) => totals?.sales ?? null).slice(0, 3)).toEqual([null, null, 10n]);
  });

  it('come from the window where its days are not all read, with the days that were really answered', async () => {
    await keep(LATEST, { sales: [10] });
    const answered = { from: addDays(LATEST, -7), to: addDays(LATEST, -1) };
    await keep(LATEST, { kind: 'Last7d', sales: [99], answered });
    expect(await overview({ kind: 'last7d' })).toMatchObject({ now: { sales: 99n }, answered, unknown: [] });
  });

  it('have their channels beside them, which add up', async () => {
    await keep(LATEST, { sales: [60] });
    for (const [channel, sales] of [
      ['SocialMedia', 30],
      ['ShopeeVideo', 20],
      ['LiveStreaming', 10],
    ] as const)
      await keep(LATEST, { series: `shop:PlacedOrder:${channel}`, sales: [sales] });
    const channels = (await overview(YESTERDAY))?.channels ?? [];
    expect(channels.map(({ totals }) => totals?.sales)).toEqual([30n, 20n, 10n]);
    expect((await overview(YESTERDAY, { channel: 'ShopeeVideo' }))?.channels).toEqual([]);
  });
});

describe('rows', () => {
  it('are summed over days, with who sold before and sells nothing now', async () => {
    const list = (day: string, ids: readonly string[], sales: readonly number[]) => keep(day, { series: PRODUCTS, ids, sales });
    await list(LATEST, ['1', '2'], [50, 20]);
    await list(addDays(LATEST, -1), ['1', '3'], [10, 80]);
    await write(PERFORMANCE_TABLES, (transaction) =>
      putPerformanceNames(transaction, [{ accountId: 's', level: 'product', id: '1', name: 'Cup' }]),
    );
    const answer = await readTable('s', asked(YESTERDAY));
    const rows = answer.ok ? (answer.value?.rows ?? []) : [];
    expect(rows.map(({ id, name, totals, before }) => [id, name, totals.sales, before?.sales])).toEqual([
      ['1', 'Cup', 50n, 10n],
      ['2', '', 20n, 0n],
      ['3', '', 0n, 80n],
    ]);
    const row = await readRow('s', asked(YESTERDAY), { level: 'product', id: '3' });
    expect(row.ok && row.value).toMatchObject({ now: { sales: 0n }, before: { sales: 80n } });
  });

  it('of a list that was not read to its end say so, and are held against nothing', async () => {
    await keep(LATEST, { series: PRODUCTS, ids: ['1'], sales: [50], whole: false });
    const answer = await readTable('s', asked(YESTERDAY));
    expect(answer.ok && answer.value).toMatchObject({ unknown: 1, compared: false, rows: [{ id: '1', before: null }] });
    const row = await readRow('s', asked(YESTERDAY), { level: 'product', id: '2' });
    expect(row.ok && row.value).toMatchObject({ now: null });
  });
});

describe('rows of one channel', () => {
  const LAST = dayNumber(LATEST);
  const sold = (day: number, channel: string, itemId: string, value: number) =>
    aSoldLine({ orderId: `${day} ${itemId} ${channel}`, day, channel, itemId, value, commission: value / 10 });
  const keepLines = async (days: { readonly from: number; readonly to: number }) => {
    const lines = [
      sold(LAST, 'Shopeevideo', '1', 500_000),
      sold(LAST, 'Telegram', '1', 900_000),
      sold(LAST, 'Shopeevideo', '2', 200_000),
      sold(LAST - 1, 'Shopeevideo', '3', 400_000),
    ];
    await write(REPORT_TABLES, (transaction) => appendLines(transaction, 's', lines, SOLD_COLUMNS));
    await write(['reportDays'], (transaction) => putAnsweredDays(transaction, 's', days, {}, 7));
  };
  const ask = async (table: 'product' | 'affiliate' = 'product') => {
    const answer = await readChannel({ accountId: 's', question: asked(YESTERDAY, { channel: 'ShopeeVideo', table }), digits: 2 });
    if (!answer.ok) throw new Error(answer.failure.code);
    return answer.value;
  };

  it('are summed from its order lines, as AMS counts the shop in it, against the days before', async () => {
    await keep(LATEST, { series: 'shop:PlacedOrder:ShopeeVideo', sales: [700_000] });
    await keepLines({ from: LAST - 1, to: LAST });
    const answer = await ask();
    expect(answer?.rows.map(({ id, totals, before }) => [id, totals.sales, before?.sales])).toEqual([
      ['1', 500_000n, 0n],
      ['2', 200_000n, 0n],
      ['3', 0n, 400_000n],
    ]);
    expect(answer).toMatchObject({
      unknown: 0,
      compared: true,
      ofLines: { sales: 700_000n },
      source: { calls: ['get_conversion_report'], got: { from: LATEST, to: LATEST }, read: { from: 7, to: 7 } },
    });
    expect((await ask('affiliate'))?.rows.map(({ id, name, totals }) => [id, name, totals.sales])).toEqual([['31', 'Ana', 700_000n]]);
  });

  it('of days whose lines were not read say so, and are held against nothing', async () => {
    await keep(LATEST, { series: 'shop:PlacedOrder:ShopeeVideo', sales: [700_000] });
    await keepLines({ from: LAST, to: LAST });
    expect(await ask()).toMatchObject({ unknown: 0, compared: false, rows: [{ id: '1', before: null }, { id: '2' }] });
  });

  it('do not know what the channel brought where AMS was not asked for all of its days', async () => {
    await keep(LATEST, { sales: [1_600_000] });
    await keepLines({ from: LAST - 1, to: LAST });
    expect((await ask())?.ofLines).toEqual({ sales: null });
  });

  it('and so are the affiliates of a product', async () => {
    const ask = async () => {
      const question = {
        accountId: 's',
        level: 'product',
        id: '1',
        now: { from: LAST, to: LAST },
        before: { from: LAST - 1, to: LAST - 1 },
      } as const;
      const answer = await soldBy({ ...question, confirmed: false, digits: 2 });
      return answer.ok ? [answer.value.rows.map(({ id, now }) => [id, now.sales]), answer.value.unknown, answer.value.compared] : [];
    };
    await keepLines({ from: LAST, to: LAST });
    expect(await ask()).toEqual([[['31', 1_400_000]], 0, false]);
    await keepLines({ from: LAST - 1, to: LAST });
    expect(await ask()).toEqual([[['31', 1_400_000]], 0, true]);
  });
});
