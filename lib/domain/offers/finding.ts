import type { CommissionRate } from '#lib/domain/commission-rate';
import { compareMoney, type Money } from '#lib/domain/money';
import type { OfferRow } from './offer-row';
import { isBudgetLow } from './offer-row';

export const CHANGES = ['new', 'rateUp', 'rateDown', 'priceUp', 'priceDown', 'endsSoon', 'budgetLow'] as const;
export type Change = (typeof CHANGES)[number];

/** One change of one offer since a saved search was last run. */
export interface Finding {
  readonly change: Change;
  readonly rateBefore: CommissionRate | null;
  readonly priceBefore: Money | null;
}

/** What was known of an offer when it was last seen. */
export interface SeenBefore {
  readonly price: Money | null;
  readonly totalRate: CommissionRate | null;
  readonly periodEnd: number | null;
  readonly budget: number | null;
  /** The end and the budget that the person has been told of. */
  readonly toldEnd: number | null;
  readonly toldBudget: boolean;
}
export type SeenNow = SeenBefore & { readonly findings: readonly Finding[] };

const SOON_MS = 48 * 3_600_000;

/**
 * What is worth telling of an offer, and what is to be remembered of it.
 *
 * @param before null: never seen by this search
 * @param first the search's first run: everything is new, so nothing is reported; what ends soon or runs low is known from then on
 */
export function compareOffer(before: SeenBefore | null, offer: OfferRow, now: number, first: boolean): SeenNow {
  const findings: Finding[] = [];
  const tell = (change: Change) => findings.push({ change, rateBefore: before?.totalRate ?? null, priceBefore: before?.price ?? null });
  if (!before) tell('new');
  const { totalRate: rate, priceMin: price, periodEnd, budget } = offer;
  if (before && before.totalRate !== null && rate !== null && before.totalRate !== rate)
    tell(rate > before.totalRate ? 'rateUp' : 'rateDown');
  const step = before?.price && price ? compareMoney(price, before.price) : 0;
  if (step !== 0) tell(step > 0 ? 'priceUp' : 'priceDown');
  const ends = periodEnd !== null && periodEnd > now && periodEnd - now <= SOON_MS;
  if (ends && (before?.toldEnd ?? null) === null) tell('endsSoon');
  const low = isBudgetLow(budget) === true;
  if (low && !before?.toldBudget) tell('budgetLow');
  return {
    price: price ?? before?.price ?? null,
    totalRate: rate ?? before?.totalRate ?? null,
    periodEnd,
    budget,
    toldEnd: ends ? periodEnd : null,
    toldBudget: low,
    findings: first ? [] : findings,
  };
}
