import type { CodeColumn, Dictionary, HotColumns, SumColumn } from './columns';

/** What is asked of the lines that count. */
export interface LinesQuestion {
  /** Days since 1970, both included. */
  readonly from: number;
  readonly to: number;
  /** Column → words, any of which a line may have. */
  readonly only?: Partial<Record<CodeColumn, readonly string[]>>;
  /** Groups by the words of these columns, or by day; none: one total. */
  readonly by?: readonly (CodeColumn | 'day')[];
}

/** Sums of a group: exact, whatever their size. */
export interface LinesTotal {
  /** The words (or the day) by which it was grouped, in the question's order. */
  readonly group: readonly (string | number)[];
  readonly lines: number;
  /** Orders with at least one line in the group: an order of two shops counts in both. */
  readonly orders: number;
  readonly sums: Readonly<Record<SumColumn, bigint>>;
}

export const SUM_COLUMNS: readonly SumColumn[] = ['value', 'refund', 'gross', 'shopee', 'seller', 'fee', 'net', 'quantity'];

/**
 * Groups and sums lines. The sums of any grouping add up to the total.
 *
 * @param live for each segment the rows that count (`latestRows`)
 */
export function totalsOf(
  segments: readonly HotColumns[],
  live: readonly Uint32Array[],
  dictionary: Dictionary,
  question: LinesQuestion,
): readonly LinesTotal[] {
  const rows = live.map((own, number) => wantedRows(segments[number] as HotColumns, own, dictionary, question));
  const { groups, of } = groupsOf(segments, rows, dictionary, question.by ?? []);
  const lines = new Int32Array(groups.length);
  for (const own of of) for (let at = 0; at < own.length; at++) lines[own[at] as number] = (lines[own[at] as number] as number) + 1;
  const orders = ordersOf(segments, rows, of, groups.length);
  const sums = SUM_COLUMNS.map((name) => [name, sumsOf(segments, rows, of, groups.length, name)] as const);
  return groups.map((group, at) => ({
    group,
    lines: lines[at] as number,
    orders: orders[at] as number,
    sums: Object.fromEntries(sums.map(([name, list]) => [name, list[at] as bigint])) as Record<SumColumn, bigint>,
  }));
}

function wantedRows(segment: HotColumns, live: Uint32Array, { codes }: Dictionary, { from, to, only = {} }: LinesQuestion): Uint32Array {
  const days = segment.whole.day as Int32Array;
  const tests = (Object.entries(only) as [CodeColumn, readonly string[]][]).map(
    ([column, words]) => [segment.codes[column] as Uint32Array, new Set(words.flatMap((word) => codes.get(word) ?? []))] as const,
  );
  return live.filter((row) => {
    const day = days[row] as number;
    return day >= from && day <= to && tests.every(([column, wanted]) => wanted.has(column[row] as number));
  });
}

/** The groups, and for each row the place of its own. */
function groupsOf(
  segments: readonly HotColumns[],
  rows: readonly Uint32Array[],
  { words }: Dictionary,
  by: readonly (CodeColumn | 'day')[],
) {
  const groups: (string | number)[][] = [];
  const places = new Map<number, number>();
  const deep = new Map<string, number>();
  const of = rows.map((own, number) => {
    const segment = segments[number] as HotColumns;
    const columns = by.map((name) => (name === 'day' ? segment.whole.day : segment.codes[name]) as Int32Array | Uint32Array);
    const [first, second] = columns;
    const found = new Uint32Array(own.length);
    for (let at = 0; at < own.length; at++) {
      const row = own[at] as number;
      // Two codes of at most 26 bits are one exact number; more columns are rare enough for a text.
      const code =
        columns.length > 2
          ? columns.map((column) => column[row]).join(' ')
          : ((first?.[row] ?? 0) as number) * 2 ** 26 + ((second?.[row] ?? 0) as number);
      const known = typeof code === 'string' ? deep.get(code) : places.get(code);
      found[at] = known ?? groups.length;
      if (known !== undefined) continue;
      if (typeof code === 'string') deep.set(code, groups.length);
      else places.set(code, groups.length);
      groups.push(
        by.map((name, column) => (name === 'day' ? (columns[column]?.[row] as number) : (words[columns[column]?.[row] as number] ?? ''))),
      );
    }
    return found;
  });
  return { groups, of };
}

/** How many orders each group has, by an open table of pairs: group and order. */
function ordersOf(segments: readonly HotColumns[], rows: readonly Uint32Array[], of: readonly Uint32Array[], groups: number): Int32Array {
  const counts = new Int32Array(groups);
  const total = rows.reduce((sum, own) => sum + own.length, 0);
  const size = 2 ** Math.ceil(Math.log2(Math.max(total * 2, 2)));
  const table = new Uint32Array(size * 3);
  rows.forEach((own, number) => {
    const { orders } = segments[number] as HotColumns;
    for (let at = 0; at < own.length; at++) {
      const row = own[at] as number;
      const [one, two, group] = [orders[row * 2] as number, orders[row * 2 + 1] as number, (of[number]?.[at] as number) + 1];
      let slot = (one ^ Math.imul(two, 0x9e3779b1) ^ Math.imul(group, 0x85ebca6b)) & (size - 1);
      while (table[slot * 3] !== 0 && !(table[slot * 3] === group && table[slot * 3 + 1] === one && table[slot * 3 + 2] === two))
        slot = (slot + 1) & (size - 1);
      if (table[slot * 3] !== 0) continue;
      table[slot * 3] = group;
      table[slot * 3 + 1] = one;
      table[slot * 3 + 2] = two;
      counts[group - 1] = (counts[group - 1] as number) + 1;
    }
  });
  return counts;
}

/** Sums of whole numbers stay exact as numbers below 2^53; a column that could pass it is summed in two halves. */
function sumsOf(
  segments: readonly HotColumns[],
  rows: readonly Uint32Array[],
  of: readonly Uint32Array[],
  groups: number,
  name: SumColumn,
): readonly bigint[] {
  const low = new Float64Array(groups);
  const high = new Float64Array(groups);
  rows.forEach((own, number) => {
    const segment = segments[number] as HotColumns;
    const amounts = (name === 'quantity' ? segment.whole.quantity : segment.exact[name]) as Int32Array | Float64Array;
    const places = of[number] as Uint32Array;
    for (let at = 0; at < own.length; at++) {
      const amount = amounts[own[at] as number] as number;
      const place = places[at] as number;
      const top = Math.trunc(amount / HALF);
      high[place] = (high[place] as number) + top;
      low[place] = (low[place] as number) + (amount - top * HALF);
    }
  });
  return Array.from(low, (part, place) => BigInt(part) + BigInt(high[place] as number) * BigInt(HALF));
}
const HALF = 2 ** 30;
