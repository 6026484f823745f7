import { addDays, type Day } from '#lib/domain/day';
import type { Money } from '#lib/domain/money';
import { type ReportWindow, reportWindow } from './report-window';

/** The periods of "at a glance". `lastWeek` and `lastMonth` are the last full ones: half a week is no measure of a week. */
export const FIGURE_PERIODS = ['yesterday', 'last7d', 'lastWeek', 'last30d', 'lastMonth'] as const;
export type FigurePeriod = (typeof FIGURE_PERIODS)[number];
export const CHANNELS = ['AllChannel', 'SocialMedia', 'ShopeeVideo', 'LiveStreaming'] as const;
export type Channel = (typeof CHANNELS)[number];
export const ORDER_TYPES = ['PlacedOrder', 'ConfirmedOrder'] as const;
export type OrderType = (typeof ORDER_TYPES)[number];

export interface PerformanceChoice {
  readonly period: FigurePeriod;
  readonly channel: Channel;
  readonly orderType: OrderType;
}

/** Null: Shopee gave no value, which is never 0. */
export interface Figures {
  readonly sales: Money | null;
  readonly orders: number | null;
  readonly clicks: number | null;
  readonly itemsSold: number | null;
  /** Estimated. */
  readonly commission: Money | null;
}

export interface FigureRow {
  readonly id: string;
  readonly name: string;
  readonly figures: Figures;
}

export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** How a shop did in a period, and in the one before. */
export interface ShopPerformance {
  readonly asked: Days;
  /** The days that Shopee really used; null: Shopee gave none. */
  readonly answered: Days | null;
  /** The latest day with data. */
  readonly latest: Day;
  readonly now: Figures;
  /** null: not all of its days could be had. */
  readonly before: Figures | null;
  readonly beforeDays: Days;
  readonly products: readonly FigureRow[];
  readonly affiliates: readonly FigureRow[];
  /** Rows of the two lists that could not be read; left out: none. */
  readonly leftOut?: number | undefined;
  /** Unix milliseconds. */
  readonly readAt: number;
}

export interface ItemPerformance {
  readonly asked: Days;
  readonly answered: Days | null;
  readonly latest: Day;
  /** null: Shopee has no row for it. */
  readonly now: Figures | null;
  readonly readAt: number;
}

/** The window to ask for, and those that together are the period before: Shopee gives "last 7" and "last 30 days" only up to the latest day. */
export function figureWindows(period: FigurePeriod, latest: Day): { readonly now: ReportWindow; readonly before: readonly ReportWindow[] } {
  switch (period) {
    case 'yesterday':
      return { now: reportWindow('Day', latest, latest), before: [reportWindow('Day', addDays(latest, -1), latest)] };
    case 'last7d':
      return { now: reportWindow('Last7d', latest, latest), before: daysBefore(addDays(latest, -7), 7, latest) };
    case 'last30d':
      return { now: reportWindow('Last30d', latest, latest), before: daysBefore(addDays(latest, -30), 30, latest) };
    case 'lastWeek': {
      const running = reportWindow('Week', latest, latest);
      const now = running.to <= latest ? running : reportWindow('Week', addDays(latest, -7), latest);
      return { now, before: [reportWindow('Week', addDays(now.from, -7), latest)] };
    }
    case 'lastMonth': {
      const running = reportWindow('Month', latest, latest);
      const full = reportWindow('Month', running.from, '9999-12-31').to === latest;
      const now = full ? running : reportWindow('Month', addDays(running.from, -1), latest);
      return { now, before: [reportWindow('Month', addDays(now.from, -1), latest)] };
    }
  }
}

/** The days before those that were really answered for, as many as they are. */
export function windowsBefore({ from, to }: Days, latest: Day): readonly ReportWindow[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return daysBefore(addDays(from, -1), count, latest);
}

/** Whether two ranges have the same first and last day. */
export const sameDays = (one: Days, other: Days): boolean => one.from === other.from && one.to === other.to;

const daysBefore = (last: Day, count: number, latest: Day): readonly ReportWindow[] =>
  Array.from({ length: count }, (_, n) => reportWindow('Day', addDays(last, n + 1 - count), latest));

/** First and last day of windows that follow on each other. */
export const daysOf = (windows: readonly ReportWindow[]): Days => ({ from: windows[0]?.from ?? '', to: windows.at(-1)?.to ?? '' });

/** How many times its commission a sale brought; null where there is nothing to divide. */
export function roiOf({ sales, commission }: Pick<Figures, 'sales' | 'commission'>): number | null {
  const spent = commission ? Number(commission.amount) : 0;
  return sales && spent > 0 ? Number(sales.amount) / spent : null;
}

/** The change in per cent of what was; null where either is unknown or there was nothing. */
export const changeOf = (now: number | null, before: number | null): number | null =>
  now === null || before === null || before === 0 ? null : ((now - before) / before) * 100;
