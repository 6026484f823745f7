import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import type { SuggestedRange } from '#lib/domain/rates/standing';
import type { ReviewDraft, ReviewItem, ReviewTarget } from './draft';

type Range = Pick<SuggestedRange, 'min' | 'max'>;

/** Half-way between the suggested rates, rounded half up to 0.01 %. */
export const middleOf = ({ min, max }: Range): CommissionRate => rateFromBasisPoints(Math.floor((min + max + 1) / 2)) ?? max;

/** Targets whose rate comes from what AMS suggests. */
export const followsSuggestion = (target: ReviewTarget): boolean =>
  target === 'min' || target === 'middle' || target === 'max' || target === 'add';

/** The rate wanted for a product: what was typed for it, else what the target says. Null: the target leaves the rate, or gives none here. */
export function wantedRate(draft: ReviewDraft, item: ReviewItem, suggested: Range | null): CommissionRate | null {
  const { target } = draft;
  if (target === 'extend' || target === 'remove') return null;
  const typed = draft.rates[item.itemId];
  if (typed !== undefined) return typed;
  switch (target) {
    case 'min':
      return suggested?.min ?? null;
    case 'middle':
      return suggested && middleOf(suggested);
    case 'max':
      return suggested?.max ?? null;
    case 'typed':
      return draft.rateForAll ?? item.rate ?? null;
    case 'add':
      return draft.rateForAll ?? item.rate ?? suggested?.min ?? null;
    case 'asGiven':
      return item.rate ?? null;
  }
}

/** The end wanted for a product; undefined: the period stays. */
export function wantedEnd({ target, end }: ReviewDraft, item: ReviewItem): number | null | undefined {
  if (target === 'remove') return undefined;
  if (target === 'extend' || target === 'add') return end === 'none' ? item.end : end;
  return item.end;
}
