import { type Money, sumMoney } from '#lib/domain/money';

/** An order as far as sums need it. */
export interface SummedOrder {
  readonly status: string | null;
  readonly total: Money | null;
  readonly reward: Money | null;
}

/** What a campaign brought, counted from its orders. Money is null where orders of several currencies meet, or none tells it. */
export interface CampaignSums {
  readonly orders: number;
  readonly cancelled: number;
  readonly sales: Money | null;
  readonly reward: Money | null;
}

/**
 * Cancelled and removed orders bring nothing: they are counted apart.
 *
 * @param currency the store's, in which nothing sold is 0; null: not known
 */
export function sumsOf(orders: readonly SummedOrder[], currency: string | null): CampaignSums {
  const good = orders.filter(({ status }) => !DEAD.has(status ?? ''));
  return {
    orders: good.length,
    cancelled: orders.length - good.length,
    sales: summed(
      good.map(({ total }) => total),
      currency,
    ),
    reward: summed(
      good.map(({ reward }) => reward),
      currency,
    ),
  };
}

const DEAD: ReadonlySet<string> = new Set(['cancelled', 'removed', 'temp']);

function summed(list: readonly (Money | null)[], currency: string | null): Money | null {
  if (list.length === 0) return currency === null ? null : { amount: '0', currency };
  const known = list.filter((money) => money !== null);
  const [first] = known;
  return first ? sumMoney(known, first.currency) : null;
}
