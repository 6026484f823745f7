import { dayNumber } from '#lib/domain/reports/earnings/periods';
import type { Days } from '#lib/domain/reports/performance';
import { channelRows } from '#lib/domain/reports/performance/channel-lines';
import { totalOfDays } from '#lib/domain/reports/performance/gather';
import { daysOfPerformance, earlierPeriod, lengthOf } from '#lib/domain/reports/performance/period';
import type { PerformanceQuestion } from '#lib/domain/reports/performance/question';
import { seriesName } from '#lib/domain/reports/performance/series';
import { sourceOf } from '#lib/domain/reports/performance/source';
import type { PerformanceTableRow } from '#lib/domain/reports/performance/table-columns';
import { ok, type Result } from '#lib/domain/result';
import { loadSold } from '#lib/records/reports/conversions/sold-lines';
import { performanceOf } from '#lib/records/reports/performance/performance';
import { soldSync } from '#lib/records/reports/sync-days';
import { latestRead, numbers } from './read-overview';
import { joined, type PerformanceRows, sortedRows } from './read-table';

/** A question about the products or affiliates of one channel. */
export interface ChannelTable {
  readonly accountId: string;
  readonly question: PerformanceQuestion;
  /** Decimals of the shop's currency. */
  readonly digits: number;
}

/** The rows of one channel, from order lines: in the worker of the pages, a shop may have hundreds of thousands. @returns null: nothing was read yet */
export async function readChannel({ accountId, question, digits }: ChannelTable): Promise<Result<PerformanceRows | null>> {
  const { channel, table: level, orderType, period: choice } = question;
  if (channel === 'AllChannel' || (level !== 'product' && level !== 'affiliate')) return ok(null);
  const latest = await latestRead(accountId);
  if (!latest.ok || latest.value === null) return latest.ok ? ok(null) : latest;
  const [loaded, sync] = await Promise.all([loadSold(accountId), soldSync(accountId)]);
  if (!loaded.ok) return loaded;
  if (!sync.ok) return sync;
  const period = daysOfPerformance(choice, latest.value);
  const beforeDays = earlierPeriod(choice, period, 1);
  const shop = await performanceOf(accountId, seriesName({ level: 'shop', orderType, channel }), 'Day', numbers(period));
  if (!shop.ok) return shop;
  const { damage } = loaded.value;
  const known = sync.value.days.filter(({ day, asOf }) => asOf !== null && !damage.anyDay && !damage.days.includes(day));
  const within = (days: Days) => known.filter(({ day }) => day >= dayNumber(days.from) && day <= dayNumber(days.to));
  const unknown = (days: Days) => lengthOf(days) - within(days).length;
  const rowsOf = (days: Days) =>
    channelRows(loaded.value, { level, channel, days: numbers(days), confirmed: orderType === 'ConfirmedOrder', digits });
  const [now, before] = [rowsOf(period), rowsOf(beforeDays)];
  const compared = unknown(beforeDays) === 0;
  const names = new Map([...before, ...now].map(({ id, name }) => [id, { name }]));
  const rows: readonly PerformanceTableRow[] = joined(level, channel, now, compared ? before : null, names);
  const own = totalOfDays(shop.value, numbers(period));
  return ok({
    period,
    beforeDays,
    rows: sortedRows(rows),
    unknown: unknown(period),
    unread: 0,
    compared,
    source: sourceOf(
      ['get_conversion_report'],
      period,
      within(period).map(({ day, asOf }) => ({ kind: 'Day', day, asOf: asOf ?? 0, answered: null })),
    ),
    ofLines: { sales: own.unknown.length === 0 ? (own.totals?.sales ?? null) : null },
  });
}
