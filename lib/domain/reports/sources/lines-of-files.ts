import type { FileStanding } from '#lib/domain/reports/files/standing';
import type { HotColumns } from '#lib/domain/reports/lines/columns';
import type { Dictionary } from '#lib/domain/reports/lines/dictionary';
import { type CarriedLoss, latestRows } from '#lib/domain/reports/lines/latest-rows';
import { eachRow, orderSlots, type SourceLines } from './order-slots';

/** Segments of all files of an account, in the order in which these have the last word (`byAge`). */
export interface FileSegments {
  readonly segments: readonly HotColumns[];
  /** Of each segment its file's. */
  readonly standings: readonly FileStanding[];
}

/**
 * Each line of files once: of files of one form as the newest has it. An order that files of several forms have counts from those of one form,
 * as their lines are not to be found in each other; where lines have no key of their own, from one file.
 *
 * @param carried gains what lines took over from older ones
 * @returns of each segment the rows that count
 */
export function linesOfFiles(
  { segments, standings }: FileSegments,
  dictionary: Pick<Dictionary, 'codes'>,
  carried: CarriedLoss[],
): readonly Uint32Array[] {
  const forms = [...new Set(standings.map(({ form }) => form))];
  if (forms.length < 2 && !standings.some(({ isKeyless }) => isKeyless)) return latestRows(segments, dictionary, carried);
  const live: Uint32Array[] = [];
  for (const form of forms) {
    const numbers = segments.flatMap((_, number) => (standings[number]?.form === form ? [number] : []));
    const lost: CarriedLoss[] = [];
    const rows = latestRows(
      numbers.map((number) => segments[number] as HotColumns),
      dictionary,
      lost,
    );
    for (const [at, number] of numbers.entries()) live[number] = rows[at] as Uint32Array;
    for (const loss of lost) carried.push({ ...loss, segment: numbers[loss.segment] as number });
  }
  return ofOneSource({ segments, live }, standings, forms);
}

/** Of each order the lines of the file that has the last word on it, and of those among which its lines are found by their keys. */
function ofOneSource(lines: SourceLines, standings: readonly FileStanding[], forms: readonly string[]): readonly Uint32Array[] {
  const { size, slotOf } = orderSlots(lines);
  const [best, sourceOf] = [new Int32Array(size).fill(-1), new Int32Array(size)];
  // A file whose lines have no keys is by itself, by its rank; below 0, as places of forms are not.
  const own = standings.map(({ form, rank, isKeyless }) => (isKeyless ? -1 - rank : forms.indexOf(form)));
  eachRow(lines, (segment, row, number) => {
    const slot = slotOf(segment, row) as number;
    const { rank } = standings[number] as FileStanding;
    if (rank <= (best[slot] as number)) return;
    best[slot] = rank;
    sourceOf[slot] = own[number] as number;
  });
  return lines.segments.map((segment, number) =>
    (lines.live[number] as Uint32Array).filter((row) => sourceOf[slotOf(segment, row) as number] === own[number]),
  );
}
