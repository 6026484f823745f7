import type { ProfitTerms } from '#lib/domain/rates/profit-terms';
import type { ReviewDraft, ReviewItem, SeenFacts } from './draft';
import type { ReviewFacts } from './facts';
import { guardOf, type ProfitGuard } from './guard';
import { type Planned, planOf } from './plan';
import { followsSuggestion } from './rates';

/** What is different from when the product was chosen. */
export interface Differs {
  readonly rate: boolean;
  readonly end: boolean;
  readonly range: boolean;
}

/** A product in a review. */
export interface ReviewRow {
  readonly itemId: string;
  readonly facts: ReviewFacts;
  readonly planned: Planned;
  readonly seen: SeenFacts | null;
  /** null: all is as it was when it was chosen. */
  readonly differs: Differs | null;
  /** null: the cost of a piece, or its price, is not known. */
  readonly guard: ProfitGuard | null;
  /** Whether something can be done at all. */
  readonly possible: boolean;
  /** Left out unless the person ticks it: it differs, or lies above break-even. */
  readonly asksForTick: boolean;
  /** Whether it will be sent. */
  readonly ticked: boolean;
  /** What a tick stands for: one that was given for something else does not count. */
  readonly mark: string;
}

/** A product of the draft, judged. */
export function reviewRow(
  draft: ReviewDraft,
  item: ReviewItem,
  facts: ReviewFacts,
  terms: ProfitTerms,
  now: number,
  timeZone: string,
): ReviewRow {
  const planned = planOf(draft, item, facts, now, timeZone);
  const { doing, before, after, endBefore, endAfter } = planned;
  const possible = doing !== 'nothing' && doing !== 'impossible';
  const seen = draft.seen[item.itemId] ?? null;
  const differs = seen && differences(seen, planned, followsSuggestion(draft.target) && draft.rates[item.itemId] === undefined);
  const guard = possible && after !== null ? guardOf(facts.price, facts.cost, terms, after) : null;
  const asksForTick = possible && (differs !== null || guard?.above === true);
  const mark = [doing, planned.entry?.campaignId, before, endBefore, after, endAfter, guard?.above].join(' ');
  const tick = draft.ticks[item.itemId];
  const ticked = possible && (asksForTick ? tick === mark : tick !== '');
  return { itemId: item.itemId, facts, planned, seen, differs, guard, possible, asksForTick, ticked, mark };
}

function differences(seen: SeenFacts, { before, endBefore, range: now }: Planned, byRange: boolean): Differs | null {
  const rate = seen.rate !== before;
  const end = !rate && seen.rate !== null && seen.end !== endBefore;
  const range = byRange && seen.min !== null && (seen.min !== now?.min || seen.max !== now.max);
  return rate || end || range ? { rate, end, range } : null;
}
