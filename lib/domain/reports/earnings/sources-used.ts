import type { DayRange, SourceUsed } from './question';

/** The API first, then files as they were made. */
export const inOrder = (sources: readonly SourceUsed[]): readonly SourceUsed[] =>
  [...sources].sort(
    (one, other) => Number(other.file === null) - Number(one.file === null) || one.asOf - other.asOf || (one.id < other.id ? -1 : 1),
  );

/** First and last day of all; null: there is none. */
export const daysOf = (sources: readonly SourceUsed[]): DayRange | null =>
  sources.reduce<DayRange | null>(
    (all, { days }) => all && { from: all.from < days.from ? all.from : days.from, to: all.to > days.to ? all.to : days.to },
    sources[0]?.days ?? null,
  );
