import { EXPORT_FIELDS } from '#lib/domain/reports/earnings/export';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import type { Earnings, EarningsQuestion } from '#lib/domain/reports/earnings/question';
import type { Result } from '#lib/domain/result';
import { compactReport, putReportLines } from '#lib/records/reports/report-store';
import { doEarningsTask, type EarningsTask } from '#lib/stores/reports/earnings/earnings-tasks';
import type { SavedLines } from '#lib/stores/reports/earnings/save-lines';
import type { ReportAnswer, Side } from './acts';
import { BATCH, DAYS, FIRST_DAY, madeBatches, madeLines, UPSERT } from './made-lines';

const ACCOUNT = 'account';
const SCOPE = {
  market: 'VN',
  accounts: [{ id: ACCOUNT, market: 'VN' }],
  period: { from: dayOf(FIRST_DAY), to: dayOf(FIRST_DAY + DAYS) },
} as const satisfies Partial<EarningsQuestion>;

async function done<T>(task: EarningsTask): Promise<T> {
  const result = (await doEarningsTask(task, { tell: () => undefined, isCancelled: () => false })) as Result<T>;
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

async function asked(by: 'subId1' | 'day'): Promise<ReportAnswer> {
  const began = performance.now();
  const { groups } = await done<Earnings>({ kind: 'ask', question: { ...SCOPE, by: [by], order: { by: 'key', down: false } } });
  const took = performance.now() - began;
  return {
    took,
    gave: groups.map(({ key, sums }) => [key, sums.lines, sums.orders, sums.net, sums.pending, sums.value].join(' ')).join('\n'),
  };
}

/** The acts with our store. `totals`: the first chart from stored totals, else from the lines. */
export const storeActs = (side: Side) => ({
  fill: async (lines: number): Promise<ReportAnswer> => {
    let took = 0;
    for (const batch of madeBatches(lines, BATCH)) {
      const began = performance.now();
      const put = await putReportLines(ACCOUNT, batch);
      took += performance.now() - began;
      if (!put.ok) throw new Error(put.failure.code);
    }
    const began = performance.now();
    await compactReport(ACCOUNT);
    return { took, gave: `${lines} lines, made compact in ${Math.round(performance.now() - began)} ms` };
  },
  chart: () => asked(side === 'totals' ? 'day' : 'subId1'),
  group: () => asked('subId1'),
  upsert: async (): Promise<ReportAnswer> => {
    const lines = [...madeLines(UPSERT)];
    const began = performance.now();
    await putReportLines(ACCOUNT, lines);
    return { took: performance.now() - began, gave: '' };
  },
  export: async (): Promise<ReportAnswer> => {
    const began = performance.now();
    const { rows, file } = await done<SavedLines>({
      kind: 'save',
      question: { ...SCOPE, format: 'csv', columns: EXPORT_FIELDS.map((field) => ({ field, head: field })), words: {}, decimal: '.' },
      place: null,
    });
    return { took: performance.now() - began, gave: `${rows} rows, ${Math.round((file?.size ?? 0) / 1_000_000)} MB` };
  },
});
