import type { Earnings, EarningsGroup, EarningsSums } from '#lib/domain/reports/earnings/question';
import type { EarningsRows } from '#lib/domain/reports/earnings/rows';
import type { Result } from '#lib/domain/result';
import { forgetAccount } from '#lib/records/of-account';
import { loadReport, readReportLines } from '#lib/records/reports/load-report';
import { compactReport, putReportLines } from '#lib/records/reports/report-store';
import { doEarningsTask, type EarningsTask } from '#lib/stores/reports/earnings/earnings-tasks';
import { type LineStore, pathOf } from './line-store';

/** The report store of the app, asked as its pages ask it. */
export const columnStore: LineStore = {
  put: async (accountId, lines) => (await putReportLines(accountId, lines)).ok,
  compact: async (accountId) => (await compactReport(accountId)).ok,
  remove: async (accountId) => void orThrow(await forgetAccount(accountId)),
  lines: async (accountId) => {
    const report = orThrow(await loadReport(accountId));
    const places = report.live.flatMap((rows, segment) => Array.from(rows, (row) => ({ segment, row })));
    return orThrow(await readReportLines(report, places)) ?? [];
  },
  ask: async (question) => {
    const { total, before, groups } = await done<Earnings>({ kind: 'ask', question });
    return { total, before, groups: new Map(groupsOf(groups, [])) };
  },
  rows: (question) => done<EarningsRows>({ kind: 'rows', question }),
};

const groupsOf = (groups: readonly EarningsGroup[], above: readonly string[]): readonly (readonly [string, EarningsSums])[] =>
  groups.flatMap(({ key, sums, groups: parts }) => {
    const keys = [...above, key];
    // A group may stand there for what it was before alone.
    return sums.lines === 0 ? [] : [[pathOf(keys), sums] as const, ...groupsOf(parts, keys)];
  });

async function done<T>(task: EarningsTask): Promise<T> {
  return orThrow((await doEarningsTask(task, { tell: () => undefined, isCancelled: () => false })) as Result<T>);
}

function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
