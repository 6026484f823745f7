import type { Metric } from './series';

/** Beside each row of a window its numbers, money in units of `AMOUNT_SCALE`. */
export type Numbers = Readonly<Partial<Record<Metric, readonly (number | null)[]>>>;

/** What adds up over days and rows. `sales` and `commission` are exact: units of `AMOUNT_SCALE`. Null: Shopee gave no value, which is not 0. */
export interface Totals {
  readonly sales: bigint | null;
  readonly commission: bigint | null;
  readonly orders: number | null;
  readonly items: number | null;
  readonly clicks: number | null;
  /** Of one window alone: a buyer who is new on one day buys again on the next. */
  readonly newBuyers: number | null;
  /** Of contents alone. */
  readonly views: number | null;
  readonly likes: number | null;
}

export const NO_TOTALS: Totals = { sales: 0n, commission: 0n, orders: 0, items: 0, clicks: 0, newBuyers: 0, views: 0, likes: 0 };

/** A key figure, and so the chart's line. */
export const MEASURES = ['sales', 'commission', 'orders', 'roi', 'clicks', 'items', 'newBuyers'] as const;
export type Measure = (typeof MEASURES)[number];

/** Sales for each unit of commission; null where there is nothing to divide. Only to be shown. */
export const roiOfTotals = ({ sales, commission }: Pick<Totals, 'sales' | 'commission'>): number | null =>
  sales === null || commission === null || commission <= 0n ? null : Number((sales * 10_000n) / commission) / 10_000;

export const measureOf = (measure: Measure, totals: Totals | null): bigint | number | null =>
  totals && (measure === 'roi' ? roiOfTotals(totals) : totals[measure]);

/** What the numbers of a window say of one of its rows. */
export function totalsAt(numbers: Numbers, at: number): Totals {
  const count = (values: readonly (number | null)[] | undefined) => values?.[at] ?? null;
  const money = (values: readonly (number | null)[] | undefined) => {
    const value = values?.[at];
    return value === null || value === undefined ? null : BigInt(value);
  };
  return {
    sales: money(numbers.sales),
    commission: money(numbers.commission),
    orders: count(numbers.orders),
    items: count(numbers.items),
    clicks: count(numbers.clicks),
    newBuyers: count(numbers.newBuyers),
    views: count(numbers.views),
    likes: count(numbers.likes),
  };
}

/** What one of them does not know, the sum does not know. New buyers of several days are no sum. */
export function addTotals(one: Totals, other: Totals, sameDays = false): Totals {
  const money = (a: bigint | null, b: bigint | null) => (a === null || b === null ? null : a + b);
  const count = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
  return {
    sales: money(one.sales, other.sales),
    commission: money(one.commission, other.commission),
    orders: count(one.orders, other.orders),
    items: count(one.items, other.items),
    clicks: count(one.clicks, other.clicks),
    newBuyers: sameDays ? count(one.newBuyers, other.newBuyers) : null,
    views: count(one.views, other.views),
    likes: count(one.likes, other.likes),
  };
}

/** The mean of several; counts are rounded. Null: there is none. */
export function meanOf(list: readonly Totals[]): Totals | null {
  const [first, ...rest] = list;
  if (!first) return null;
  const sum = rest.reduce((all, one) => addTotals(all, one, true), first);
  const count = (value: number | null) => value && Math.round(value / list.length);
  const money = (value: bigint | null) => value && value / BigInt(list.length);
  return {
    sales: money(sum.sales),
    commission: money(sum.commission),
    orders: count(sum.orders),
    items: count(sum.items),
    clicks: count(sum.clicks),
    newBuyers: count(sum.newBuyers),
    views: count(sum.views),
    likes: count(sum.likes),
  };
}
