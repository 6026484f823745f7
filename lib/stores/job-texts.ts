import type { Failure } from '../domain/failure';
import type { BulkLinkMade, BulkStep } from '../domain/job-steps';
import { saveFile } from '../files/save-file';
import { csvFile } from '../files/write-table';
import { stepRows } from '../records/jobs';
import { copy } from './copy';

/** Copies all links of a bulk job, one a line, in the order of the list; answers how many, null when the clipboard did not take them. */
export async function copyLinks(jobId: string, total: number): Promise<number | null> {
  const rows = await stepRows(jobId, 0, total);
  const links = rows.ok ? rows.value.flatMap(({ result }) => (result?.value as BulkLinkMade | null | undefined)?.link ?? []) : [];
  return links.length > 0 && (await copy(links.join('\n'))) ? links.length : null;
}

export interface CsvWords {
  readonly head: readonly string[];
  readonly end: (end: string | null) => string;
  readonly reason: (failure: Failure) => string;
}

/** Hands out a bulk job's rows as a CSV file; answers whether there was anything to hand out. */
export async function downloadCsv(jobId: string, total: number, words: CsvWords): Promise<boolean> {
  const rows = await stepRows(jobId, 0, total);
  if (!rows.ok) return false;
  const lines = rows.value.map(({ index, step, result }) => {
    const made = result?.value as BulkLinkMade | null | undefined;
    const reason = result?.failure ? words.reason(result.failure) : '';
    return [index + 1, (step as BulkStep).url, made?.link ?? '', words.end(result?.end ?? null), reason];
  });
  saveFile(csvFile([words.head, ...lines]), 'sidecar-links.csv');
  return true;
}
