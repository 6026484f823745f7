import { type EarnedByLink, totalEarned } from './earned-by-links';

/**
 * How a link stands with what it earned. `unread`: its account's report was never read; `notYet`: orders may still be on their way;
 * `none`: none came; `own`: something is certain; `shared`: all that is known, it shares with other links.
 */
export type EarnedStanding = 'unread' | 'notYet' | 'none' | 'own' | 'shared';

/** Orders take up to a day to stand in a report. */
const DAY = 86_400_000;

/** @param countedAt Unix ms of the last counting of the account's report; null: there was none */
export function standingOfEarned(madeAt: number, { own, shared }: EarnedByLink, countedAt: number | null): EarnedStanding {
  if (countedAt === null) return 'unread';
  if (totalEarned(own).lines > 0) return 'own';
  if (totalEarned(shared).lines > 0) return 'shared';
  return madeAt > countedAt - DAY ? 'notYet' : 'none';
}

/** Orders links by what they earned: what is certain first, with what may yet come; then what is shared. */
export function compareEarned(one: EarnedByLink, other: EarnedByLink, by: EarnedOrder): number {
  const own = compare(figureOf(other.own, by), figureOf(one.own, by));
  return own || compare(figureOf(other.shared, by), figureOf(one.shared, by));
}

export const EARNED_ORDERS = ['net', 'pending', 'orders'] as const;
export type EarnedOrder = (typeof EARNED_ORDERS)[number];

function figureOf(parts: EarnedByLink['own'], by: EarnedOrder): bigint {
  return BigInt(totalEarned(parts)[by]);
}

const compare = (one: bigint, other: bigint): number => (one < other ? -1 : one > other ? 1 : 0);

/** Fewer lines say nothing of how links are made. */
const ENOUGH_LINES = 10;

/** Whether more than a tenth of the new lines come from no link made here. */
export const isPoorlyTraced = ({ lines, untraced }: { readonly lines: number; readonly untraced: number }): boolean =>
  lines >= ENOUGH_LINES && untraced * 10 > lines;
