import { type HotColumns, lineBy } from '#lib/domain/reports/lines/columns';
import { type Damage, daysWithout, distinctDays } from '#lib/domain/reports/lines/damage';
import { everyRow, latestRows } from '#lib/domain/reports/lines/latest-rows';
import { SOLD_COLUMNS } from '#lib/domain/reports/lines/sold-columns';
import type { SoldLine } from '#lib/domain/reports/lines/sold-line';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import type { Result } from '#lib/domain/result';
import { type LinePlace, loadReport, type ReportPlaces, readLines } from '#lib/records/reports/load-report';
import { coldOf, NO_COLUMNS, readPages } from '#lib/records/reports/report-pages';
import { REPORT_TABLES, rangeOf, readWords, stateOf } from '#lib/records/reports/report-state';
import { read } from '#lib/records/transact';

/**
 * What affiliates sold of a shop, line by line (`SoldLine`), for years: in the same store of columns as what an affiliate account earned.
 * How well each day is known: `soldSync` in `sync-days.ts`.
 */

/**
 * The columns of every question (hot columns of `SOLD_COLUMNS`) of all lines, and which rows count: for sums over many lines, in a worker.
 * Words of `codes` stand in `dictionary.words`.
 */
export const loadSold = loadReport;

/** Whole lines of a loaded report, to be shown; null where it was made compact since: load it again. */
export const readSoldLines = (report: ReportPlaces, places: readonly LinePlace[]): Promise<Result<readonly SoldLine[] | null>> =>
  readLines(report, places, SOLD_COLUMNS);

export interface SoldLines<Line = SoldLine> {
  /** Each once, as last told; in no order that means anything. */
  readonly lines: readonly Line[];
  /** Days of lines that are left out, because what is stored of them was damaged. */
  readonly damage: Damage;
  /** Numbers of all lines, whatever the days, as columns: they tell together what few lines do not. */
  readonly columns: { readonly segments: readonly HotColumns[]; readonly live: readonly Uint32Array[] };
}

/**
 * Whole lines of orders that were placed in some days (since 1970, both included; left out: all), each as what is made of it: of 300,000 no
 * line is in memory beside its other form. Some 500 bytes a line; in a worker alone.
 */
export const soldLinesAs = <Line>(
  accountId: string,
  range: DayRange | undefined,
  as: (line: SoldLine) => Line,
): Promise<Result<SoldLines<Line>>> =>
  read(REPORT_TABLES, async (transaction) => {
    const state = await stateOf(transaction, accountId);
    const [{ numbers, segments, damage }, details, { dictionary, lost }] = await Promise.all([
      readPages(transaction, state),
      transaction.objectStore('reportDetails').getAll(rangeOf(accountId)),
      readWords(transaction, state),
    ]);
    const rows = new Map(details.map((row) => [row.number, row]));
    const live = state.packed === state.next ? everyRow(segments) : latestRows(segments, dictionary);
    const lines: Line[] = [];
    for (const [at, hot] of segments.entries()) {
      const days = hot.whole.day ?? [];
      const wanted = Array.from(live[at] ?? []).filter((row) => isWithin(days[row] ?? 0, range));
      if (wanted.length === 0) continue;
      const segment = { hot, cold: coldOf(rows.get(numbers[at] as number), hot.rows) ?? NO_COLUMNS };
      for (const row of wanted) lines.push(as(lineBy<SoldLine>(SOLD_COLUMNS, segment, row, dictionary)));
    }
    const known = { ...damage, days: distinctDays([...damage.days, ...daysWithout(lost, segments, live)]) };
    return { lines, damage: known, columns: { segments, live } };
  });

/** The same, each as it is stored. */
export const soldLines = (accountId: string, range?: DayRange): Promise<Result<SoldLines>> => soldLinesAs(accountId, range, (line) => line);

const isWithin = (day: number, range: DayRange | undefined): boolean => !range || (day >= range.from && day <= range.to);
