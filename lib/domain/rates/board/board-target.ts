import type { BoardFilter } from './board-filter';
import type { BoardTarget } from './simulate';

/**
 * What is to become of products that a filter found: what ends is extended, what is not in is added, what is below is
 * raised, what is above comes down to the range. */
export function targetOf({ endsWithin, ams, overFrom }: Pick<BoardFilter, 'endsWithin' | 'ams' | 'overFrom'>): BoardTarget {
  if ((overFrom ?? null) !== null) return 'max';
  if (endsWithin !== null) return 'extend';
  return ams === 'out' ? 'add' : 'min';
}

/** Whether rates that would be lowered stay: everywhere but under the filter for rates that are too high. */
export const onlyRaises = ({ overFrom }: Pick<BoardFilter, 'overFrom'>): boolean => (overFrom ?? null) === null;

/** A period is extended by so many days, unless the person says otherwise. */
const EXTEND_DAYS = 30;

/** The later end of a period that has one; null: it has none, or has ended. Unix ms. */
export const extendedEnd = (endsAt: number | null): number | null => (endsAt === null ? null : endsAt + EXTEND_DAYS * 86_400_000);
