import type { Failure } from '#lib/domain/failure';
import type { Job } from '#lib/domain/jobs/job';
import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import type { BulkLinkMade, BulkStep } from '#lib/domain/links/link-steps';
import { saveFile } from '#lib/files/save-file';
import type { CellTable } from '#lib/files/write-table';
import { type StepRow, stepRows } from '#lib/records/jobs/jobs';
import { copy } from '#lib/stores/shell/copy';

type BulkJob = Pick<Job, 'id' | 'counts' | 'params'>;

/** Copies all links of a bulk job, one a line, in the order of the list; answers how many, null when the clipboard did not take them. */
export async function copyLinks({ id, counts }: BulkJob): Promise<number | null> {
  const rows = await stepRows(id, 0, counts.total);
  const links = rows.ok ? rows.value.flatMap((row) => madeOf(row)?.link ?? []) : [];
  return links.length > 0 && (await copy(links.join('\n'))) ? links.length : null;
}

/** What captions need of each row that has a link, in the order of the list. */
export async function captionFactsOf({ id, counts }: BulkJob): Promise<readonly CaptionFacts[]> {
  const rows = await stepRows(id, 0, counts.total);
  return rows.ok ? rows.value.flatMap((row) => madeOf(row)?.about ?? []) : [];
}

export interface TableWords {
  readonly head: readonly string[];
  readonly end: (end: string | null) => string;
  readonly reason: (failure: Failure) => string;
}

/** Hands out a bulk job's rows as a file, the columns that came along after ours; answers whether there was anything to hand out. */
export async function downloadTable(job: BulkJob, format: 'csv' | 'xlsx', words: TableWords): Promise<boolean> {
  const rows = await stepRows(job.id, 0, job.counts.total);
  if (!rows.ok) return false;
  const { head = [] } = job.params as { head?: readonly string[] };
  const table = [[...words.head, ...head], ...rows.value.map((row) => cellsOf(row, words))];
  // Loaded by the click: the package that writes sheets is larger than the view.
  const { csvFile, xlsxFile } = await import('#lib/files/write-table');
  const file = format === 'csv' ? csvFile(table) : await xlsxFile(table);
  saveFile(file, `sidecar-links.${format}`);
  return true;
}

function cellsOf(row: StepRow, words: TableWords): CellTable[number] {
  const { url, cells = [] } = row.step as BulkStep;
  const reason = row.result?.failure ? words.reason(row.result.failure) : '';
  return [row.index + 1, url, madeOf(row)?.link ?? '', words.end(row.result?.end ?? null), reason, ...cells];
}

const madeOf = ({ result }: StepRow): BulkLinkMade | null => (result?.value as BulkLinkMade | null | undefined) ?? null;
