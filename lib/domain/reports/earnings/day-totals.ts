import { type AccountLines, type EarningsTable, earningsTable } from './earnings-table';
import { type ExactSums, exactSums } from './exact-sums';
import { sumsBy, type Term } from './measures';
import type { EarningsSums, SourceUsed } from './question';

/** A day of one source. An order is of one day: its orders add up with those of other days. */
export interface DayTotal {
  readonly source: string;
  /** Days since 1970. */
  readonly day: number;
  readonly orders: number;
  /** When the newest and the oldest of its lines were read, in seconds. */
  readonly asOf: number;
  readonly oldestAsOf: number;
  /** Files that its lines are from; left out: none. */
  readonly files?: readonly Pick<SourceUsed, 'id' | 'file' | 'asOf'>[];
  /** Sums of each state that occurs; an order of two states counts in both. */
  readonly states: readonly { readonly state: string; readonly sums: EarningsSums }[];
}
/** What a first chart shows, with no line loaded. */
export type DayTotals = readonly DayTotal[];

/** @returns null where an order has several days: such days cannot be added */
export function dayTotalsOf(lines: AccountLines): DayTotals | null {
  const sources = new Set<number>(lines.segments.flatMap(({ codes }) => [...new Set(codes.source)]));
  const found = [...sources].map((code) => totalsOfSource(lines, lines.dictionary.words[code] ?? ''));
  return found.every((totals) => totals !== null) ? found.flat() : null;
}

function totalsOfSource(lines: AccountLines, source: string): DayTotals | null {
  const table = earningsTable([{ ...lines, every: lines.live }], source);
  const [days, { codes, words }] = [table.whole('day'), table.coded('state')];
  const numbers = [...new Set(days)].sort((one, other) => one - other);
  const place = new Map(numbers.map((day, at) => [day, at]));
  // A cell is a state of a day. Lines of an order stand together, so one that a cell has not just seen is new to it.
  const size = numbers.length * words.length;
  const [cells, ofDays] = [newCount(size), newCount(numbers.length)];
  const places = new Uint32Array(table.rows);
  const rows = places.map((_, row) => row);
  let [orders, before, day, at] = [0, -1, -1, -1];
  for (let row = 0; row < table.rows; row++) {
    if (days[row] !== day) {
      day = days[row] as number;
      at = place.get(day) as number;
    }
    const order = table.order[row] as number;
    const cell = at * words.length + (codes[row] as number);
    places[row] = cell * 4 + (table.state[row] as number);
    if (order !== before) orders += 1;
    before = order;
    count(cells, cell, order);
    count(ofDays, at, order);
  }
  if (ofDays.orders.reduce((sum, each) => sum + each, 0) !== orders) return null;
  const sums = new Map<Term['column'], ExactSums>();
  const sumOf = (cell: number, { column, states }: Term): bigint => {
    const known = sums.get(column) ?? exactSums(table.amounts(column), rows, places, size * 4);
    sums.set(column, known);
    return known(cell * 4, states);
  };
  const reads = readsOf(table, place);
  return numbers.map((day, at) => ({
    source,
    day,
    orders: ofDays.orders[at] as number,
    ...(reads[at] as Reads),
    states: words.flatMap((state, code) => {
      const cell = at * words.length + code;
      const own = { orders: cells.orders[cell] as number, lines: cells.lines[cell] as number };
      return own.lines === 0 ? [] : [{ state, sums: sumsBy((term) => sumOf(cell, term), own) }];
    }),
  }));
}

const newCount = (size: number) => ({
  lines: new Uint32Array(size),
  orders: new Uint32Array(size),
  last: new Int32Array(size).fill(-1),
});

function count({ lines, orders, last }: ReturnType<typeof newCount>, at: number, order: number): void {
  lines[at] = (lines[at] as number) + 1;
  if (last[at] === order) return;
  last[at] = order;
  orders[at] = (orders[at] as number) + 1;
}

type Reads = Pick<DayTotal, 'asOf' | 'oldestAsOf' | 'files'>;

/** When the lines of each day were read, and of which files. */
function readsOf(table: EarningsTable, place: ReadonlyMap<number, number>): readonly Reads[] {
  const [days, read, origins] = [table.whole('day'), table.whole('asOf'), table.origin()];
  const found = Array.from(place, () => ({ asOf: 0, oldestAsOf: Number.POSITIVE_INFINITY, made: new Map<number, number>() }));
  for (let row = 0; row < table.rows; row++) {
    const [own, at] = [found[place.get(days[row] as number) as number] as (typeof found)[number], read[row] as number];
    if (at > own.asOf) own.asOf = at;
    if (at < own.oldestAsOf) own.oldestAsOf = at;
    const origin = origins?.[row];
    if (origin !== undefined) own.made.set(origin, Math.max(at, own.made.get(origin) ?? 0));
  }
  return found.map(({ made, ...read }) => {
    const files = [...made].flatMap(([origin, at]) => {
      const file = table.files[origin];
      return file ? [{ id: file.importId, file: file.name, asOf: at * 1000 }] : [];
    });
    return files.length > 0 ? { ...read, files } : read;
  });
}
