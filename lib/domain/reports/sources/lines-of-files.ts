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
 * as their lines are not to be found in each other.
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
  if (forms.length < 2) return latestRows(segments, dictionary, carried);
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
  return ofOneForm({ segments, live }, standings, forms);
}

/** Of each order the lines of the form whose file has the last word on it. */
function ofOneForm(lines: SourceLines, standings: readonly FileStanding[], forms: readonly string[]): readonly Uint32Array[] {
  const { size, slotOf } = orderSlots(lines);
  const [best, formOf] = [new Int32Array(size).fill(-1), new Uint32Array(size)];
  const own = standings.map(({ form }) => forms.indexOf(form));
  eachRow(lines, (segment, row, number) => {
    const slot = slotOf(segment, row) as number;
    const { rank } = standings[number] as FileStanding;
    if (rank <= (best[slot] as number)) return;
    best[slot] = rank;
    formOf[slot] = own[number] as number;
  });
  return lines.segments.map((segment, number) =>
    (lines.live[number] as Uint32Array).filter((row) => formOf[slotOf(segment, row) as number] === own[number]),
  );
}
