import { type CommissionRule, NO_RULE } from '#lib/domain/reports/commission-rule';
import { dayTotalsOf } from '#lib/domain/reports/earnings/day-totals';
import { toSegment } from '#lib/domain/reports/lines/columns';
import { compact } from '#lib/domain/reports/lines/compact';
import type { Dictionary } from '#lib/domain/reports/lines/dictionary';
import { everyRow } from '#lib/domain/reports/lines/latest-rows';
import { withLosses } from '#lib/domain/reports/lines/old-losses';
import { packColumns, packHot, unpackColumns, unpackHot } from '#lib/domain/reports/lines/packed';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { ok, type Result } from '#lib/domain/result';
import { type Writing, write } from '#lib/records/transact';
import { LOADED_TABLES, putTotals } from './load-report';
import type { ReportStateRow } from './report-rows';
import { REPORT_TABLES, rangeOf, readWords, stateOf } from './report-state';

/**
 * What the API told of an account's orders, line by line, for years. A page of lines is one transaction: a worker that dies loses at most the
 * page that was under way. Lines replace older ones of the same key by being appended; making it compact drops what was replaced.
 */

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

/**
 * Drops replaced lines, joins pages to few segments, and counts the totals of a first chart. All of it, or nothing.
 *
 * @param rule by which the account's market pays, for lines of an earlier version
 */
export const compactReport = (accountId: string, rule: CommissionRule = NO_RULE): Promise<Result<null>> =>
  write(
    LOADED_TABLES,
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
      await transaction.objectStore('reportState').put({ ...state, next, generation, packed: next });
      const own = dayTotalsOf({ accountId, segments: hot, live: everyRow(hot), dictionary, packed: true });
      await putTotals(transaction, accountId, own);
      return null;
    },
    { announced: ['reportState'], of: accountId },
  );

/** The dictionary as it is stored; the worker's copy where that is as long. */
async function wordsOf(transaction: Writing, state: ReportStateRow): Promise<Dictionary> {
  const { accountId, words } = state;
  const known = dictionaries.get(accountId);
  if (known?.words.length === words) return known;
  const stored = await readWords(transaction, state);
  dictionaries.set(accountId, stored);
  return stored;
}
