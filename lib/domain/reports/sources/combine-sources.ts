import type { HotColumns } from '#lib/domain/reports/lines/columns';
import type { Dictionary } from '#lib/domain/reports/lines/dictionary';
import type { CarriedLoss } from '#lib/domain/reports/lines/latest-rows';
import { type FileSegments, linesOfFiles } from './lines-of-files';
import { eachRow, orderSlots, type SourceLines } from './order-slots';
import { type LineSource, sourceOfDay } from './source-of-day';

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
 * @param carried gains what lines of files took over from older ones
 */
export function combineSources(
  api: SourceLines,
  files: FileSegments,
  dictionary: Pick<Dictionary, 'codes'>,
  days: ApiDays,
  carried: CarriedLoss[],
): CombinedSources {
  const carriedHere: CarriedLoss[] = [];
  const own = { segments: files.segments, live: linesOfFiles(files, dictionary, carriedHere) };
  for (const loss of carriedHere) carried.push({ ...loss, segment: loss.segment + api.segments.length });
  const counted = countSources(api, own, days);
  return { segments: [...api.segments, ...files.segments], every: [...api.live, ...own.live], live: [...counted.api, ...counted.files] };
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

/** Finds the day of a line's order by its lines here, the first where they have several; the line's own where there are none. */
function daysOfOrders(lines: SourceLines): (segment: HotColumns, row: number) => number {
  const { size, slotOf } = orderSlots(lines);
  const days = new Int32Array(size).fill(MOST_DAYS);
  eachRow(lines, (segment, row) => {
    const slot = slotOf(segment, row) as number;
    days[slot] = Math.min(segment.whole.day?.[row] ?? 0, days[slot] as number);
  });
  return (segment, row) => {
    const slot = slotOf(segment, row);
    return slot === null ? (segment.whole.day?.[row] ?? 0) : (days[slot] as number);
  };
}
const MOST_DAYS = 2 ** 31 - 1;
