import type { Channel, Days } from '#lib/domain/reports/performance';
import { isWhole, type PeriodRow, rowsOfWindows } from '#lib/domain/reports/performance/gather';
import { daysOfPerformance, earlierPeriod, lengthOf, windowKindOf } from '#lib/domain/reports/performance/period';
import type { PerformanceQuestion } from '#lib/domain/reports/performance/question';
import { CONTENT_CHANNELS, type Level, seriesName } from '#lib/domain/reports/performance/series';
import { CALLS, type PerformanceSource, sourceOf } from '#lib/domain/reports/performance/source';
import type { PerformanceTableRow } from '#lib/domain/reports/performance/table-columns';
import { NO_TOTALS } from '#lib/domain/reports/performance/totals';
import { ok, type Result } from '#lib/domain/result';
import { type PerformanceWindow, performanceNames, performanceOf } from '#lib/records/reports/performance/performance';
import type { PerformanceNameRow } from '#lib/records/reports/performance/performance-rows';
import { latestRead, numbers, windowOf } from './read-overview';

export interface PerformanceRows {
  readonly period: Days;
  readonly beforeDays: Days;
  /** The dearest first. */
  readonly rows: readonly PerformanceTableRow[];
  /** Days of the period that are not read to their end; what is listed is the dearest of them. */
  readonly unknown: number;
  /** Rows that were answered and could not be read. */
  readonly unread: number;
  /** Whether the days before are known whole. */
  readonly compared: boolean;
  readonly source: PerformanceSource;
  /** Set where they are summed from order lines: what AMS itself tells of their channel; null: not known whole. */
  readonly ofLines?: { readonly sales: bigint | null };
}

/** Days that are read at a time: many rows hold no page up for long. */
const PART = 4;

/** The rows of a table, from what is kept. @returns null: nothing was read yet */
export async function readTable(accountId: string, question: PerformanceQuestion): Promise<Result<PerformanceRows | null>> {
  const latest = await latestRead(accountId);
  if (!latest.ok || latest.value === null) return latest.ok ? ok(null) : latest;
  const period = daysOfPerformance(question.period, latest.value);
  const beforeDays = earlierPeriod(question.period, period, 1);
  const all: PerformanceTableRow[] = [];
  const windows: PerformanceWindow[] = [];
  const lists = listsOf(question);
  let [unknown, unread, compared] = [0, 0, true];
  for (const { level, channel, orderType } of lists) {
    const series = seriesName({ level, orderType, channel });
    const names = await performanceNames(accountId, level);
    if (!names.ok) return names;
    const now = await listOf(accountId, series, windowKindOf(question.period, period), period);
    if (!now.ok) return now;
    const before = await listOf(accountId, series, null, beforeDays);
    if (!before.ok) return before;
    unknown = Math.max(unknown, now.value.unknown);
    unread += now.value.unread;
    windows.push(...now.value.windows);
    if (before.value.unknown > 0) compared = false;
    all.push(...joined(level, channel, now.value.rows, before.value.unknown > 0 ? null : before.value.rows, names.value));
  }
  const source = sourceOf(
    lists.map(({ level }) => CALLS[level]),
    period,
    windows,
  );
  return ok({ period, beforeDays, rows: sortedRows(all), unknown, unread, compared, source });
}

/** The dearest first. */
export const sortedRows = (rows: readonly PerformanceTableRow[]): readonly PerformanceTableRow[] => {
  const sales = ({ totals }: PerformanceTableRow) => totals.sales ?? -1n;
  return rows.toSorted((one, other) => (sales(one) === sales(other) ? 0 : sales(one) > sales(other) ? -1 : 1));
};

/** The lists that make a table. Campaigns are asked for all channels and confirmed orders alone. */
function listsOf({ table, orderType, channel }: Pick<PerformanceQuestion, 'table' | 'orderType' | 'channel'>) {
  if (table === 'campaign')
    return [
      { level: 'metrics', orderType: null, channel: null },
      { level: 'targeted', orderType: null, channel: null },
    ] as const;
  if (table === 'content')
    return CONTENT_CHANNELS.filter((one) => channel === 'AllChannel' || channel === one).map((one) => ({
      level: 'content' as const,
      orderType,
      channel: one,
    }));
  return [{ level: table, orderType, channel: 'AllChannel' as const }];
}

interface List {
  readonly rows: readonly PeriodRow[];
  readonly unknown: number;
  readonly unread: number;
  /** What they were summed from. */
  readonly windows: readonly PerformanceWindow[];
}

/** A list over days: day by day where all are there, else by the one window of these days. */
async function listOf(accountId: string, series: string, kind: ReturnType<typeof windowKindOf>, days: Days): Promise<Result<List>> {
  const windows: PerformanceWindow[] = [];
  const { from, to } = numbers(days);
  for (let day = from; day <= to; day += PART) {
    const part = await performanceOf(accountId, series, 'Day', { from: day, to: Math.min(day + PART - 1, to) });
    if (!part.ok) return part;
    windows.push(...part.value);
  }
  const longer = isWhole(windows, { from, to }) ? ok(undefined) : await windowOf(accountId, series, kind, days);
  if (!longer.ok) return longer;
  const counted = longer.value ? [longer.value] : windows;
  const whole = counted.filter(({ complete }) => complete).length;
  return ok({
    rows: rowsOfWindows(counted),
    unknown: longer.value ? (longer.value.complete ? 0 : lengthOf(days)) : lengthOf(days) - whole,
    unread: counted.reduce((sum, one) => sum + one.unread, 0),
    windows: counted,
  });
}

/** Rows now with those before, where these are known. */
export function joined(
  level: Level,
  channel: Channel | null,
  now: readonly PeriodRow[],
  before: readonly PeriodRow[] | null,
  names: ReadonlyMap<string, Partial<Pick<PerformanceNameRow, 'name' | 'username'>>>,
): readonly PerformanceTableRow[] {
  const was = new Map((before ?? []).map(({ id, totals }) => [id, totals]));
  const rows = new Map(now.map(({ id, totals }) => [id, totals]));
  // Who sold before and nothing now is the reason of a fall.
  for (const id of was.keys()) if (!rows.has(id)) rows.set(id, NO_TOTALS);
  return (
    [...rows]
      // The targeted campaigns stand there one by one.
      .filter(([id]) => level !== 'metrics' || id !== 'targeted')
      .map(([id, totals]): PerformanceTableRow => {
        const name = names.get(id);
        return {
          id,
          level,
          name: name?.name ?? '',
          second: name?.username ?? '',
          channel,
          totals,
          before: before ? (was.get(id) ?? NO_TOTALS) : null,
        };
      })
  );
}
