import type { CommissionRate } from '#lib/domain/commission-rate';
import { commissionOn, type Money, sumMoney } from '#lib/domain/money';
import type { ReviewFacts } from './facts';
import type { Planned } from './plan';

/** What commission costs in 30 days if the products sell as they did: a simulation, without the service fee. */
export interface CostPerMonth {
  /** At the rates of today. */
  readonly before: Money;
  /** At the new rates. */
  readonly after: Money;
  /** Every sale at the highest rate that is still owed. */
  readonly worst: Money;
  /** What the products sold in these days. */
  readonly sales: Money;
  /** What AMS reckons they cost in these days; null: not told for one of them. */
  readonly paid: Money | null;
  /** Products reckoned with. */
  readonly sold: number;
  /** Products without a sale in these days: nothing to reckon with. */
  readonly unsold: number;
  /** Products whose sales were not read. */
  readonly unread: number;
  /** Unix ms until when the worst can last; null: nothing is owed. */
  readonly worstUntil: number | null;
}

export interface Costed {
  readonly facts: Pick<ReviewFacts, 'sales'>;
  readonly planned: Pick<Planned, 'before' | 'after' | 'protectedRates'>;
}

/** Sums over the products that will be changed. Exact: nothing is rounded before it is shown. */
export function costPerMonth(rows: readonly Costed[], currency: string): CostPerMonth {
  const known = rows.flatMap(({ facts: { sales }, planned }) =>
    sales !== null && sales !== 'none' && sales.sales !== null && sales.sales.currency === currency
      ? [{ ...sales, sales: sales.sales, planned }]
      : [],
  );
  const unsold = rows.filter(({ facts }) => facts.sales === 'none').length;
  const total = (rateOf: (planned: Costed['planned']) => CommissionRate | null) =>
    sum(
      known.flatMap(({ sales, planned }) => {
        const rate = rateOf(planned);
        return rate === null ? [] : [commissionOn(sales, rate)];
      }),
      currency,
    );
  const paid = known.map(({ commission }) => commission);
  return {
    before: total(({ before }) => before),
    after: total(({ after }) => after),
    worst: total(highest),
    sales: sum(
      known.map(({ sales }) => sales),
      currency,
    ),
    paid: paid.every((money) => money !== null) ? sum(paid, currency) : null,
    sold: known.length,
    unsold,
    unread: rows.length - known.length - unsold,
    worstUntil: rows
      .flatMap(({ planned }) => planned.protectedRates)
      .reduce<number | null>((last, { until }) => Math.max(last ?? 0, until), null),
  };
}

/** The highest rate that a sale may still cost; null: none. */
const highest = ({ after, protectedRates }: Costed['planned']): CommissionRate | null =>
  protectedRates.reduce<CommissionRate | null>((most, { rate }) => (most === null || rate > most ? rate : most), after);

const sum = (list: readonly Money[], currency: string): Money => sumMoney(list, currency) ?? { amount: '0', currency };
