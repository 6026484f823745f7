import { addDays, type Day } from '#lib/domain/day';
import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { isSold, saleSums } from '#lib/domain/reports/bills/sale-sums';
import { affiliateKey } from '#lib/domain/reports/conversions/sale-filter';

/** So many days before and after a change are compared; the day of the change itself is in neither. */
export const RAISE_DAYS = 14;
/** With fewer orders, before and after, a difference says nothing. */
export const FEW_ORDERS = 10;

/** What affiliates sold in some days. Amounts as in `SaleLine`. */
export interface RaiseSpan {
  readonly from: Day;
  readonly to: Day;
  readonly affiliates: number;
  readonly orders: number;
  /** null: not known of all of these days. */
  readonly clicks: number | null;
  readonly afterRefunds: bigint;
  /** Commission and service fee; null: of some order nobody tells the fee. */
  readonly spent: bigint | null;
  /** null: costs are missing. */
  readonly profit: bigint | null;
}

/**
 * `waiting`: the days after the change are not over, or not read; `tooFew`: too few orders before and after; `paid`, `notPaid`: profit against
 * what it would have been without the change; `noCost`: only sales and commission can be told.
 */
export type RaiseVerdict = 'waiting' | 'tooFew' | 'paid' | 'notPaid' | 'noCost';

export interface RaiseAnswer {
  readonly verdict: RaiseVerdict;
  readonly before: RaiseSpan;
  readonly after: RaiseSpan;
  /** Products of the same category that were not changed in these days; null: there are none, or too few orders of them. */
  readonly control: { readonly products: number; readonly before: RaiseSpan; readonly after: RaiseSpan } | null;
  /** What came on top of what the control says would have come anyway; without a control against the days before. */
  readonly gained: { readonly afterRefunds: bigint; readonly spent: bigint | null; readonly profit: bigint | null };
  /**
   * The margin (basis points) that the gained sales need so that the change pays, where costs are missing; null: nothing was gained, no margin
   * is enough, or what was spent is not known.
   */
  readonly neededMargin: number | null;
  /** The first day on which the answer is whole. */
  readonly ready: Day;
}

export interface RaiseQuestion {
  readonly itemId: string;
  /** The day of the change, by the market's calendar. */
  readonly day: Day;
  /** Lines of the shop from `raiseDays`; of every product. */
  readonly lines: readonly SaleLine[];
  readonly dayOf: (line: SaleLine) => Day;
  /** Products of the same category whose rate did not change in these days. */
  readonly control: ReadonlySet<string>;
  /** The last day whose lines are known; null: none is. */
  readonly knownTo: Day | null;
  /** Whether the market has a service fee: where it has none, one that is not told is none. */
  readonly hasFee: boolean;
  /** What is left of lines; null: a cost is missing. */
  readonly profitOf: (lines: readonly SaleLine[]) => bigint | null;
  /** Clicks of a product on a day; null: not known. */
  readonly clicksOf: (itemId: string, day: Day) => number | null;
}

/** First and last day that a change is judged by. */
export const raiseDays = (day: Day): { readonly from: Day; readonly to: Day } => ({
  from: addDays(day, -RAISE_DAYS),
  to: addDays(day, RAISE_DAYS),
});

/** Whether a change of a rate paid: 14 days before it against 14 days after it, beside products that were not changed. */
export function didItPay({ itemId, day, lines, dayOf, control, knownTo, hasFee, profitOf, clicksOf }: RaiseQuestion): RaiseAnswer {
  const { from, to } = raiseDays(day);
  const spans = { before: { from, to: addDays(day, -1) }, after: { from: addDays(day, 1), to } };
  const real = lines.filter(isSold).map((line) => ({ line: hasFee || line.fee !== null ? line : { ...line, fee: 0 }, on: dayOf(line) }));
  const spanOf = (ids: ReadonlySet<string>, { from: first, to: last }: { readonly from: Day; readonly to: Day }): RaiseSpan => {
    const own = real.filter(({ line, on }) => ids.has(line.itemId) && on >= first && on <= last).map(({ line }) => line);
    const { orders, afterRefunds, commission, fee } = saleSums(own);
    const affiliates = new Set(own.map(affiliateKey)).size;
    return {
      from: first,
      to: last,
      affiliates,
      orders,
      clicks: clicksIn(ids, first, last, clicksOf),
      afterRefunds,
      spent: fee === null ? null : commission + fee,
      profit: profitOf(own),
    };
  };
  const item = new Set([itemId]);
  const [before, after] = [spanOf(item, spans.before), spanOf(item, spans.after)];
  const others = { products: control.size, before: spanOf(control, spans.before), after: spanOf(control, spans.after) };
  const hasControl = Math.min(others.before.orders, others.after.orders) >= FEW_ORDERS && others.before.afterRefunds > 0n;
  // What the product would have sold anyway: as much more or less as the others.
  const expected = (amount: bigint) => (hasControl ? (amount * others.after.afterRefunds) / others.before.afterRefunds : amount);
  const profit = before.profit === null || after.profit === null ? null : after.profit - expected(before.profit);
  const spent = before.spent === null || after.spent === null ? null : after.spent - expected(before.spent);
  const gained = { afterRefunds: after.afterRefunds - expected(before.afterRefunds), spent, profit };
  const ready = addDays(to, 1);
  return {
    before,
    after,
    control: hasControl ? others : null,
    gained,
    neededMargin: gained.afterRefunds > 0n && spent !== null && spent <= gained.afterRefunds ? marginFor(gained.afterRefunds, spent) : null,
    ready,
    verdict: verdictOf(before, after, profit, knownTo !== null && knownTo >= to),
  };
}

function verdictOf(before: RaiseSpan, after: RaiseSpan, profit: bigint | null, isWhole: boolean): RaiseVerdict {
  if (!isWhole) return 'waiting';
  if (Math.max(before.orders, after.orders) < FEW_ORDERS) return 'tooFew';
  if (profit === null) return 'noCost';
  return profit > 0n ? 'paid' : 'notPaid';
}

/** Rounded up: a margin below it does not do. */
const marginFor = (sold: bigint, spent: bigint): number => (spent <= 0n ? 0 : Number((spent * 10_000n + sold - 1n) / sold));

function clicksIn(ids: ReadonlySet<string>, from: Day, to: Day, clicksOf: RaiseQuestion['clicksOf']): number | null {
  let sum = 0;
  for (let day = from; day <= to; day = addDays(day, 1))
    for (const itemId of ids) {
      const clicks = clicksOf(itemId, day);
      if (clicks === null) return null;
      sum += clicks;
    }
  return sum;
}
