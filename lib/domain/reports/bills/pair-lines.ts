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
  const places = new Map<string, number[]>();
  const alike = new Map<string, Queue>();
  const sources = new Map<string, boolean>();
  for (const [at, conversion] of conversions.entries()) {
    const key = saleKey(conversion);
    append(places, key, at);
    const queue = alike.get(wordsOf(conversion));
    if (queue) queue.places.push(at);
    else alike.set(wordsOf(conversion), { places: [at], next: 0 });
    if (!sources.has(conversion.orderId)) sources.set(conversion.orderId, isShopees(conversion));
  }
  const taken = new Uint8Array(conversions.length);
  const take = (at: number | undefined): SaleLine | null => {
    if (at === undefined) return null;
    taken[at] = 1;
    return conversions[at] ?? null;
  };
  const same = lines.map((billed) => take(nextOf(alike.get(wordsOf(billed)))));
  const rest = new Map<string, Queue>();
  const paired = lines.map((billed, at): PairedLine => {
    const own = same[at];
    if (own) return { billed, conversion: own, isSurplus: false };
    const key = saleKey(billed);
    const known = places.get(key);
    if (!known) return { billed, conversion: null, isSurplus: false };
    const left = rest.get(key) ?? { places: known.filter((place) => taken[place] === 0), next: 0 };
    rest.set(key, left);
    const conversion = take(nextOf(left));
    return conversion
      ? { billed, conversion, isSurplus: false }
      : { billed, conversion: conversions[known[0] as number] ?? null, isSurplus: true };
  });
  return {
    billed: paired,
    unbilled: [...places.values()].flatMap((own) => own.flatMap((at) => (taken[at] === 0 ? (conversions[at] as SaleLine) : []))),
    countOf: (line) => places.get(saleKey(line))?.length ?? 0,
    isOfSource: ({ orderId }, source) => source === null || sources.get(orderId) === (source === 'ShopeeManaged'),
  };
}

/** Places of conversions, taken one after the other. */
interface Queue {
  readonly places: number[];
  next: number;
}

function nextOf(queue: Queue | undefined): number | undefined {
  if (!queue) return undefined;
  const at = queue.places[queue.next];
  queue.next += 1;
  return at;
}

function append(lists: Map<string, number[]>, key: string, one: number): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** Lines with these words say the same. */
const wordsOf = (line: SaleLine): string => [saleKey(line), line.commission, line.rate, line.refund, line.promotionId].join('\n');
