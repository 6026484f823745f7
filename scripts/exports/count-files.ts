import { NO_RULE } from '#lib/domain/reports/commission-rule';
import { byAge, type FileAge } from '#lib/domain/reports/files/by-age';
import { orderStage, withoutOrders } from '#lib/domain/reports/files/settled-orders';
import { standingsOf } from '#lib/domain/reports/files/standing';
import { lineAt, type Segment, toSegment } from '#lib/domain/reports/lines/columns';
import type { Dictionary } from '#lib/domain/reports/lines/dictionary';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { combineSources } from '#lib/domain/reports/sources/combine-sources';

/** Lines of a commission report as the drop zone stores them. */
export interface FileLines extends FileAge {
  /** Meanings of its columns; left out: all. */
  readonly columns?: readonly string[];
  readonly segments: readonly Segment[];
}

/** Takes the lines of a file as its reader gives them. */
export interface FileColumns {
  readonly push: (lines: readonly ReportLine[]) => void;
  /** @param brokenOrders of which a row could not be read: no line of them counts */
  readonly end: (brokenOrders: readonly string[]) => readonly Segment[];
}

/** @param dictionary gains the words of the file */
export function fileColumns(dictionary: Dictionary): FileColumns {
  const stage = orderStage(NO_RULE);
  const segments: Segment[] = [];
  const put = (lines: readonly ReportLine[]): void => {
    if (lines.length > 0) segments.push(toSegment(lines, dictionary));
  };
  return {
    push: (lines) => put(stage.push(lines)),
    end: (brokenOrders) => {
      put(stage.end());
      const out = new Set(brokenOrders);
      return segments.map((segment) => withoutOrders(segment, out, dictionary));
    },
  };
}

const NO_API = { segments: [], live: [] };
const NO_DAYS = { asked: new Map<number, number>(), endOf: () => 0 };

/** The lines that count of files of one account that the API was never asked for, each once. The files stay as they are. */
export function* countFiles(files: readonly FileLines[], dictionary: Dictionary): Generator<ReportLine> {
  const inOrder = [...files].sort(byAge);
  const segments = inOrder.flatMap((file) => file.segments.map(copyOf));
  const hot = segments.map((segment) => segment.hot);
  const standings = standingsOf(inOrder).flatMap((standing, at) => (inOrder[at] as FileLines).segments.map(() => standing));
  const { live } = combineSources(NO_API, { segments: hot, standings }, dictionary, NO_DAYS, []);
  for (const [at, rows] of live.entries()) for (const row of rows) yield lineAt(segments[at] as Segment, row, dictionary);
}

/** Losses are carried over into columns. */
function copyOf({ hot, cold }: Segment): Segment {
  const { lost, lostEstimate, ...exact } = hot.exact;
  const losses = lost && lostEstimate ? { lost: lost.slice(), lostEstimate: lostEstimate.slice() } : {};
  return { hot: { ...hot, exact: { ...exact, ...losses } }, cold };
}
