import { earningsOf, provenanceOf } from '#lib/domain/reports/earnings/earnings';
import { earningsFromTotals, isOfTotals } from '#lib/domain/reports/earnings/earnings-from-totals';
import { type AccountLines, earningsTable } from '#lib/domain/reports/earnings/earnings-table';
import type { ExportProgress, ExportQuestion } from '#lib/domain/reports/earnings/export';
import { forecastOf } from '#lib/domain/reports/earnings/forecast';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import type { DayRange, Earnings, EarningsQuestion, EarningsScope } from '#lib/domain/reports/earnings/question';
import type { EarningsRows, RowsQuestion } from '#lib/domain/reports/earnings/rows';
import { orderedRows } from '#lib/domain/reports/earnings/rows-window';
import { distinctDays } from '#lib/domain/reports/lines/damage';
import type { PartnersQuestion } from '#lib/domain/reports/performance/partners';
import { ok, type Result } from '#lib/domain/result';
import { removeEmpty } from '#lib/files/remove-empty';
import type { FromTasks, ToTasks } from '#lib/files/task-client';
import { type LoadedReport, loadReport, readReportLines, reportVersion, storedTotals } from '#lib/records/reports/load-report';
import { type ChannelTable, readChannel } from '#lib/stores/reports/performance/read-channel';
import { soldBy } from '#lib/stores/reports/performance/sold-by';
import { compareSources, type SourcesQuestion } from './compare-sources';
import { countClicks } from './count-clicks';
import type { Loaded } from './loaded';
import { readSpend, type SpendQuestion } from './read-spend';
import { type SavedLines, saveLines } from './save-lines';

/** What the page asks of its worker. */
export type EarningsTask =
  | { readonly kind: 'ask'; readonly question: EarningsQuestion }
  | { readonly kind: 'rows'; readonly question: RowsQuestion }
  | { readonly kind: 'forecast'; readonly scope: EarningsScope }
  | { readonly kind: 'compare'; readonly question: SourcesQuestion }
  | { readonly kind: 'clicks'; readonly question: EarningsQuestion }
  | { readonly kind: 'spend'; readonly question: SpendQuestion }
  | { readonly kind: 'soldBy'; readonly question: PartnersQuestion }
  | { readonly kind: 'channel'; readonly question: ChannelTable }
  | { readonly kind: 'save'; readonly question: ExportQuestion; readonly place: FileSystemFileHandle | null };

/** How far a file is written. */
export interface EarningsProgress {
  readonly progress: ExportProgress;
}
export type ToWorker = ToTasks<EarningsTask>;
export type FromWorker = FromTasks<EarningsProgress>;

/** The lines of the last question: most are about the same accounts. */
let last: Loaded | null = null;

export interface TaskContext {
  readonly tell: (progress: ExportProgress) => void;
  readonly isCancelled: () => boolean;
}

/** Does one task in the worker: lines of the last question are kept in memory, so that the next one about the same accounts reads none. */
export async function doEarningsTask(task: EarningsTask, context: TaskContext): Promise<Result<unknown>> {
  switch (task.kind) {
    case 'ask':
      return answer(task.question);
    case 'rows':
      return rowsOf(task.question);
    case 'compare':
      return compareSources(task.question);
    case 'spend':
      return readSpend(task.question);
    case 'soldBy':
      return soldBy(task.question);
    case 'channel':
      return readChannel(task.question);
    case 'clicks':
      return countClicks(task.question, accountsOf(task.question), load);
    case 'forecast': {
      const loaded = await load(task.scope);
      return loaded.ok ? ok(forecastOf(loaded.value.table, task.scope)) : loaded;
    }
    case 'save': {
      const saved = await save(task, context);
      if (!saved.ok && task.place) await removeEmpty(task.place);
      return saved;
    }
  }
}

async function save(task: Extract<EarningsTask, { kind: 'save' }>, context: TaskContext): Promise<Result<SavedLines>> {
  const loaded = await load(task.question);
  if (!loaded.ok) return loaded;
  const saved = await saveLines(loaded.value, task.question, task.place, context.tell, context.isCancelled);
  if (!saved.ok) return saved;
  if (saved.value) return ok(saved.value);
  // Made compact in between, or damaged: from the begin, with the lines as they stand now.
  last = null;
  return save(task, context);
}

async function answer(question: EarningsQuestion): Promise<Result<Earnings>> {
  if (isOfTotals(question)) {
    const totals = await Promise.all(
      accountsOf(question).map(async (accountId) => {
        const stored = await storedTotals(accountId);
        return { accountId, totals: stored.ok ? stored.value : null };
      }),
    );
    const first = earningsFromTotals(totals, question);
    if (first) return ok(first);
  }
  const loaded = await load(question);
  return loaded.ok ? ok({ ...earningsOf(loaded.value.table, question), ...missingOf(loaded.value, question.period) }) : loaded;
}

async function rowsOf(question: RowsQuestion): Promise<Result<EarningsRows>> {
  const loaded = await load(question);
  if (!loaded.ok) return loaded;
  const { table } = loaded.value;
  const all = orderedRows(table, question);
  const window = all.subarray(question.from, question.from + question.count);
  const lines = await linesAt(loaded.value, window);
  if (!lines.ok) return lines;
  if (lines.value === null) {
    // Made compact in between: the same lines stand elsewhere now; or damaged, and left out from now on.
    last = null;
    return rowsOf(question);
  }
  return ok({ count: all.length, from: question.from, rows: lines.value, provenance: provenanceOf(table, question, all) });
}

/** The days of a period whose lines were damaged; nothing where there are none. */
function missingOf({ reports }: Loaded, period: DayRange): Pick<Earnings, 'missing'> {
  const missing = reports.flatMap(({ accountId, filesLost, damage: { days, anyDay } }) => {
    if (anyDay) return [{ ...period, accountId }];
    const own = distinctDays([...days, ...filesLost])
      .map(dayOf)
      .filter((day) => day >= period.from && day <= period.to);
    return own.map((day) => ({ from: day, to: day, accountId }));
  });
  return missing.length > 0 ? { missing } : {};
}

/** Figures are of one market. */
const accountsOf = ({ market, accounts }: EarningsScope): readonly string[] =>
  accounts.filter((account) => account.market === market).map(({ id }) => id);

/** The table of the accounts, anew where lines have come since. */
async function load(scope: EarningsScope): Promise<Result<Loaded>> {
  const { source } = scope;
  const ids = accountsOf(scope);
  const versions = await Promise.all(ids.map(reportVersion));
  const key = JSON.stringify([source, ids, versions.map((version) => version.ok && version.value)]);
  if (last?.key === key) return ok(last);
  const reports: LoadedReport[] = [];
  for (const report of await Promise.all(ids.map(loadReport))) {
    if (!report.ok) return report;
    reports.push(report.value);
  }
  const loaded: Loaded = {
    key,
    table: earningsTable(reports satisfies readonly AccountLines[], source),
    reports: reports.map(({ accountId, numbers, places, dictionary, generation, carried, damage, filesLost }) => ({
      accountId,
      numbers,
      places,
      dictionary,
      generation,
      carried,
      damage,
      filesLost,
    })),
  };
  last = loaded;
  return ok(loaded);
}

/** Whole lines of a table, in the order of their rows; null where the report was made compact since it was loaded. */
async function linesAt({ table, reports }: Loaded, rows: Uint32Array): Promise<Result<EarningsRows['rows'] | null>> {
  const places = Array.from(rows, (row) => table.placeOf(row));
  const found: EarningsRows['rows'][number][] = [];
  for (const [account, report] of reports.entries()) {
    const own = places.flatMap((place, at) => (place.account === account ? [{ ...place, at }] : []));
    if (own.length === 0) continue;
    const lines = await readReportLines(report, own);
    if (!lines.ok) return lines;
    if (lines.value === null) return ok(null);
    for (const [each, line] of lines.value.entries()) found[own[each]?.at ?? 0] = { ...line, accountId: report.accountId };
  }
  return ok(found);
}
