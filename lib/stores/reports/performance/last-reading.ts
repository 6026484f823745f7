import type { Failure } from '#lib/domain/failure';
import type { ShopStep } from '#lib/domain/reports/sync/shop/tasks';
import { ok, type Result } from '#lib/domain/result';
import { stepRows } from '#lib/records/jobs/jobs';

/** What failed last stands right before the end, unless a person tried something again. */
const LAST_STEPS = 20;

/**
 * Why a reading of a shop's numbers was given up before all was asked for; `why` null: it was not. Neither the state nor the counts of its job
 * tell it: the last step asks nothing, and is done even where everything was refused. @param steps how many the job's plan has
 */
export async function troubleOfReading(jobId: string | null, steps: number): Promise<Result<{ why: Failure | null }>> {
  if (jobId === null) return ok({ why: null });
  const rows = await stepRows(jobId, Math.max(0, steps - LAST_STEPS), LAST_STEPS);
  if (!rows.ok) return rows;
  const end = rows.value.at(-1);
  const givenUp = ((end?.step as ShopStep | undefined)?.failed ?? 0) > 0 || Boolean(end?.result?.failure);
  const last = rows.value.findLast(({ result }) => result?.failure);
  return ok({ why: (givenUp && last?.result?.failure) || null });
}
