import type { SaleLine } from './sale-line';

/** Sums over lines. Amounts as in `SaleLine`; values have to be in whole units. */
export interface SaleSums {
  readonly orders: number;
  readonly lines: number;
  readonly pieces: number;
  /** What buyers paid, refunds taken off. */
  readonly sales: bigint;
  readonly refund: bigint;
  /** To affiliates and networks together. */
  readonly commission: bigint;
  readonly toMcn: bigint;
  readonly fee: bigint;
}

export function saleSums(lines: Iterable<SaleLine>): SaleSums {
  const orders = new Set<string>();
  const sums = { lines: 0, pieces: 0, sales: 0n, refund: 0n, commission: 0n, toMcn: 0n, fee: 0n };
  for (const line of lines) {
    orders.add(line.orderId);
    sums.lines += 1;
    sums.pieces += line.quantity ?? 0;
    sums.sales += BigInt((line.value ?? 0) - (line.refund ?? 0));
    sums.refund += BigInt(line.refund ?? 0);
    sums.commission += BigInt(line.commission);
    sums.toMcn += BigInt(line.toMcn ?? 0);
    sums.fee += BigInt(line.fee ?? 0);
  }
  return { orders: orders.size, ...sums };
}

/** Lines of one key together, in the order in which keys first occur. */
export function groupLines(lines: Iterable<SaleLine>, keyOf: (line: SaleLine) => string): ReadonlyMap<string, readonly SaleLine[]> {
  const groups = new Map<string, SaleLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const known = groups.get(key);
    if (known) known.push(line);
    else groups.set(key, [line]);
  }
  return groups;
}

/** Nothing is owed for a line that was cancelled or turned down. */
export const counts = ({ verified, state }: Pick<SaleLine, 'verified' | 'state'>): boolean =>
  verified !== 'invalid' && state !== 'cancelled';
