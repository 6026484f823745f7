import type { HotColumns } from '#lib/domain/reports/lines/columns';
import type { Dictionary } from '#lib/domain/reports/lines/dictionary';
import { type CarriedLoss, latestRows } from '#lib/domain/reports/lines/latest-rows';
import { type LineSource, sourceOfDay } from './source-of-day';

/** Lines of one source: of each segment the rows that count within it. */
export interface SourceLines {
  readonly segments: readonly HotColumns[];
  readonly live: readonly Uint32Array[];
}

/** What the API was asked. */
export interface ApiDays {
  /** Day → when (Unix ms) its answer was asked for. */
  readonly asked: ReadonlyMap<number, number>;
  /** When (Unix ms) a day is over. */
  readonly endOf: (day: number) => number;
}

/** Lines of both sources, the API's first. */
export interface CombinedSources {
  readonly segments: readonly HotColumns[];
  /** Of each segment the rows that count within its source, and those that count. */
  readonly every: readonly Uint32Array[];
  readonly live: readonly Uint32Array[];
}

/**
 * Puts the lines of an account's files beside those of the API: each line once, and of each day those of one source.
 *
 * @param files the segments of all files, in the order in which these have the last word (`byAge`)
 * @param carried gains what lines of files took over from older ones
 */
export function combineSources(
  api: SourceLines,
  files: readonly HotColumns[],
  dictionary: Pick<Dictionary, 'codes'>,
  days: ApiDays,
  carried: CarriedLoss[],
): CombinedSources {
  const carriedHere: CarriedLoss[] = [];
  const own = { segments: files, live: latestRows(files, dictionary, carriedHere) };
  for (const loss of carriedHere) carried.push({ ...loss, segment: loss.segment + api.segments.length });
  const counted = countSources(api, own, days);
  return { segments: [...api.segments, ...files], every: [...api.live, ...own.live], live: [...counted.api, ...counted.files] };
}

/**
 * Of the lines of both sources those that count: of each day those of one source, and each order once. An order that both have is of the day
 * that the API says.
 *
 * @returns rows of each segment of the API, and of each of the files
 */
function countSources(
  api: SourceLines,
  files: SourceLines,
  days: ApiDays,
): { readonly api: readonly Uint32Array[]; readonly files: readonly Uint32Array[] } {
  const made = new Map<number, number>();
  eachRow(files, ({ whole }, row) => {
    const [day, asOf] = [whole.day?.[row] ?? 0, (whole.asOf?.[row] ?? 0) * 1000];
    if ((made.get(day) ?? -1) < asOf) made.set(day, asOf);
  });
  const chosen = new Map<number, LineSource>();
  const sourceOf = (day: number): LineSource => {
    const known = chosen.get(day) ?? sourceOfDay({ api: days.asked.get(day) ?? null, file: made.get(day) ?? null, end: days.endOf(day) });
    chosen.set(day, known);
    return known;
  };
  const dayOf = daysOfOrders(api);
  const only = ({ segments, live }: SourceLines, takes: (segment: HotColumns, row: number) => boolean): readonly Uint32Array[] =>
    segments.map((segment, number) => {
      const rows = live[number] as Uint32Array;
      return rows.every((row) => takes(segment, row)) ? rows : rows.filter((row) => takes(segment, row));
    });
  return {
    api: only(api, (segment, row) => sourceOf(dayOf(segment, row)) === 'api'),
    files: only(files, (segment, row) => sourceOf(dayOf(segment, row)) === 'file'),
  };
}

function eachRow({ segments, live }: SourceLines, take: (segment: HotColumns, row: number) => void): void {
  segments.forEach((segment, number) => {
    for (const row of live[number] as Uint32Array) take(segment, row);
  });
}

/** Finds the day of a line's order by its lines here, the first where they have several; the line's own where there are none. */
function daysOfOrders(lines: SourceLines): (segment: HotColumns, row: number) => number {
  const rows = lines.live.reduce((sum, { length }) => sum + length, 0);
  const size = 2 ** Math.ceil(Math.log2(Math.max(rows * 2, 2)));
  const [first, second, days] = [new Uint32Array(size), new Uint32Array(size), new Int32Array(size)];
  const taken = new Uint8Array(size);
  /** The place of an order, or the free one where it would stand. */
  const placeOf = (one: number, two: number): number => {
    let slot = (one ^ Math.imul(two, 0x9e3779b1)) & (size - 1);
    while (taken[slot] === 1 && !(first[slot] === one && second[slot] === two)) slot = (slot + 1) & (size - 1);
    return slot;
  };
  const at = ({ orders }: HotColumns, row: number): number => placeOf(orders[row * 2] as number, orders[row * 2 + 1] as number);
  eachRow(lines, (segment, row) => {
    const slot = at(segment, row);
    const day = segment.whole.day?.[row] ?? 0;
    days[slot] = taken[slot] === 1 ? Math.min(day, days[slot] as number) : day;
    taken[slot] = 1;
    first[slot] = segment.orders[row * 2] as number;
    second[slot] = segment.orders[row * 2 + 1] as number;
  });
  return (segment, row) => {
    const slot = at(segment, row);
    return taken[slot] === 1 ? (days[slot] as number) : (segment.whole.day?.[row] ?? 0);
  };
}
