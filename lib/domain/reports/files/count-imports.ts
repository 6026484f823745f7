import type { CommissionRule } from '#lib/domain/reports/commission-rule';
import { type HotColumns, lineAt, type Segment } from '#lib/domain/reports/lines/columns';
import { compact } from '#lib/domain/reports/lines/compact';
import type { Dictionary } from '#lib/domain/reports/lines/dictionary';
import { estimateLost } from '#lib/domain/reports/lines/lost';
import { shareOut } from '#lib/domain/reports/lines/report-line';
import { earlierPromises } from './earlier-promises';
import type { ImportedLines } from './imports';
import { amountsOf, endOfOrder } from './order-rows';

/**
 * The lines of all imports of an account, each counted once: the newest file has the last word on a line, in whatever order files came. The
 * money of an order, which files write on its first line, is shared out over its lines by what each brought, to the last unit. What a line
 * promised before it was cancelled is what was lost with it; where no file has told, it is estimated by rates and rule.
 *
 * @param dictionary of the words of all of them
 * @param rule by which the account's market pays, as far as it is known
 * @returns one segment, orders by the time of their purchase, all lines of each together; none where nothing was imported
 */
export function countImports(imports: readonly ImportedLines[], dictionary: Dictionary, rule: CommissionRule): Segment | null {
  const segments = inOrder(imports).flatMap((one) => one.segments);
  // Without columns of losses nothing is carried over from whole orders' money.
  const raw = segments.map(({ hot, cold }): Segment => ({ hot: { ...hot, exact: withoutLosses(hot) }, cold }));
  const [counted] = compact(raw, Number.MAX_SAFE_INTEGER, dictionary);
  if (!counted) return null;
  const { hot } = counted;
  const cancelled = dictionary.codes.get('cancelled');
  const isVoid = (row: number): boolean => hot.codes.state?.[row] === cancelled;
  const { shopee, seller } = amountsOf(hot);
  const [fees, nets] = [new Float64Array(hot.rows), new Float64Array(hot.rows)];
  const [lost, lostEstimate] = [new Float64Array(hot.rows), new Float64Array(hot.rows)];
  const promised = earlierPromises(raw, hot, isVoid);
  for (let from = 0, to = 0; from < hot.rows; from = to) {
    to = endOfOrder(hot, from);
    const totals = Array.from({ length: to - from }, (_, at) => (shopee[from + at] as number) + (seller[from + at] as number));
    const { fee, net } = sharesOf(hot, from, totals);
    fees.set(fee, from);
    nets.set(net, from);
    if (!totals.some((_, at) => isVoid(from + at) || isRefunded(hot, from + at))) continue;
    const estimates = estimateOf(counted, from, to, dictionary, rule, isVoid);
    for (let row = from; row < to; row++) {
      const before = promised.get(row);
      const estimate = estimates[row - from] as number;
      lost[row] = before === undefined ? estimate : Math.max(0, before - (nets[row] as number));
      lostEstimate[row] = before === undefined ? estimate : 0;
    }
  }
  const exact = { ...hot.exact, fee: fees, net: nets, lost, lostEstimate };
  return { hot: { ...hot, exact }, cold: counted.cold };
}

/** As they were made; two of one second in an order that does not depend on which came first. */
const inOrder = (imports: readonly ImportedLines[]): readonly ImportedLines[] =>
  [...imports].sort((one, other) => one.asOf - other.asOf || (one.importId < other.importId ? -1 : 1));

function withoutLosses({ exact }: HotColumns): HotColumns['exact'] {
  const { lost, lostEstimate, ...rest } = exact;
  return rest;
}

const isRefunded = ({ exact }: HotColumns, row: number): boolean => (exact.refund?.[row] ?? 0) > 0;

/** Fee and net money of each line of an order. Where lines and order agree, a line's net money is what it brought less its fee. */
function sharesOf(hot: HotColumns, from: number, totals: readonly number[]) {
  const amounts = amountsOf(hot);
  const sum = (list: ArrayLike<number>, begin: number): number => totals.reduce((all, _, at) => all + (list[begin + at] as number), 0);
  const [fee, net, brought] = [sum(amounts.fee, from), sum(amounts.net, from), sum(totals, 0)];
  const weights = totals.map(Math.abs);
  const fees = fee === 0 ? totals.map(() => 0) : shareOut(fee, weights);
  const agrees = brought - fee === net;
  return { fee: fees, net: agrees ? totals.map((total, at) => total - (fees[at] as number)) : shareOut(net, weights) };
}

function estimateOf(
  counted: Segment,
  from: number,
  to: number,
  dictionary: Dictionary,
  rule: CommissionRule,
  isVoid: (row: number) => boolean,
): readonly number[] {
  const lines = Array.from({ length: to - from }, (_, at) => {
    const { value, ...line } = lineAt(counted, from + at, dictionary);
    return { ...line, isVoid: isVoid(from + at), paid: Math.max(value, line.refund) };
  });
  return estimateLost(lines, rule, 0);
}
