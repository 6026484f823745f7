import type { ApplyValue, Asked, ReadBackStep } from './apply-steps';

/** Entries in the open campaign, and products that could join it, as the lists count them; null: not told. */
export interface AllCounts {
  readonly entries: number | null;
  readonly free: number | null;
}

/**
 * The way of a change of all products: the lists are counted, AMS's task is started and polled (or, where its id was lost, followed by
 * what the lists show), and then every page of the lists is read: the task itself reports no single product.
 */
export type AllStep =
  | { readonly do: 'count' }
  | { readonly do: 'start' }
  | { readonly do: 'poll'; readonly taskId: string; readonly startedAt: number }
  /** `seen`: what the lists showed last, `same`: how often in a row. */
  | { readonly do: 'follow'; readonly startedAt: number; readonly seen: string; readonly same: number }
  | { readonly do: 'entries'; readonly cursor: string | null; readonly endedAt: number }
  | { readonly do: 'free'; readonly cursor: string | null; readonly endedAt: number }
  /** Products that a page did not show as asked. */
  | ReadBackStep;

export interface AllValue extends ApplyValue {
  /** By the count before. */
  readonly counts?: AllCounts;
}

export interface AllStored {
  readonly shopAccountId: string;
  readonly asked: Asked;
}

/** The lists count as settled once they showed the same so often in a row. */
export const SAME_TIMES = 3;
export const FOLLOW_EVERY_MS = 30_000;
/** AMS publishes no limit; after so long a task counts as lost and is followed by the lists. */
export const TASK_MOST_MS = 30 * 60_000;
