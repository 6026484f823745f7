import type { CommissionRule } from '#lib/domain/reports/commission-rule';
import { lineAt, type Segment, toSegment } from '#lib/domain/reports/lines/columns';
import type { Dictionary } from '#lib/domain/reports/lines/dictionary';
import { estimateLost } from '#lib/domain/reports/lines/lost';
import { type ReportLine, shareOut } from '#lib/domain/reports/lines/report-line';

/** Takes a file's lines as they come, and gives those of each order together. */
export interface OrderStage {
  readonly push: (lines: readonly ReportLine[]) => readonly ReportLine[];
  /** The lines of the last order. */
  readonly end: () => readonly ReportLine[];
}

/**
 * Files write the money of an order on its first line alone. Each line gets its own share of it, and what was lost with lines that were
 * cancelled or given back is estimated. Where lines of an order stand apart, its money stays with those that stand with its first line.
 *
 * @param rule by which the account's market pays, as far as it is known
 */
export function orderStage(rule: CommissionRule): OrderStage {
  let held: ReportLine[] = [];
  const settle = (): readonly ReportLine[] => {
    const settled = settledOrder(held, rule);
    held = [];
    return settled;
  };
  return {
    push: (lines) => {
      const settled: ReportLine[] = [];
      for (const line of lines) {
        if (held.length > 0 && held[0]?.orderId !== line.orderId) settled.push(...settle());
        held.push(line);
      }
      return settled;
    },
    end: settle,
  };
}

/** @param lines of one order, as their file has them */
export function settledOrder(lines: readonly ReportLine[], rule: CommissionRule): readonly ReportLine[] {
  const settled = lines.length === 1 ? lines : sharedOut(lines);
  if (!settled.some((line) => isVoid(line) || line.refund > 0)) return settled;
  const sold = settled.map((line) => ({ ...line, isVoid: isVoid(line), paid: Math.max(line.value, line.refund) }));
  const lost = estimateLost(sold, rule, 0);
  return settled.map((line, at) => ({ ...line, lost: lost[at] as number, lostEstimate: lost[at] as number }));
}

/** The same lines but for those of some orders; the very same segment where it has none of them. */
export function withoutOrders(segment: Segment, orderIds: ReadonlySet<string>, dictionary: Dictionary): Segment {
  const ids = segment.cold.texts.orderId ?? [];
  if (!ids.some((id) => orderIds.has(id))) return segment;
  const left = ids.flatMap((id, at) => (orderIds.has(id) ? [] : [lineAt(segment, at, dictionary)]));
  return toSegment(left, dictionary);
}

/** Of several lines: one alone has all of its order. */
function sharedOut(lines: readonly ReportLine[]): readonly ReportLine[] {
  const totals = lines.map(({ shopee, seller }) => shopee + seller);
  const [fee, net, brought] = [lines.map((line) => line.fee), lines.map((line) => line.net), totals].map(sum) as [number, number, number];
  const weights = totals.map(Math.abs);
  const fees = fee === 0 ? totals.map(() => 0) : shareOut(fee, weights);
  // Where lines and order agree, a line's net money is what it brought less its fee.
  const nets = brought - fee === net ? totals.map((total, at) => total - (fees[at] as number)) : shareOut(net, weights);
  return lines.map((line, at) => ({ ...line, fee: fees[at] as number, net: nets[at] as number }));
}

const isVoid = ({ state }: ReportLine): boolean => state === 'cancelled';
const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
