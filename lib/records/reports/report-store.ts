import { type CommissionRule, NO_RULE } from '#lib/domain/reports/commission-rule';
import { dayTotalsOf } from '#lib/domain/reports/earnings/day-totals';
import { type HotColumns, type Segment, toHalves } from '#lib/domain/reports/lines/columns';
import { compact } from '#lib/domain/reports/lines/compact';
import { type Damage, daysWithout, distinctDays, isDamaged } from '#lib/domain/reports/lines/damage';
import { type Dictionary, dictionaryOf } from '#lib/domain/reports/lines/dictionary';
import { EARNED_COLUMNS } from '#lib/domain/reports/lines/earned-columns';
import { everyRow, latestRows } from '#lib/domain/reports/lines/latest-rows';
import type { LineColumns } from '#lib/domain/reports/lines/line-columns';
import { withLosses } from '#lib/domain/reports/lines/old-losses';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { ok, type Result } from '#lib/domain/result';
import { read, type Writing, write } from '#lib/records/transact';
import { LOADED_TABLES, putTotals } from './load-report';
import { coldOf, NO_COLUMNS, pageOf, putPage, readPages } from './report-pages';
import type { ReportStateRow } from './report-rows';
import { FIXED_WORDS, fillWords, putState, putWords, REPORT_TABLES, rangeOf, readWords, stateOf } from './report-state';
import { putHoles } from './sync-days';

/**
 * What the API told of an account's orders, line by line, for years. A page of lines is one transaction: a worker that dies loses at most the
 * page that was under way. Lines replace older ones of the same key by being appended; making it compact drops what was replaced.
 */

/** Lines of a segment that was made compact: large enough to load few, small enough to store in a moment. */
const COMPACT_ROWS = 32_768;

/** The worker's own copy of each dictionary; right as long as it has as many words as the stored one. */
const dictionaries = new Map<string, Dictionary>();

/** Its words are others than before, and as many: the worker's copy is none any more. */
export const forgetDictionary = (accountId: string): void => void dictionaries.delete(accountId);

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
export const appendReportLines = (transaction: Writing, accountId: string, lines: readonly ReportLine[]): Promise<void> =>
  appendLines(transaction, accountId, lines, EARNED_COLUMNS);

/** The same of lines of any kind: all of an account's are of one. */
export async function appendLines<Line>(
  transaction: Writing,
  accountId: string,
  lines: readonly Line[],
  columns: LineColumns<Line>,
): Promise<void> {
  if (lines.length === 0) return;
  // Words that were not stored are no words.
  transaction.done.catch(() => dictionaries.delete(accountId));
  const asked = stateOf(transaction, accountId);
  // Made while the browser looks up where it goes: mostly the worker's own copy of the dictionary is the stored one.
  const known = dictionaries.get(accountId);
  const early = known && madeWith(known, known.words.length, lines, columns);
  const state = await asked;
  const isRight = early?.from === state.words && dictionaries.get(accountId) === known;
  if (early && !isRight) dictionaries.delete(accountId);
  const { page, dictionary } = early && isRight ? early : madeWith(await wordsOf(transaction, state), state.words, lines, columns);
  const fixed = state.words === 0 ? ({ fixed: true, losses: true } as const) : {};
  const put = putPage(transaction, accountId, state.next, page);
  // Words that both halves have added.
  const fresh = dictionary.words.slice(state.words);
  await Promise.all([
    put,
    fresh.length > 0 ? putWords(transaction, accountId, state.words, fresh) : null,
    putState(transaction, { ...state, ...fixed, next: state.next + 1, words: state.words + fresh.length }),
  ]);
}

/** A page as it is stored, its second half yet to be made. @param from how many words are stored already */
function madeWith<Line>(dictionary: Dictionary, from: number, lines: readonly Line[], columns: LineColumns<Line>) {
  return { from, page: pageOf(toHalves(columns, lines, dictionary)), dictionary };
}

/**
 * Drops replaced lines, joins pages to few segments, and counts the totals of a first chart. What is damaged is dropped too, and its days are
 * holes from then on. All of it, or nothing.
 *
 * @param rule by which the account's market pays, for lines of an earlier version
 */
export const compactReport = (accountId: string, rule: CommissionRule = NO_RULE): Promise<Result<null>> =>
  compactLines(accountId, {
    asToday: (segment, dictionary) => withLosses(segment, dictionary, rule),
    ended: (transaction, hot, dictionary) =>
      putTotals(transaction, accountId, dayTotalsOf({ accountId, segments: hot, live: everyRow(hot), dictionary, packed: true })),
  });

/**
 * Lines of the first version do not tell what was lost of them, so that what was cancelled counts as nothing: they are made compact, which
 * estimates it. What tells it already is left as it is.
 */
export async function estimateLosses(accountId: string, rule?: CommissionRule): Promise<Result<null>> {
  const told = await read(REPORT_TABLES, async (transaction) => {
    const { next, losses } = await stateOf(transaction, accountId);
    return next === 0 || losses === true;
  });
  if (!told.ok) return told;
  return told.value ? ok(null) : compactReport(accountId, rule);
}

/** What belongs to making lines of one kind compact, besides. */
interface Compacting {
  /** Lines of an earlier version, as they are stored today. */
  readonly asToday?: (segment: Segment, dictionary: Dictionary) => Segment;
  readonly ended?: (transaction: Writing, hot: readonly HotColumns[], dictionary: Dictionary) => Promise<void>;
}

/** The same of lines of any kind. */
export const compactLines = (accountId: string, { asToday = (segment) => segment, ended }: Compacting = {}): Promise<Result<null>> =>
  write(
    LOADED_TABLES,
    async (transaction) => {
      const state = await stateOf(transaction, accountId);
      const [{ numbers, segments, damage }, details, { dictionary, lost }] = await Promise.all([
        readPages(transaction, state),
        transaction.objectStore('reportDetails').getAll(rangeOf(accountId)),
        readWords(transaction, state),
      ]);
      const rows = new Map(details.map((row) => [row.number, row]));
      const colds = segments.map((hot, at) => coldOf(rows.get(numbers[at] as number), hot.rows));
      const days = [
        ...damage.days,
        ...(lost.size > 0 ? daysWithout(lost, segments, latestRows(segments, dictionary)) : []),
        // Of lines whose other columns were lost the money is known; all else is read again.
        ...segments.flatMap((hot, at) => (colds[at] ? [] : [...(hot.whole.day ?? [])])),
      ];
      await markHoles(transaction, accountId, { days: distinctDays(days), anyDay: damage.anyDay });
      if (lost.size > 0) await fillWords(transaction, accountId, lost);
      const told = segments.map((hot, at) => asToday({ hot, cold: colds[at] ?? NO_COLUMNS }, dictionary));
      const packed = compact(told, COMPACT_ROWS, dictionary);
      const hot = packed.map((segment) => segment.hot);
      await Promise.all(
        (['reportLines', 'reportDetails'] as const).map((table) => transaction.objectStore(table).delete(rangeOf(accountId))),
      );
      await Promise.all(
        packed.map((segment, number) => putPage(transaction, accountId, number, pageOf({ hot: segment.hot, cold: () => segment.cold }))),
      );
      const [next, generation] = [packed.length, state.generation + 1];
      await putState(transaction, { ...state, losses: true, next, generation, packed: next });
      await ended?.(transaction, hot, dictionary);
      return null;
    },
    { announced: ['reportState', 'reportDays'], of: accountId },
  );

/** The days of what was damaged are to be read again; where nobody can tell which, all that were ever read. */
async function markHoles(transaction: Writing, accountId: string, damage: Damage): Promise<void> {
  if (!isDamaged(damage)) return;
  // Words that are lost in the records are still in the worker's copy: lines must not go on being stored with them.
  dictionaries.delete(accountId);
  const known = damage.anyDay ? await transaction.objectStore('reportDays').getAllKeys(rangeOf(accountId)) : [];
  const days = distinctDays([...damage.days, ...known.map(([, day]) => day)]);
  await putHoles(
    transaction,
    accountId,
    days.map((day) => ({ from: day, to: day })),
    'recordsDamaged',
    Date.now(),
  );
}

/** The dictionary as it is stored; the worker's copy where that is as long. */
async function wordsOf(transaction: Writing, state: ReportStateRow): Promise<Dictionary> {
  const { accountId, words } = state;
  const known = dictionaries.get(accountId);
  if (words > 0 && known?.words.length === words) return known;
  const dictionary = words === 0 ? dictionaryOf(FIXED_WORDS) : (await readWords(transaction, state)).dictionary;
  dictionaries.set(accountId, dictionary);
  return dictionary;
}
