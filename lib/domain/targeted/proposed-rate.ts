import type { CommissionRate } from '#lib/domain/commission-rate';
import type { SuggestedRange } from '#lib/domain/rates/standing';

/** What is known of a product where a rate for a targeted campaign is chosen. */
export interface RateFacts {
  /** What every affiliate gets in the open campaign; null: nothing, or not known. */
  readonly open: CommissionRate | null;
  readonly range: Pick<SuggestedRange, 'min' | 'max'> | null;
  /** The highest rate at which a sale loses nothing; null: not known. */
  readonly breakEven: CommissionRate | null;
}

/**
 * A first rate for a product: the highest that AMS suggests, or what all affiliates get already where that is more, for nobody works for less
 * than he has; and never one at which a sale loses. null: there is nothing to go by.
 */
export function proposedRate({ open, range, breakEven }: RateFacts): CommissionRate | null {
  const known = [open, range?.max ?? null].filter((rate) => rate !== null);
  if (known.length === 0) return null;
  const best = known.reduce((one, other) => (other > one ? other : one));
  const proposed = breakEven !== null && best > breakEven ? breakEven : best;
  return proposed > 0 ? proposed : null;
}
