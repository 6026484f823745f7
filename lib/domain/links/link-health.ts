import type { CommissionRate } from '#lib/domain/commission-rate';

/** What a check found of a product's offer, with what was known of it before. */
export interface LinkHealthNow {
  readonly offered: boolean;
  readonly rate: CommissionRate | null;
  readonly periodEnd: number | null;
  /** The last known rate that differs from today's, and the last known end; null: none was ever seen. */
  readonly rateBefore: CommissionRate | null;
  readonly endBefore: number | null;
}

/** What was seen of the offer earlier. */
export interface OfferSeen {
  readonly rate: CommissionRate | null;
  readonly rateBefore: CommissionRate | null;
  readonly periodEnd: number | null;
  readonly endBefore: number | null;
}

/** A check's answer joined with what was seen before it. */
export function nextHealth(
  before: OfferSeen | null,
  { offered, rate, periodEnd }: Pick<LinkHealthNow, 'offered' | 'rate' | 'periodEnd'>,
): LinkHealthNow {
  const last = before?.rate ?? null;
  const rateBefore = last !== null && last !== rate ? last : (before?.rateBefore ?? null);
  return { offered, rate, periodEnd, rateBefore, endBefore: before?.periodEnd ?? before?.endBefore ?? null };
}

/**
 * `gone`: had an offer, has none now. `periodOver`: the same, and its end has passed. `noOffer`: none was ever seen here, which is not
 * "dead": the link leads to the product, and Shopee says nothing of a commission.
 */
export const VERDICTS = ['fine', 'rateFell', 'rateRose', 'periodOver', 'gone', 'noOffer'] as const;
export type Verdict = (typeof VERDICTS)[number];

export function verdictOf({ offered, rate, rateBefore, endBefore }: LinkHealthNow, checkedAt: number): Verdict {
  if (!offered) {
    if (rateBefore === null) return 'noOffer';
    return endBefore !== null && endBefore <= checkedAt ? 'periodOver' : 'gone';
  }
  if (rate === null || rateBefore === null || rate === rateBefore) return 'fine';
  return rate < rateBefore ? 'rateFell' : 'rateRose';
}
