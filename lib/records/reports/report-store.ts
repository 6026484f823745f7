import { type CommissionRule, NO_RULE } from '#lib/domain/reports/commission-rule';
import { type DayTotals, dayTotalsOf } from '#lib/domain/reports/earnings/day-totals';
import { type HotColumns, lineAt, type Segment, toSegment } from '#lib/domain/reports/lines/columns';
import { compact } from '#lib/domain/reports/lines/compact';
import { type Dictionary, dictionaryOf } from '#lib/domain/reports/lines/dictionary';
import { type CarriedLoss, carryInto, everyRow, latestRows } from '#lib/domain/reports/lines/latest-rows';
import { withLosses } from '#lib/domain/reports/lines/old-losses';
import { packColumns, packHot, unpackColumns, unpackHot } from '#lib/domain/reports/lines/packed';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { ok, type Result } from '#lib/domain/result';
import { type Reading, read, type Writing, write } from '#lib/records/transact';
import type { ReportStateRow } from './report-rows';

/**
 * What an account earned, line by line, for years. A page of lines is one transaction: a worker that dies loses at most the page that was
 * under way. Lines replace older ones of the same key by being appended; making it compact drops what was replaced.
 */
export const REPORT_TABLES = ['reportLines', 'reportDetails', 'reportWords', 'reportState'] as const;

/** Lines of a segment that was made compact: large enough to load few, small enough to store in a moment. */
const COMPACT_ROWS = 32_768;

/** The worker's own copy of each dictionary; right as long as it has as many words as the stored one. */
const dictionaries = new Map<string, Dictionary>();

/** Appends a page of lines. All of it is stored, or nothing. */
export async function putReportLines(accountId: string, lines: readonly ReportLine[]): Promise<Result<null>> {
  if (lines.length === 0) return ok(null);
  return write(
    REPORT_TABLES,
    async (transaction) => {
      await appendReportLines(transaction, accountId, lines);
      return null;
    },
    { announced: ['reportState'], of: accountId },
  );
}

/** The same within a transaction over `REPORT_TABLES` and whatever else belongs to the page. */
export async function appendReportLines(transaction: Writing, accountId: string, lines: readonly ReportLine[]): Promise<void> {
  if (lines.length === 0) return;
  // Words that were not stored are no words.
  transaction.done.catch(() => dictionaries.delete(accountId));
  const state = await stateOf(transaction, accountId);
  const dictionary = await wordsOf(transaction, state);
  const { hot, cold } = toSegment(lines, dictionary);
  const fresh = dictionary.words.slice(state.words);
  await Promise.all([
    transaction.objectStore('reportLines').put({ accountId, number: state.next, hot: packHot(hot) }),
    transaction.objectStore('reportDetails').put({ accountId, number: state.next, cold: packColumns(cold) }),
    fresh.length > 0 ? transaction.objectStore('reportWords').put({ accountId, from: state.words, words: fresh }) : null,
    transaction.objectStore('reportState').put({ ...state, next: state.next + 1, words: dictionary.words.length }),
  ]);
}

/** An account's lines, ready to be grouped and summed. */
export interface LoadedReport {
  readonly accountId: string;
  readonly segments: readonly HotColumns[];
  readonly numbers: readonly number[];
  readonly live: readonly Uint32Array[];
  readonly dictionary: Dictionary;
  readonly generation: number;
  readonly next: number;
  /** Whether no line has come since it was made compact: nothing is replaced, and all lines of an order stand together. */
  readonly packed: boolean;
  /** Losses taken over from replaced lines: they are stored with the newer lines only when these are made compact. */
  readonly carried: readonly CarriedLoss[];
}

/** What finds the lines of a loaded report again. */
export type ReportPlaces = Pick<LoadedReport, 'accountId' | 'numbers' | 'dictionary' | 'generation' | 'carried'>;

/**
 * All stored lines of an account in one transaction: columns of every question, and of each segment the rows that count (the newest of each line).
 */
export const loadReport = (accountId: string): Promise<Result<LoadedReport>> =>
  read(REPORT_TABLES, async (transaction) => {
    const state = await stateOf(transaction, accountId);
    const [rows, dictionary] = await Promise.all([
      transaction.objectStore('reportLines').getAll(rangeOf(accountId)),
      readWords(transaction, state),
    ]);
    const segments = rows.map(({ hot }) => unpackHot(hot));
    const packed = state.packed === state.next;
    const carried: CarriedLoss[] = [];
    return {
      accountId,
      segments,
      numbers: rows.map(({ number }) => number),
      live: packed ? everyRow(segments) : latestRows(segments, dictionary, carried),
      dictionary,
      generation: state.generation,
      next: state.next,
      packed,
      carried,
    };
  });

/**
 * Whole lines, to be shown.
 *
 * @param places segment and row, as `live` counts them
 * @returns null where the report was made compact since it was loaded: load it again
 */
export const readReportLines = (
  report: ReportPlaces,
  places: readonly { readonly segment: number; readonly row: number }[],
): Promise<Result<readonly ReportLine[] | null>> =>
  read(REPORT_TABLES, async (transaction) => {
    if ((await stateOf(transaction, report.accountId)).generation !== report.generation) return null;
    const needed = [...new Set(places.map(({ segment }) => segment))];
    const segments = new Map(
      await Promise.all(needed.map(async (segment) => [segment, await segmentOf(transaction, report, segment)] as const)),
    );
    return places.flatMap(({ segment, row }) => {
      const found = segments.get(segment);
      return found ? [lineAt(found, row, report.dictionary)] : [];
    });
  });

/** A whole segment, to write all of its lines; null where the report was made compact since it was loaded. */
export const readReportSegment = (report: ReportPlaces, segment: number): Promise<Result<Segment | null>> =>
  read(REPORT_TABLES, async (transaction) =>
    (await stateOf(transaction, report.accountId)).generation === report.generation ? segmentOf(transaction, report, segment) : null,
  );

async function segmentOf(transaction: Reading, { accountId, numbers, carried }: ReportPlaces, segment: number): Promise<Segment | null> {
  const key: [string, number] = [accountId, numbers[segment] as number];
  const [lines, details] = await Promise.all([
    transaction.objectStore('reportLines').get(key),
    transaction.objectStore('reportDetails').get(key),
  ]);
  if (!lines || !details) return null;
  const hot = unpackHot(lines.hot);
  carryInto(hot, segment, carried);
  return { hot, cold: unpackColumns(details.cold, hot.rows) };
}

/** What changes with every line that comes, and what with every time that it is made compact. */
export const reportVersion = (accountId: string): Promise<Result<Pick<ReportStateRow, 'next' | 'generation'>>> =>
  read(['reportState'], async (transaction) => {
    const { next, generation } = await stateOf(transaction, accountId);
    return { next, generation };
  });

/** The totals of a first chart, without loading a line; null where lines have come since they were counted. */
export const storedTotals = (accountId: string): Promise<Result<DayTotals | null>> =>
  read(['reportState'], async (transaction) => {
    const { packed, next, generation } = await stateOf(transaction, accountId);
    const row = await transaction.objectStore('reportState').get([accountId, 'totals']);
    return packed === next && row?.list === 'totals' && row.generation === generation ? row.totals : null;
  });

/**
 * Drops replaced lines, joins pages to few segments, and counts the totals of a first chart. All of it, or nothing.
 *
 * @param rule by which the account's market pays, for lines of an earlier version
 */
export const compactReport = (accountId: string, rule: CommissionRule = NO_RULE): Promise<Result<null>> =>
  write(
    REPORT_TABLES,
    async (transaction) => {
      const state = await stateOf(transaction, accountId);
      const [lines, details] = await Promise.all([
        transaction.objectStore('reportLines').getAll(rangeOf(accountId)),
        transaction.objectStore('reportDetails').getAll(rangeOf(accountId)),
      ]);
      // A page of which the browser lost one half is no page: its other columns must not become another's.
      const colds = new Map(details.map(({ number, cold }) => [number, cold]));
      const segments = lines.flatMap(({ number, hot }) => {
        const cold = colds.get(number);
        return cold ? [{ hot: unpackHot(hot), cold: unpackColumns(cold, hot.rows) }] : [];
      });
      const dictionary = await readWords(transaction, state);
      const told = segments.map((segment) => withLosses(segment, dictionary, rule));
      const packed = compact(told, COMPACT_ROWS, dictionary);
      const hot = packed.map((segment) => segment.hot);
      const totals = dayTotalsOf({ accountId, segments: hot, live: everyRow(hot), dictionary, packed: true });
      await Promise.all(
        (['reportLines', 'reportDetails'] as const).map((table) => transaction.objectStore(table).delete(rangeOf(accountId))),
      );
      await Promise.all(
        packed.flatMap((segment, number) => [
          transaction.objectStore('reportLines').put({ accountId, number, hot: packHot(segment.hot) }),
          transaction.objectStore('reportDetails').put({ accountId, number, cold: packColumns(segment.cold) }),
        ]),
      );
      const [next, generation] = [packed.length, state.generation + 1];
      await Promise.all([
        transaction.objectStore('reportState').put({ ...state, next, generation, packed: next }),
        transaction.objectStore('reportState').put({ accountId, list: 'totals', generation, totals }),
      ]);
      return null;
    },
    { announced: ['reportState'], of: accountId },
  );

const stateOf = async (transaction: Reading | Writing, accountId: string): Promise<ReportStateRow> => {
  const row = await transaction.objectStore('reportState').get([accountId, 'earnings']);
  return row?.list === 'earnings' ? row : { accountId, list: 'earnings', next: 0, words: 0, generation: 0 };
};

/** The dictionary as it is stored; the worker's copy where that is as long. */
async function wordsOf(transaction: Writing, state: ReportStateRow): Promise<Dictionary> {
  const { accountId, words } = state;
  const known = dictionaries.get(accountId);
  if (known?.words.length === words) return known;
  const stored = await readWords(transaction, state);
  dictionaries.set(accountId, stored);
  return stored;
}

/** Every word stands at its code, also where the browser has lost some: none must become another's. */
async function readWords(transaction: Reading | Writing, { accountId, words }: ReportStateRow): Promise<Dictionary> {
  const rows = await transaction.objectStore('reportWords').getAll(rangeOf(accountId));
  const list = Array.from({ length: words }, () => '');
  for (const row of rows) for (const [at, word] of row.words.entries()) list[row.from + at] = word;
  return dictionaryOf(list);
}

const rangeOf = (accountId: string): IDBKeyRange => IDBKeyRange.bound([accountId], [accountId, []]);
