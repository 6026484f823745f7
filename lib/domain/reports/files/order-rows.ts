import type { HotColumns } from '#lib/domain/reports/lines/columns';

const NOTHING = new Float64Array(0);
export const amountsOf = ({ exact }: HotColumns) => ({
  shopee: exact.shopee ?? NOTHING,
  seller: exact.seller ?? NOTHING,
  fee: exact.fee ?? NOTHING,
  net: exact.net ?? NOTHING,
});

/** The row behind the last one of the order that a row begins. */
export function endOfOrder({ orders, rows }: HotColumns, from: number): number {
  let to = from + 1;
  while (to < rows && orders[to * 2] === orders[from * 2] && orders[to * 2 + 1] === orders[from * 2 + 1]) to += 1;
  return to;
}
