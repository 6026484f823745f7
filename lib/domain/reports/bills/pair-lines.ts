import type { Bill } from './bill';
import { isShopees, type SaleLine, saleKey } from './sale-line';

/** A billed line beside its conversion. */
export interface PairedLine {
  readonly billed: SaleLine;
  readonly conversion: SaleLine | null;
  /** Every conversion of its key is billed already. */
  readonly isSurplus: boolean;
}

export interface PairedLines {
  readonly billed: readonly PairedLine[];
  /** Conversions of which the bill has no line. */
  readonly unbilled: readonly SaleLine[];
  /** How many conversions have the key of a line. */
  readonly countOf: (line: SaleLine) => number;
  /** Whether an order belongs to a bill of such a source: its first line tells. */
  readonly isOfSource: (line: SaleLine, source: Bill['source']) => boolean;
}

/**
 * Finds the conversion of each billed line. Pieces of one order may have one key: those that say the same are paired first, so that a
 * difference is found at the piece that has it.
 */
export function pairLines(lines: readonly SaleLine[], conversions: readonly SaleLine[]): PairedLines {
  const open = new Map<string, SaleLine[]>();
  const counts = new Map<string, number>();
  const firstOf = new Map<string, SaleLine>();
  const sources = new Map<string, boolean>();
  for (const conversion of conversions) {
    const key = saleKey(conversion);
    const known = open.get(key);
    if (known) known.push(conversion);
    else open.set(key, [conversion]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (!known) firstOf.set(key, conversion);
    if (!sources.has(conversion.orderId)) sources.set(conversion.orderId, isShopees(conversion));
  }
  const same = lines.map((billed) => {
    const own = open.get(saleKey(billed));
    const at = own?.findIndex((one) => saysTheSame(one, billed)) ?? -1;
    return own?.splice(at, at < 0 ? 0 : 1)[0] ?? null;
  });
  const paired = lines.map((billed, at): PairedLine => {
    const key = saleKey(billed);
    const conversion = same[at] ?? open.get(key)?.shift() ?? null;
    if (conversion || !counts.has(key)) return { billed, conversion, isSurplus: false };
    return { billed, conversion: firstOf.get(key) ?? null, isSurplus: true };
  });
  return {
    billed: paired,
    unbilled: [...open.values()].flat(),
    countOf: (line) => counts.get(saleKey(line)) ?? 0,
    isOfSource: ({ orderId }, source) => source === null || sources.get(orderId) === (source === 'ShopeeManaged'),
  };
}

const saysTheSame = (one: SaleLine, other: SaleLine): boolean =>
  one.commission === other.commission && one.rate === other.rate && one.refund === other.refund && one.promotionId === other.promotionId;
