import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import { productRow } from '#lib/background/rates/reading/read-shop-rows';
import type { AllStep } from '#lib/domain/rates/apply/all-steps';
import type { ApplyItem, ProductEnd, ReadBackStep } from '#lib/domain/rates/apply/apply-steps';
import { inCalls } from '#lib/domain/rates/apply/plan-apply';
import type { Result } from '#lib/domain/result';
import { outcomeOf } from '#lib/jobs/outcome-of';
import type { ProductRow } from '#lib/records/rates/rows';
import type { AllOutcome, ApplyingAll } from './apply-context';
import { journalOfEnds } from './apply-journal';

/** The result of one page of a list: these are as asked, the rest is read one by one later, as the lists lag. */
export function pageOf(
  applying: ApplyingAll,
  endedAt: number,
  shown: readonly ApplyItem[],
  rest: readonly ApplyItem[],
  goesOn: readonly AllStep[],
) {
  const ends = shown.map(({ itemId }): ProductEnd => ({ itemId, end: 'done' }));
  return {
    is: 'done',
    value: { ends, requestId: null },
    keep: journalOfEnds(applying, { asked: applying.asked, items: shown }, ends),
    more: [...goesOn, ...readingsOf(applying, endedAt, rest)],
  } as const satisfies AllOutcome;
}

/** Looks at single products once the lists had time. */
export const readingsOf = (
  { asked }: ApplyingAll,
  sentAt: number,
  rest: readonly ApplyItem[],
  why: Pick<ReadBackStep, 'refusal'> = {},
): ReadBackStep[] => inCalls(rest).map((items) => ({ do: 'look', asked, items, again: 0, sentAt, round: 1, lost: false, ...why }));

/** What a list tells of its products besides: their names. */
export const namesOf = (
  { shop }: ApplyingAll,
  list: readonly { readonly itemId: string; readonly itemName: string | null }[],
): ProductRow[] => list.map(({ itemId, itemName }) => productRow(shop.id, itemId, { name: itemName ?? '' }));

export const notRead = (answer: Result<unknown>): AllOutcome =>
  answer.ok ? { is: 'failed', failure: { code: 'unexpected' } } : waitWhenAway(outcomeOf<never>(answer, 'read', Date.now()), Date.now());
