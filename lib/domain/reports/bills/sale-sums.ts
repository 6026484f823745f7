import type { SaleLine } from './sale-line';

/** Sums over lines. Amounts as in `SaleLine`; values have to be in whole units. */
export interface SaleSums {
  readonly orders: number;
  readonly lines: number;
  readonly pieces: number;
  /** What buyers paid, refunds still in it: what Shopee's performance calls sales. */
  readonly sales: bigint;
  readonly refund: bigint;
  /** Sales after refunds: what commission is counted on, and what is left to reckon profit from. */
  readonly afterRefunds: bigint;
  /** To affiliates and networks together. */
  readonly commission: bigint;
  readonly toMcn: bigint;
  /** Null: of some line nobody tells the fee, which is not 0. */
  readonly fee: bigint | null;
  /** Lines of which some other amount is not told: the sums are too small by it. */
  readonly untold: number;
}

type Paid = Pick<SaleLine, 'value' | 'refund'>;

/** What a buyer paid for a line, refunds still in it. */
export const salesOf = ({ value }: Paid): bigint => BigInt(value ?? 0);
/** The same, refunds taken off. */
export const afterRefundsOf = ({ value, refund }: Paid): bigint => BigInt((value ?? 0) - (refund ?? 0));

export function saleSums(lines: Iterable<SaleLine>): SaleSums {
  const orders = new Set<string>();
  const sums = { lines: 0, pieces: 0, sales: 0n, refund: 0n, afterRefunds: 0n, commission: 0n, toMcn: 0n, untold: 0 };
  let fee: bigint | null = 0n;
  for (const line of lines) {
    orders.add(line.orderId);
    sums.lines += 1;
    sums.pieces += line.quantity ?? 0;
    sums.sales += salesOf(line);
    sums.refund += BigInt(line.refund ?? 0);
    sums.afterRefunds += afterRefundsOf(line);
    sums.commission += BigInt(line.commission);
    sums.toMcn += BigInt(line.toMcn ?? 0);
    if (isUntold(line)) sums.untold += 1;
    fee = fee === null || line.fee === null ? null : fee + BigInt(line.fee);
  }
  return { orders: orders.size, ...sums, fee };
}

/** Without a network nothing goes to one, told or not. */
const isUntold = ({ value, refund, quantity, toMcn, mcn }: SaleLine): boolean =>
  value === null || refund === null || quantity === null || (toMcn === null && mcn !== '');

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

/** Why a line is in no sum. Shopee's performance counts what was turned down as confirmed and as placed, all others as placed alone. */
export const LEFT_OUT = ['turnedDown', 'cancelled', 'unpaid'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** Null: it is in the sums. */
function leftOutAs(line: Pick<SaleLine, 'verified' | 'state'>): LeftOut | null {
  if (isSold(line)) return null;
  return line.state === 'cancelled' || line.state === 'unpaid' ? line.state : 'turnedDown';
}

/** All lines once: what is sold, and what is left out. Sold and turned down together are performance's confirmed orders, all its placed ones. */
export function sumsOfAll(lines: readonly SaleLine[]): Readonly<Record<'sold' | LeftOut, SaleSums>> {
  const of = (why: LeftOut | null) => saleSums(lines.filter((line) => leftOutAs(line) === why));
  return { sold: of(null), turnedDown: of('turnedDown'), cancelled: of('cancelled'), unpaid: of('unpaid') };
}

/** What is sold for good, as far as anybody knows: it counts, and was paid. */
export const isSold = (line: Pick<SaleLine, 'verified' | 'state'>): boolean => counts(line) && line.state !== 'unpaid';
