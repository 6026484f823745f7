import type { Day } from '#lib/domain/day';
import type { Money } from '#lib/domain/money';

export const CHANNELS = ['AllChannel', 'SocialMedia', 'ShopeeVideo', 'LiveStreaming'] as const;
export type Channel = (typeof CHANNELS)[number];
export const ORDER_TYPES = ['PlacedOrder', 'ConfirmedOrder'] as const;
export type OrderType = (typeof ORDER_TYPES)[number];

/** Null: Shopee gave no value, which is never 0. */
export interface Figures {
  readonly sales: Money | null;
  readonly orders: number | null;
  readonly clicks: number | null;
  readonly itemsSold: number | null;
  /** Estimated. */
  readonly commission: Money | null;
}

export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** How many times its commission a sale brought; null where there is nothing to divide. */
export function roiOf({ sales, commission }: Pick<Figures, 'sales' | 'commission'>): number | null {
  const spent = commission ? Number(commission.amount) : 0;
  return sales && spent > 0 ? Number(sales.amount) / spent : null;
}
