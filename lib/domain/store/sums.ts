import { type Money, sumMoney } from '../money';

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

/** Cancelled and removed orders bring nothing: they are counted apart. */
export function sumsOf(orders: readonly SummedOrder[]): CampaignSums {
  const good = orders.filter(({ status }) => !DEAD.has(status ?? ''));
  return {
    orders: good.length,
    cancelled: orders.length - good.length,
    sales: summed(good.map(({ total }) => total)),
    reward: summed(good.map(({ reward }) => reward)),
  };
}

const DEAD: ReadonlySet<string> = new Set(['cancelled', 'removed', 'temp']);

function summed(list: readonly (Money | null)[]): Money | null {
  const known = list.filter((money) => money !== null);
  const [first] = known;
  return first ? sumMoney(known, first.currency) : null;
}
