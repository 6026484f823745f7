import type { Day } from '#lib/domain/day';
import type { Money } from '#lib/domain/money';

/** What a piece costs from a day on; null: from the beginning. */
export interface CostSince {
  readonly since: Day | null;
  readonly cost: Money;
}

/** What is known of a product's cost: the newest, and those before it. */
export interface CostHistory {
  readonly cost: Money;
  readonly since?: Day | null;
  /** The oldest first. */
  readonly earlier?: readonly CostSince[];
}

/** The cost on a day; null: none was said for it. */
export function costAt({ cost, since = null, earlier = [] }: CostHistory, day: Day): Money | null {
  const all = [...earlier, { cost, since }];
  return all.findLast((one) => one.since === null || one.since <= day)?.cost ?? null;
}

/** The history with a cost that counts from a day on; without a day it takes the place of the newest. */
export function withCost(history: CostHistory | null, cost: Money, since: Day | null | undefined): CostHistory {
  if (!history) return since ? { cost, since } : { cost };
  if (since === undefined) return { ...history, cost };
  const all = [...(history.earlier ?? []), { cost: history.cost, since: history.since ?? null }].filter((one) => one.since !== since);
  const sorted = [...all, { cost, since }].sort((one, other) => ((one.since ?? '') < (other.since ?? '') ? -1 : 1));
  const [newest, ...before] = sorted.toReversed() as [CostSince, ...CostSince[]];
  return {
    cost: newest.cost,
    ...(newest.since === null ? {} : { since: newest.since }),
    ...(before.length > 0 ? { earlier: before.toReversed() } : {}),
  };
}
