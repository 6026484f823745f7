import type { Day } from '#lib/domain/day';
import { atScale, parseDecimal } from '#lib/domain/numbers/decimal';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';

/** The most that a shop's affiliates may cost: plain decimal text in its currency; null: no limit. */
export interface CostLimits {
  readonly day: string | null;
  readonly month: string | null;
}
/** account id → its limits. Who is not in it has none. */
export type CostLimitsOfShops = Readonly<Record<string, CostLimits>>;

/** What AMS reckons for a day, and for the month so far. Amounts are whole numbers of 1/100,000 of the currency. */
export interface CostEstimate {
  /** The last day with numbers. */
  readonly day: Day;
  readonly dayAmount: bigint;
  readonly monthAmount: bigint;
  /** Days of the month up to `day` whose numbers are missing: the month is at least `monthAmount`. */
  readonly missing: number;
}

export interface BrakeFound {
  readonly which: 'day' | 'month';
  readonly limit: bigint;
  readonly amount: bigint;
  /** The day, or the last day of the month that has numbers. */
  readonly day: Day;
  /** How many days ago that was. */
  readonly age: number;
  readonly missing: number;
}

/** Which limits the estimate passes. @param limits in units as the estimate; null: none @param today by the market's calendar */
export function brakesFound(
  estimate: CostEstimate | null,
  limits: { readonly day: bigint | null; readonly month: bigint | null },
  today: Day,
): readonly BrakeFound[] {
  if (!estimate) return [];
  const { day, dayAmount, monthAmount, missing } = estimate;
  const age = Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000));
  const found = (which: 'day' | 'month', limit: bigint | null, amount: bigint): readonly BrakeFound[] =>
    limit !== null && amount > limit ? [{ which, limit, amount, day, age, missing: which === 'day' ? 0 : missing }] : [];
  // What a month cost is of no use once another has begun.
  const sameMonth = day.slice(0, 7) === today.slice(0, 7);
  return [...found('day', limits.day, dayAmount), ...(sameMonth ? found('month', limits.month, monthAmount) : [])];
}

/** Day and month out of the days that are known. @param days day → amount; null: not known */
export function costEstimate(days: ReadonlyMap<Day, bigint | null>): CostEstimate | null {
  const known = [...days].filter((entry): entry is [Day, bigint] => entry[1] !== null);
  const last = known.reduce<[Day, bigint] | null>((one, other) => (one && one[0] > other[0] ? one : other), null);
  if (!last) return null;
  const [day, dayAmount] = last;
  const own = known.filter(([one]) => one.slice(0, 7) === day.slice(0, 7));
  return { day, dayAmount, monthAmount: own.reduce((sum, [, amount]) => sum + amount, 0n), missing: Number(day.slice(8)) - own.length };
}

/** Limits in units as the estimate; what is no amount is no limit. */
export const limitUnits = ({ day, month }: CostLimits): { readonly day: bigint | null; readonly month: bigint | null } => ({
  day: unitsOf(day),
  month: unitsOf(month),
});

function unitsOf(limit: string | null): bigint | null {
  const decimal = limit === null ? null : parseDecimal(limit);
  return decimal && atScale(decimal, AMOUNT_SCALE);
}

/** Names a limit that was passed, in its day or month: it is told once. */
export const brakeName = ({ which, limit, day }: BrakeFound): string => `${which} ${limit} ${which === 'day' ? day : day.slice(0, 7)}`;
