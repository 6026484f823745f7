import type { ExportHead } from '#lib/domain/reports/files/layout';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';

/** Lines, orders and money of commission reports. Null: a column without which the sum is not known is not there. */
export interface Tally {
  readonly lines: number;
  readonly orders: number;
  /** Before a network's fee, and after it; units of `AMOUNT_SCALE`. */
  readonly gross: bigint | null;
  readonly net: bigint | null;
}

/** Which sums a head allows. */
export const knownSums = ({ places }: ExportHead): { readonly gross: boolean; readonly net: boolean } => ({
  gross: ['itemTotalCommission', 'itemShopeeCommission', 'orderTotalCommission'].some((column) => places[column] !== undefined),
  net: places['netCommission'] !== undefined,
});

/** @param lines of which the money of an order adds up to it: as they are in a file, or as they are counted */
export function tallyOf(
  lines: Iterable<Pick<ReportLine, 'orderId' | 'shopee' | 'seller' | 'net'>>,
  known: ReturnType<typeof knownSums>,
): Tally {
  const orders = new Set<string>();
  let [count, gross, net] = [0, 0n, 0n];
  for (const line of lines) {
    count += 1;
    orders.add(line.orderId);
    gross += BigInt(line.shopee + line.seller);
    net += BigInt(line.net);
  }
  return { lines: count, orders: orders.size, gross: known.gross ? gross : null, net: known.net ? net : null };
}
