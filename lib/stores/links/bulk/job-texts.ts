import type { Failure } from '#lib/domain/failure';
import type { Job } from '#lib/domain/jobs/job';
import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import type { BulkLinkMade, BulkStep } from '#lib/domain/links/link-steps';
import type { MarketCode } from '#lib/domain/market';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import type { OutCell } from '#lib/domain/numbers/out-cell';
import type { TableFormat } from '#lib/files/save-table';
import { type StepRow, stepRows } from '#lib/records/jobs/jobs';
import { copy } from '#lib/stores/shell/copy';
import { factsOf } from './posted';

export type { TableFormat } from '#lib/files/save-table';

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
  return rows.ok ? rows.value.flatMap((row) => factsOf(row) ?? []) : [];
}

export interface TableWords {
  readonly head: readonly string[];
  readonly end: (end: string | null) => string;
  readonly reason: (failure: Failure) => string;
}

/** Hands out a bulk job's rows as a file, the columns that came along after ours; answers what went wrong, null when nothing did. */
export async function saveBulkTable(job: BulkJob, format: TableFormat, words: TableWords, market: MarketCode): Promise<Failure | null> {
  const rows = await stepRows(job.id, 0, job.counts.total);
  if (!rows.ok) return rows.failure;
  const { head = [] } = job.params as { head?: readonly string[] };
  const table = { head: [...words.head, ...head], rows: rows.value.map((row) => cellsOf(row, words)) };
  // Loaded by the click.
  const { saveTable } = await import('#lib/files/save-table');
  return saveTable(table, 'sidecar-links', format, formOfMarket(market));
}

function cellsOf(row: StepRow, words: TableWords): OutCell[] {
  const { url, cells = [] } = row.step as BulkStep;
  const reason = row.result?.failure ? words.reason(row.result.failure) : '';
  return [row.index + 1, url, madeOf(row)?.link ?? '', words.end(row.result?.end ?? null), reason, ...cells];
}

const madeOf = ({ result }: StepRow): BulkLinkMade | null => (result?.value as BulkLinkMade | null | undefined) ?? null;
