import type { Failure } from '#lib/domain/failure';
import type { Job } from '#lib/domain/jobs/job';
import { type OutCell, rateCell, timeCell } from '#lib/domain/numbers/out-cell';
import type { ShoplineStep, ShoplineStepDone } from '#lib/domain/shopline/campaign-input';
import { formOfPlace, type ShoplinePlace, shoplineZone } from '#lib/domain/shopline/place';
import type { TableFormat } from '#lib/files/table-file';
import { type StepRow, stepRows } from '#lib/records/jobs/jobs';
import { saveTable } from '#lib/stores/accounts/file-out';

export type { TableFormat } from '#lib/files/table-file';

export interface ManyWords {
  /** Name, e-mail, code, percentage, amount, start, end, link, result, reason. */
  readonly head: readonly string[];
  readonly end: (end: string) => string;
  readonly reason: (failure: Failure) => string;
}

/** Hands out what became of each campaign of a job as a file, as the store's country writes it. @returns what went wrong; null when nothing did */
export async function saveMany(job: Job, place: ShoplinePlace, words: ManyWords, format: TableFormat): Promise<Failure | null> {
  const found = await stepRows(job.id, 0, job.counts.total);
  if (!found.ok) return found.failure;
  const rows = found.value.flatMap((row) => {
    const cells = cellsOf(row, place, words);
    return cells ? [cells] : [];
  });
  return saveTable({ head: words.head, rows }, 'sidecar-campaigns', format, formOfPlace(place));
}

/** The links that a job has made, in its order. */
export async function linksOfMany(job: Pick<Job, 'id' | 'counts'>): Promise<readonly string[]> {
  const found = await stepRows(job.id, 0, job.counts.total);
  return found.ok ? found.value.flatMap(({ result }) => (result?.value as ShoplineStepDone | null | undefined)?.link ?? []) : [];
}

function cellsOf({ step, result }: StepRow, place: ShoplinePlace, { end, reason }: ManyWords): OutCell[] | null {
  const asked = step as ShoplineStep;
  if (asked.do !== 'create') return null;
  const { wish: input, partner } = asked;
  const zone = shoplineZone(place);
  const made = (result?.value as ShoplineStepDone | null | undefined) ?? null;
  return [
    partner?.name || input.name,
    partner?.email ?? '',
    input.code,
    rateCell(input.rate ?? null),
    input.amount === undefined ? null : { amount: input.amount },
    timeCell(input.startAt ?? null, zone),
    timeCell(input.endAt ?? null, zone),
    made?.link ?? '',
    result ? end(result.end) : '',
    result?.failure ? reason(result.failure) : '',
  ];
}
