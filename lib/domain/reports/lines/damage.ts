import { type HotColumns, namesOf } from './columns';

/** Days of which stored lines were damaged, so that sums without them are too small. */
export interface Damage {
  readonly days: readonly number[];
  /** Of some lines nobody can tell whose day they were: it may be any. */
  readonly anyDay: boolean;
}

export const isDamaged = ({ days, anyDay }: Damage): boolean => anyDay || days.length > 0;

/** Each of the days once, in their order. */
export const distinctDays = (days: Iterable<number>): readonly number[] => [...new Set(days)].sort((one, other) => one - other);

/** The days of lines that have a word which is not there any more. @param live of each segment the rows that count */
export function daysWithout(lost: ReadonlySet<number>, segments: readonly HotColumns[], live: readonly Uint32Array[]): readonly number[] {
  if (lost.size === 0) return [];
  return segments.flatMap(({ whole, codes }, number) => {
    const columns = namesOf(codes).flatMap((name) => codes[name] ?? []);
    const rows = [...(live[number] ?? [])].filter((row) => columns.some((column) => lost.has(column[row] as number)));
    return rows.map((row) => whole.day?.[row] as number);
  });
}
