import { useCallback } from 'react';
import { addDays, type Day } from '#lib/domain/day';
import { marketDay } from '#lib/domain/rates/freshness';
import type { Days } from '#lib/domain/reports/performance';
import { totalOfDays } from '#lib/domain/reports/performance/gather';
import { pointDays } from '#lib/domain/reports/performance/points';
import { seriesName } from '#lib/domain/reports/performance/series';
import type { Totals } from '#lib/domain/reports/performance/totals';
import { ok, type Result } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { type PerformanceWindow, performanceOf } from '#lib/records/reports/performance/performance';
import type { CampaignRow } from '#lib/records/targeted/targeted-rows';
import { latestRead, numbers } from '#lib/stores/reports/performance/read-overview';
import { usePerformanceAnswer } from '#lib/stores/reports/performance/use-performance';

export interface CampaignDays {
  readonly days: Days;
  /** Days, or weeks where there are many; `totals` null: not read, which is not 0. */
  readonly points: readonly { readonly days: Days; readonly totals: Totals | null }[];
}

/** The longest line, in days, and its shortest: a line of less says nothing. */
const MOST_DAYS = 180;
const FEWEST_DAYS = 2;
/** Days that are read at a time: many rows hold no page up for long. */
const PART = 4;
const TARGETED = seriesName({ level: 'targeted', orderType: null, channel: null });

/** What a campaign sold day by day, by the shop's performance. @returns undefined: not answered yet; null: there is no line of it */
export function useCampaignDays({ id, market }: ShopAccount, { campaignId, period }: CampaignRow): CampaignDays | null | undefined {
  const first = marketDay(period.start, market);
  const last = period.end === null ? null : marketDay(period.end, market);
  return usePerformanceAnswer(
    useCallback(() => campaignDays(id, campaignId, first, last), [id, campaignId, first, last]),
    `${id} ${campaignId}`,
  ).value;
}

/** From its first day to its last, or as far as is read. @param last null: it has no end */
export async function campaignDays(
  accountId: string,
  campaignId: string,
  first: Day,
  last: Day | null,
): Promise<Result<CampaignDays | null>> {
  const latest = await latestRead(accountId);
  if (!latest.ok || latest.value === null) return latest.ok ? ok(null) : latest;
  const to = last !== null && last < latest.value ? last : latest.value;
  const earliest = addDays(to, 1 - MOST_DAYS);
  const days = { from: first > earliest ? first : earliest, to };
  if (addDays(days.from, FEWEST_DAYS - 1) > to) return ok(null);
  const windows: PerformanceWindow[] = [];
  const range = numbers(days);
  for (let day = range.from; day <= range.to; day += PART) {
    const part = await performanceOf(accountId, TARGETED, 'Day', { from: day, to: Math.min(day + PART - 1, range.to) });
    if (!part.ok) return part;
    windows.push(...part.value);
  }
  const points = pointDays(days).map((point) => {
    const { totals, unknown } = totalOfDays(windows, numbers(point), campaignId);
    return { days: point, totals: unknown.length > 0 ? null : totals };
  });
  return ok(points.some(({ totals }) => totals !== null) ? { days, points } : null);
}
