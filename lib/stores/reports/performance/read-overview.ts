import { addDays, type Day } from '#lib/domain/day';
import { dayNumber, dayOf } from '#lib/domain/reports/earnings/periods';
import { CHANNELS, type Channel, type Days } from '#lib/domain/reports/performance';
import { type CountedWindow, totalOfDays, totalOfWindow } from '#lib/domain/reports/performance/gather';
import { daysOfPerformance, earlierPeriod, usualPeriods, windowKindOf } from '#lib/domain/reports/performance/period';
import { daysOfChart, pointDays } from '#lib/domain/reports/performance/points';
import type { PerformanceQuestion } from '#lib/domain/reports/performance/question';
import { seriesName } from '#lib/domain/reports/performance/series';
import { CALLS, type PerformanceSource, sourceOf } from '#lib/domain/reports/performance/source';
import { meanOf, type Totals } from '#lib/domain/reports/performance/totals';
import { ok, type Result } from '#lib/domain/result';
import { type PerformanceWindow, performanceDays, performanceOf } from '#lib/records/reports/performance/performance';
import { syncOf } from '#lib/records/reports/sync-days';

/** A day, week or month of the chart. */
export interface OverviewPoint {
  readonly days: Days;
  /** null: not read, which is not 0. */
  readonly totals: Totals | null;
  /** What it is held against. */
  readonly against: Totals | null;
}

export interface ChannelShare {
  readonly channel: Channel;
  readonly totals: Totals | null;
  readonly before: Totals | null;
}

/** How a shop did in a period. */
export interface Overview {
  /** The latest day with data. */
  readonly latest: Day;
  readonly period: Days;
  /** The days that Shopee really used where they are not those that were asked for. */
  readonly answered: Days | null;
  /** Days of the period that are not known. */
  readonly unknown: readonly Day[];
  readonly source: PerformanceSource;
  readonly now: Totals | null;
  readonly beforeDays: Days;
  readonly before: Totals | null;
  /** The mean of so many earlier periods; null: fewer than two are known. */
  readonly usual: Totals | null;
  readonly usualOf: number;
  readonly chart: Days;
  readonly points: readonly OverviewPoint[];
  /** Together they are all channels; empty where one is chosen. */
  readonly channels: readonly ChannelShare[];
}

/** The fewest earlier periods that make something usual. */
const FEWEST = 2;
/** How many earlier weeks a chart's point is held against. */
const WEEKS = 8;

/** The latest day with data that any answer of this shop has told; null: nothing was read yet. */
export async function latestRead(accountId: string): Promise<Result<Day | null>> {
  const sync = await syncOf(accountId, 'performance');
  if (!sync.ok) return sync;
  if (sync.value.latest !== undefined) return ok(dayOf(sync.value.latest));
  const days = await performanceDays(accountId, 'Day');
  if (!days.ok) return days;
  const latest = Math.max(...days.value.map((day) => day.latest));
  return ok(Number.isFinite(latest) ? dayOf(latest) : null);
}

/** A shop's key figures, its line and its channels, from what is kept. @returns null: nothing was read yet */
export async function readOverview(accountId: string, question: PerformanceQuestion): Promise<Result<Overview | null>> {
  const latest = await latestRead(accountId);
  if (!latest.ok || latest.value === null) return latest.ok ? ok(null) : latest;
  const { orderType, channel, period: choice } = question;
  const period = daysOfPerformance(choice, latest.value);
  const beforeDays = earlierPeriod(choice, period, 1);
  const usualDays = usualPeriods(choice, period);
  const chart = daysOfChart(period);
  const first = [beforeDays, ...usualDays, { from: addDays(chart.from, -7 * WEEKS) }].map(({ from }) => from).sort()[0] as Day;
  const series = (of: Channel) => seriesName({ level: 'shop', orderType, channel: of });
  const daily = await performanceOf(accountId, series(channel), 'Day', numbers({ from: first, to: period.to }));
  if (!daily.ok) return daily;
  const sum = (days: Days, windows: readonly CountedWindow[] = daily.value) => totalOfDays(windows, numbers(days));
  const whole = (days: Days, windows?: readonly CountedWindow[]) => {
    const { totals, unknown } = sum(days, windows);
    return unknown.length > 0 ? null : totals;
  };
  const kind = windowKindOf(choice, period);
  const longer = await windowOf(accountId, series(channel), kind, period);
  if (!longer.ok) return longer;
  const before = await windowOf(accountId, series(channel), kind === 'Week' || kind === 'Month' ? kind : null, beforeDays);
  if (!before.ok) return before;
  const own = sum(period);
  const isKnown = own.unknown.length === 0 || longer.value === undefined;
  const now = isKnown ? withBuyers(own.totals, longer.value) : totalOfWindow(longer.value);
  const usual = usualDays.flatMap((days) => whole(days) ?? []);
  const channels: ChannelShare[] = [];
  if (channel === 'AllChannel') {
    for (const one of CHANNELS.filter((each) => each !== 'AllChannel')) {
      const parts = await performanceOf(accountId, series(one), 'Day', numbers({ from: beforeDays.from, to: period.to }));
      if (!parts.ok) return parts;
      const window = isKnown ? ok(undefined) : await windowOf(accountId, series(one), kind, period);
      if (!window.ok) return window;
      const totals = isKnown ? whole(period, parts.value) : totalOfWindow(window.value);
      channels.push({ channel: one, totals, before: whole(beforeDays, parts.value) });
    }
  }
  const used = isKnown ? daily.value.filter(({ day }) => day >= dayNumber(period.from)) : longer.value ? [longer.value] : [];
  const answered = longer.value?.answered ?? null;
  const points = pointDays(chart).map((days): OverviewPoint => {
    const shift = (count: number): Days => ({ from: addDays(days.from, -count), to: addDays(days.to, -count) });
    const usualHere = Array.from({ length: WEEKS }, (_, n) => whole(shift(7 * (n + 1)))).filter((totals) => totals !== null);
    const gap = dayNumber(period.from) - dayNumber(beforeDays.from);
    const against = question.against === 'usual' ? (usualHere.length < FEWEST ? null : meanOf(usualHere)) : whole(shift(Math.max(gap, 1)));
    return { days, totals: whole(days), against };
  });
  return ok({
    latest: latest.value,
    period,
    answered: answered && (answered.from !== period.from || answered.to !== period.to) ? answered : null,
    unknown: isKnown ? own.unknown.map(dayOf) : [],
    source: sourceOf([CALLS.shop], period, used),
    now,
    beforeDays,
    before: withBuyers(whole(beforeDays), before.value),
    usual: usual.length < FEWEST ? null : meanOf(usual),
    usualOf: usual.length,
    chart,
    points,
    channels,
  });
}

/** The one window of a kind that ends with these days; undefined: it was not read. */
export async function windowOf(
  accountId: string,
  series: string,
  kind: ReturnType<typeof windowKindOf>,
  { to }: Days,
): Promise<Result<PerformanceWindow | undefined>> {
  if (kind === null || kind === 'Day') return ok(undefined);
  const day = dayNumber(to);
  const found = await performanceOf(accountId, series, kind, { from: day, to: day });
  return found.ok ? ok(found.value[0]) : found;
}

export const numbers = ({ from, to }: Days) => ({ from: dayNumber(from), to: dayNumber(to) });

/** New buyers of several days are told by the longer window alone. */
const withBuyers = (totals: Totals | null, window: CountedWindow | undefined): Totals | null =>
  totals && { ...totals, newBuyers: totals.newBuyers ?? totalOfWindow(window)?.newBuyers ?? null };
