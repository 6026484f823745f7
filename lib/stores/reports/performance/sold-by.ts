import { type Partner, type PartnersQuestion, partnersOf } from '#lib/domain/reports/performance/partners';
import { ok, type Result } from '#lib/domain/result';
import { loadSold } from '#lib/records/reports/conversions/sold-lines';

export interface SoldBy {
  readonly rows: readonly Partner[];
  /** Order lines of the shop that are kept; 0: none was read yet. */
  readonly lines: number;
}

/** Runs in the worker of the pages: a shop may have hundreds of thousands of lines. */
export async function soldBy(question: PartnersQuestion): Promise<Result<SoldBy>> {
  const loaded = await loadSold(question.accountId);
  if (!loaded.ok) return loaded;
  return ok({ rows: partnersOf(loaded.value, question), lines: loaded.value.live.reduce((sum, { length }) => sum + length, 0) });
}
