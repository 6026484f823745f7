import type { Failure } from '#lib/domain/failure';
import type { Job } from '#lib/domain/jobs/job';
import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import type { BulkLinkMade, BulkStep } from '#lib/domain/links/link-steps';
import type { MarketCode } from '#lib/domain/market';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import type { OutCell } from '#lib/domain/numbers/out-cell';
import { ok, type Result } from '#lib/domain/result';
import type { TableFormat } from '#lib/files/table-file';
import { type StepRow, stepRows } from '#lib/records/jobs/jobs';
import { saveTable } from '#lib/stores/accounts/file-out';
import { factsOf } from './posted';

export type { TableFormat } from '#lib/files/table-file';

type BulkJob = Pick<Job, 'id' | 'counts' | 'params'>;

/** A row whose link is ready. */
export interface ReadyRow {
  readonly index: number;
  readonly link: string;
  readonly facts: CaptionFacts;
}

/** The rows that have a link now, in the order of the list. */
export async function readyRows({ id, counts }: Pick<Job, 'id' | 'counts'>): Promise<Result<readonly ReadyRow[]>> {
  const rows = await stepRows(id, 0, counts.total);
  if (!rows.ok) return rows;
  return ok(
    rows.value.flatMap((row) => {
      const [made, facts] = [madeOf(row), factsOf(row)];
      return made && facts ? [{ index: row.index, link: made.link, facts }] : [];
    }),
  );
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
  return saveTable(table, 'sidecar-links', format, formOfMarket(market));
}

function cellsOf(row: StepRow, words: TableWords): OutCell[] {
  const { url, cells = [] } = row.step as BulkStep;
  const reason = row.result?.failure ? words.reason(row.result.failure) : '';
  return [row.index + 1, url, madeOf(row)?.link ?? '', words.end(row.result?.end ?? null), reason, ...cells];
}

const madeOf = ({ result }: StepRow): BulkLinkMade | null => (result?.value as BulkLinkMade | null | undefined) ?? null;
