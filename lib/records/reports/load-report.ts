import { type DayTotals, dayTotalsOf } from '#lib/domain/reports/earnings/day-totals';
import { lineBy, type Segment } from '#lib/domain/reports/lines/columns';
import { type Damage, daysWithout, distinctDays } from '#lib/domain/reports/lines/damage';
import type { Dictionary } from '#lib/domain/reports/lines/dictionary';
import { EARNED_COLUMNS } from '#lib/domain/reports/lines/earned-columns';
import { type CarriedLoss, carryInto, everyRow, latestRows } from '#lib/domain/reports/lines/latest-rows';
import type { LineColumns } from '#lib/domain/reports/lines/line-columns';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import type { Result } from '#lib/domain/result';
import { isAsWritten, withCheck } from '#lib/records/checked';
import { type Reading, read, type Writing, write } from '#lib/records/transact';
import type { ImportRow } from './imports/import-rows';
import { basisOf, type CombinedLines, countingFiles, fileSegment, SOURCE_TABLES, withFiles } from './imports/load-imports';
import { coldOf, hotOf, NO_COLUMNS, readPages } from './report-pages';
import type { ReportStateRow } from './report-rows';
import { REPORT_TABLES, readWords, stateOf } from './report-state';

/** An account's lines, ready to be grouped and summed: the API's segments, and behind them those of files. */
export interface LoadedReport extends CombinedLines {
  readonly accountId: string;
  /** Of the API's segments. */
  readonly numbers: readonly number[];
  readonly dictionary: Dictionary;
  readonly generation: number;
  readonly next: number;
  /** Whether nothing is replaced, and all lines of an order stand together: no line has come since it was made compact, and there are no files. */
  readonly packed: boolean;
  /** Days of lines that are left out, because what is stored of them was damaged. */
  readonly damage: Damage;
  /** Losses taken over from replaced lines: they are stored with the newer lines only when these are made compact. */
  readonly carried: readonly CarriedLoss[];
  readonly files: readonly ImportRow[];
}

/** What finds the lines of a loaded report again. */
export type ReportPlaces = Pick<LoadedReport, 'accountId' | 'numbers' | 'places' | 'dictionary' | 'generation' | 'carried'>;

/** All that the lines of an account are read from. */
export const LOADED_TABLES = [...REPORT_TABLES, ...SOURCE_TABLES] as const;

/**
 * All stored lines of an account in one transaction: columns of every question, and of each segment the rows that count (the newest of each
 * line, and of each day those of one source).
 */
export const loadReport = (accountId: string): Promise<Result<LoadedReport>> =>
  read(LOADED_TABLES, (transaction) => loadWithin(transaction, accountId));

async function loadWithin(transaction: Reading | Writing, accountId: string): Promise<LoadedReport> {
  const state = await stateOf(transaction, accountId);
  const [{ numbers, segments, damage }, { dictionary, lost }, files] = await Promise.all([
    readPages(transaction, state),
    readWords(transaction, state),
    countingFiles(transaction, accountId),
  ]);
  const packed = state.packed === state.next;
  const carried: CarriedLoss[] = [];
  const live = packed ? everyRow(segments) : latestRows(segments, dictionary, carried);
  const lines =
    files.length === 0
      ? { segments, every: live, live, places: [], filesLost: [] }
      : await withFiles(transaction, files, { segments, live }, dictionary, carried);
  return {
    accountId,
    ...lines,
    numbers,
    damage: { ...damage, days: distinctDays([...damage.days, ...daysWithout(lost, segments, live)]) },
    dictionary,
    generation: state.generation,
    next: state.next,
    packed: packed && files.length === 0,
    carried,
    files,
  };
}

/**
 * Whole lines, to be shown.
 *
 * @param places segment and row, as `live` counts them
 * @returns null where the report was made compact, or a file removed, or a page damaged, since it was loaded: load it again
 */
export const readReportLines = (report: ReportPlaces, places: readonly LinePlace[]): Promise<Result<readonly ReportLine[] | null>> =>
  readLines(report, places, EARNED_COLUMNS);

/** Where a line of a loaded report stands. */
export interface LinePlace {
  readonly segment: number;
  readonly row: number;
}

/** The same of lines of any kind. */
export const readLines = <Line>(
  report: ReportPlaces,
  places: readonly LinePlace[],
  columns: LineColumns<Line>,
): Promise<Result<readonly Line[] | null>> =>
  read(LOADED_TABLES, async (transaction) => {
    if ((await stateOf(transaction, report.accountId)).generation !== report.generation) return null;
    const needed = [...new Set(places.map(({ segment }) => segment))];
    const segments = new Map(
      await Promise.all(needed.map(async (segment) => [segment, await segmentOf(transaction, report, segment)] as const)),
    );
    if (needed.some((segment) => segments.get(segment) === null)) return null;
    return places.flatMap(({ segment, row }) => {
      const found = segments.get(segment);
      return found ? [lineBy(columns, found, row, report.dictionary)] : [];
    });
  });

/** A whole segment, to write all of its lines; null where the report was made compact, the file removed, or the page damaged, since it was loaded. */
export const readReportSegment = (report: ReportPlaces, segment: number): Promise<Result<Segment | null>> =>
  read(LOADED_TABLES, async (transaction) =>
    (await stateOf(transaction, report.accountId)).generation === report.generation ? segmentOf(transaction, report, segment) : null,
  );

async function segmentOf(transaction: Reading, report: ReportPlaces, segment: number): Promise<Segment | null> {
  const { accountId, numbers, places, carried } = report;
  const place = places[segment - numbers.length];
  const found = place
    ? await fileSegment(transaction, accountId, place)
    : await apiSegment(transaction, accountId, numbers[segment] as number);
  if (found) carryInto(found.hot, segment, carried);
  return found;
}

async function apiSegment(transaction: Reading, accountId: string, number: number): Promise<Segment | null> {
  const key: [string, number] = [accountId, number];
  const [lines, details] = await Promise.all([
    transaction.objectStore('reportLines').get(key),
    transaction.objectStore('reportDetails').get(key),
  ]);
  const hot = hotOf(lines);
  return hot && { hot, cold: coldOf(details, hot.rows) ?? NO_COLUMNS };
}

/** Of what a report is: changes with every line, every time that it is made compact, and every file. */
export interface ReportVersion extends Pick<ReportStateRow, 'next' | 'generation'> {
  readonly basis: string;
}

export const reportVersion = (accountId: string): Promise<Result<ReportVersion>> =>
  read(LOADED_TABLES, (transaction) => versionOf(transaction, accountId));

async function versionOf(transaction: Reading | Writing, accountId: string): Promise<ReportVersion> {
  const { next, generation } = await stateOf(transaction, accountId);
  return { next, generation, basis: await basisOf(transaction, accountId, await countingFiles(transaction, accountId)) };
}

/** The totals of a first chart, without loading a line; null where they are of another version of the report. */
export const storedTotals = (accountId: string): Promise<Result<DayTotals | null>> =>
  read(LOADED_TABLES, async (transaction) => {
    const row = await transaction.objectStore('reportState').get([accountId, 'totals']);
    if (row?.list !== 'totals' || !isAsWritten(row)) return null;
    const { packed } = await stateOf(transaction, accountId);
    const { next, generation, basis } = await versionOf(transaction, accountId);
    return (row.next ?? packed) === next && row.generation === generation && (row.basis ?? '') === basis ? row.totals : null;
  });

/** Counts the totals of a first chart, where files have come or gone. */
export const countTotals = (accountId: string): Promise<Result<null>> =>
  write(
    LOADED_TABLES,
    async (transaction) => {
      await putTotals(transaction, accountId);
      return null;
    },
    { announced: ['reportState'], of: accountId },
  );

/**
 * The same within a transaction over `LOADED_TABLES`.
 *
 * @param own totals of the API's lines as they stand, where they are known: without files no line is loaded
 */
export async function putTotals(transaction: Writing, accountId: string, own?: DayTotals | null): Promise<void> {
  const version = await versionOf(transaction, accountId);
  const totals = own === undefined || version.basis !== '' ? dayTotalsOf(await loadWithin(transaction, accountId)) : own;
  await transaction.objectStore('reportState').put(withCheck({ accountId, list: 'totals' as const, ...version, totals }));
}
