import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { sourceOfDay } from '#lib/domain/reports/sources/source-of-day';
import { plainLines } from '#test/support/report-lines';

/** A file as it was read, and whether it counts. */
export interface PlainImport {
  readonly importId: string;
  /** Unix ms. */
  readonly asOf: number;
  readonly hash: string;
  readonly lines: readonly ReportLine[];
  readonly counts: boolean;
}

/** Lines of files as one source: of each the newest file's word. */
export function plainFiles(files: readonly PlainImport[]): readonly ReportLine[] {
  const inOrder = files.filter(({ counts }) => counts).sort((one, other) => one.asOf - other.asOf || (one.hash < other.hash ? -1 : 1));
  return plainLines(inOrder.map(({ asOf, lines }) => lines.map((line) => ({ ...line, source: 'file', asOf: Math.floor(asOf / 1000) }))));
}

/**
 * What the API's pages and files say together, as plainly as can be: of each day one source, of each order one.
 *
 * @param asked day → when the API was asked, Unix ms
 * @param endOf when a day is over, Unix ms
 */
export function plainSources(
  pages: readonly (readonly ReportLine[])[],
  files: readonly PlainImport[],
  asked: ReadonlyMap<number, number>,
  endOf: (day: number) => number,
): readonly ReportLine[] {
  const [api, file] = [plainLines(pages), plainFiles(files)];
  const sourceOf = (day: number) => {
    const made = file.filter((line) => line.day === day).map((line) => line.asOf * 1000);
    return sourceOfDay({ api: asked.get(day) ?? null, file: made.length > 0 ? Math.max(...made) : null, end: endOf(day) });
  };
  const dayOf = ({ orderId, day }: ReportLine): number => {
    const days = api.filter((line) => line.orderId === orderId).map((line) => line.day);
    return days.length > 0 ? Math.min(...days) : day;
  };
  return [...api.filter((line) => sourceOf(dayOf(line)) === 'api'), ...file.filter((line) => sourceOf(dayOf(line)) === 'file')];
}
