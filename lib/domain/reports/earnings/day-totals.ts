import { earningsOf } from './earnings';
import { type AccountLines, earningsTable } from './earnings-table';
import { dayNumber, dayOf } from './periods';
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
  const [days, read, origins] = [table.whole('day'), table.whole('asOf'), table.origin()];
  const reads = new Map<number, { newest: number; oldest: number; files: Map<number, number> }>();
  for (let row = 0; row < table.rows; row++) {
    const [day, at] = [days[row] as number, read[row] as number];
    const known = reads.get(day) ?? { newest: at, oldest: at, files: new Map() };
    reads.set(day, known);
    if (at > known.newest) known.newest = at;
    if (at < known.oldest) known.oldest = at;
    const origin = origins?.[row];
    if (origin !== undefined) known.files.set(origin, Math.max(at, known.files.get(origin) ?? 0));
  }
  const all = [...reads.keys()];
  const [first, last] = all.reduce(([least, most], day) => [Math.min(least, day), Math.max(most, day)], [all[0] ?? 0, all[0] ?? 0]);
  const { total, groups } = earningsOf(table, {
    // Whose it is changes no sum.
    market: 'SG',
    accounts: [],
    source,
    period: { from: dayOf(first), to: dayOf(last) },
    by: ['day', 'state'],
    limit: Number.MAX_SAFE_INTEGER,
  });
  if (groups.reduce((sum, { sums }) => sum + sums.orders, 0) !== total.orders) return null;
  return groups.map(({ key, sums, groups: states }) => {
    const day = dayNumber(key);
    const { newest = 0, oldest = 0, files = new Map<number, number>() } = reads.get(day) ?? {};
    const used = [...files].flatMap(([origin, at]) => {
      const file = table.files[origin];
      return file ? [{ id: file.importId, file: file.name, asOf: at * 1000 }] : [];
    });
    return {
      source,
      day,
      orders: sums.orders,
      asOf: newest,
      oldestAsOf: oldest,
      ...(used.length > 0 && { files: used }),
      states: states.map((one) => ({ state: one.key, sums: one.sums })),
    };
  });
}
