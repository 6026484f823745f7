import type { Figures } from '#lib/domain/reports/performance';

/** Where a number goes: against the days before, by more than a tenth. */
export type Trend = 'up' | 'down' | 'flat';

/** What AMS brought a product in 30 days. */
export interface BriefFigures extends Pick<Figures, 'sales' | 'orders' | 'commission'> {
  /** null: nothing to compare with. */
  readonly trend: Trend | null;
}

/** `none`: the days were read to their end and hold no sale of it; null: not read. */
export type ProductBrief = BriefFigures | 'none' | null;

/** What rows of products show: rates, what AMS brought, or both. */
export const PRODUCT_SHOWS = ['rates', 'performance', 'both'] as const;
export type ProductShows = (typeof PRODUCT_SHOWS)[number];

/** The arrow that stands for a trend; nothing where none is known. */
export const TREND_MARKS = { up: '▲', down: '▼', flat: '=' } as const satisfies Readonly<Record<Trend, string>>;

/** More than a tenth is a trend. From nothing to something is up. */
export function trendOf(now: number | null, before: number | null): Trend | null {
  if (now === null || before === null || (now === 0 && before === 0)) return null;
  if (Math.abs(now - before) * 10 <= Math.abs(before)) return 'flat';
  return now > before ? 'up' : 'down';
}
