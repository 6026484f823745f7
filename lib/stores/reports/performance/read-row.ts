import { addDays, type Day } from '#lib/domain/day';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { marketDay } from '#lib/domain/rates/freshness';
import { dayNumber } from '#lib/domain/reports/earnings/periods';
import type { Days } from '#lib/domain/reports/performance';
import { totalOfDays } from '#lib/domain/reports/performance/gather';
import { daysOfPerformance, earlierPeriod, lengthOf } from '#lib/domain/reports/performance/period';
import { pointDays } from '#lib/domain/reports/performance/points';
import type { PerformanceQuestion } from '#lib/domain/reports/performance/question';
import type { RowPlace } from '#lib/domain/reports/performance/row-place';
import { seriesName } from '#lib/domain/reports/performance/series';
import { CALLS, type PerformanceSource, sourceOf } from '#lib/domain/reports/performance/source';
import type { Totals } from '#lib/domain/reports/performance/totals';
import { ok, type Result } from '#lib/domain/result';
import { startOfDay } from '#lib/domain/time/start-of-day';
import { journalOf } from '#lib/records/rates/journal';
import type { JournalRow } from '#lib/records/rates/rows';
import { type PerformanceWindow, performanceNames, performanceOf } from '#lib/records/reports/performance/performance';
import { latestRead, numbers, type OverviewPoint } from './read-overview';

/** A product or an affiliate over a period. */
export interface RowAnswer {
  readonly latest: Day;
  readonly name: string;
  readonly second: string;
  readonly period: Days;
  readonly beforeDays: Days;
  readonly now: Totals | null;
  readonly before: Totals | null;
  readonly chart: Days;
  readonly points: readonly OverviewPoint[];
  readonly source: PerformanceSource;
}

/** A change of a product's rate, on the day of its market. */
export interface RateChange {
  readonly day: Day;
  readonly row: JournalRow;
}

/** The fewest days of a row's line. */
const LINE_DAYS = 30;
/** Days that are read at a time: many rows hold no page up for long. */
const PART = 4;

/** One row's key figures and line, from what is kept. @returns null: nothing was read yet */
export async function readRow(
  accountId: string,
  question: PerformanceQuestion,
  { level, id }: RowPlace,
): Promise<Result<RowAnswer | null>> {
  const latest = await latestRead(accountId);
  if (!latest.ok || latest.value === null) return latest.ok ? ok(null) : latest;
  const period = daysOfPerformance(question.period, latest.value);
  const beforeDays = earlierPeriod(question.period, period, 1);
  const chart = { from: lengthOf(period) < LINE_DAYS ? addDays(period.to, 1 - LINE_DAYS) : period.from, to: period.to };
  const first = beforeDays.from < chart.from ? beforeDays.from : chart.from;
  const names = await performanceNames(accountId, level, [id]);
  if (!names.ok) return names;
  const windows: PerformanceWindow[] = [];
  const { from, to } = numbers({ from: first, to: period.to });
  const series = seriesName({ level, orderType: question.orderType, channel: 'AllChannel' });
  for (let day = from; day <= to; day += PART) {
    const part = await performanceOf(accountId, series, 'Day', { from: day, to: Math.min(day + PART - 1, to) });
    if (!part.ok) return part;
    windows.push(...part.value);
  }
  const whole = (days: Days) => {
    const { totals, unknown } = totalOfDays(windows, numbers(days), id);
    return unknown.length > 0 ? null : totals;
  };
  const name = names.value.get(id);
  return ok({
    latest: latest.value,
    name: name?.name ?? '',
    second: name?.username ?? '',
    period,
    beforeDays,
    now: whole(period),
    before: whole(beforeDays),
    chart,
    points: pointDays(chart).map((days) => ({ days, totals: whole(days), against: null })),
    source: sourceOf(
      [CALLS[level]],
      period,
      windows.filter(({ day }) => day >= dayNumber(period.from)),
    ),
  });
}

/** Entries that are read at a time, and so many at most. */
const ENTRIES = 200;
const MOST_ENTRIES = 4_000;

/** What changed a product's rate on these days, the newest first. Changes of all products are among them. */
export async function rateChangesOf(
  accountId: string,
  market: MarketCode,
  itemId: string,
  { from, to }: Days,
): Promise<Result<readonly RateChange[]>> {
  const { timeZone } = MARKETS[market];
  const begin = startOfDay(dayNumber(from), timeZone);
  let before = startOfDay(dayNumber(to) + 1, timeZone);
  const found: RateChange[] = [];
  for (let read = 0; read < MOST_ENTRIES; read += ENTRIES) {
    const rows = await journalOf(accountId, before, ENTRIES);
    if (!rows.ok) return rows;
    for (const row of rows.value) {
      if (row.at < begin) return ok(found);
      if (row.outcome !== 'done' || (row.itemId !== itemId && !row.what.endsWith('All'))) continue;
      found.push({ day: marketDay(row.at, market), row });
    }
    const last = rows.value.at(-1);
    if (!last || rows.value.length < ENTRIES) break;
    before = last.at;
  }
  return ok(found);
}
