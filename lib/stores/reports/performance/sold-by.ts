import { type Partner, type PartnersQuestion, partnersOf } from '#lib/domain/reports/performance/partners';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import { ok, type Result } from '#lib/domain/result';
import { loadSold } from '#lib/records/reports/conversions/sold-lines';
import { soldSync } from '#lib/records/reports/sync-days';

export interface SoldBy {
  readonly rows: readonly Partner[];
  /** Order lines of the shop that are kept; 0: none was read yet. */
  readonly lines: number;
  /** Days of the period whose orders were not read: what is listed is of the others. */
  readonly unknown: number;
  /** Whether the orders of the days before are known whole. */
  readonly compared: boolean;
}

/** Runs in the worker of the pages: a shop may have hundreds of thousands of lines. */
export async function soldBy(question: PartnersQuestion): Promise<Result<SoldBy>> {
  const [loaded, sync] = await Promise.all([loadSold(question.accountId), soldSync(question.accountId)]);
  if (!loaded.ok) return loaded;
  if (!sync.ok) return sync;
  const { damage, live } = loaded.value;
  const known = new Set(damage.anyDay ? [] : sync.value.days.flatMap(({ day, asOf }) => (asOf === null ? [] : [day])));
  for (const day of damage.days) known.delete(day);
  const unknown = ({ from, to }: DayRange) => {
    let count = 0;
    for (let day = from; day <= to; day++) if (!known.has(day)) count += 1;
    return count;
  };
  return ok({
    rows: partnersOf(loaded.value, question),
    lines: live.reduce((sum, { length }) => sum + length, 0),
    unknown: unknown(question.now),
    compared: unknown(question.before) === 0,
  });
}
