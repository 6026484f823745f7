import { type Dictionary, dictionaryOf } from '#lib/domain/reports/lines/dictionary';
import { isAsWritten, withCheck } from '#lib/records/checked';
import type { Reading, Writing } from '#lib/records/transact';
import type { ReportStateRow, ReportWordsRow } from './report-rows';

/** Lines that the API told of an account: see `report-store.ts`. */
export const REPORT_TABLES = ['reportLines', 'reportDetails', 'reportWords', 'reportState'] as const;

/** Keys of all rows of an account. */
export const rangeOf = (accountId: string): IDBKeyRange => IDBKeyRange.bound([accountId], [accountId, []]);

/** How far an account's report has grown; where that row is damaged, as the rows themselves tell. */
export async function stateOf(transaction: Reading | Writing, accountId: string): Promise<ReportStateRow> {
  const row = await transaction.objectStore('reportState').get([accountId, 'earnings']);
  if (row?.list === 'earnings' && [row.next, row.words, row.generation].every(isCount) && isAsWritten(row)) return row;
  const [lines, details, words] = await Promise.all([
    transaction.objectStore('reportLines').getAllKeys(rangeOf(accountId)),
    transaction.objectStore('reportDetails').getAllKeys(rangeOf(accountId)),
    transaction.objectStore('reportWords').getAll(rangeOf(accountId)),
  ]);
  return {
    accountId,
    list: 'earnings',
    next: [...lines, ...details].reduce((most, [, number]) => Math.max(most, number + 1), 0),
    words: words.filter(isWords).reduce((most, row) => Math.max(most, row.from + wordsIn(row).length), 0),
    // Another than before: what was loaded or counted of it is of another time.
    generation: 0,
  };
}

export const putState = (transaction: Writing, state: ReportStateRow): Promise<unknown> =>
  transaction.objectStore('reportState').put(withCheck(state));

/** The first words of each dictionary: whether a line counts must not hang on a row that may be lost. */
export const FIXED_WORDS: readonly string[] = [
  ...['', 'api', 'file', 'unpaid', 'pending', 'completed', 'cancelled'],
  ...['unverified', 'verified', 'fraud', 'sameShop', 'otherShop', 'unknown'],
];

export interface StoredWords {
  readonly dictionary: Dictionary;
  /** Codes whose words are not there any more. */
  readonly lost: ReadonlySet<number>;
}

/** Every word stands at its code, also where some were lost: none must become another's. */
export async function readWords(transaction: Reading | Writing, { accountId, words, fixed }: ReportStateRow): Promise<StoredWords> {
  const rows = await transaction.objectStore('reportWords').getAll(rangeOf(accountId));
  const list: (string | undefined)[] = Array.from({ length: words });
  if (fixed) for (const [code, word] of FIXED_WORDS.entries()) list[code] = word;
  for (const row of rows.filter(isWords)) for (const [at, word] of wordsIn(row).entries()) list[row.from + at] = word;
  const lost = new Set(list.flatMap((word, code) => (word === undefined ? [code] : [])));
  return {
    dictionary: dictionaryOf(
      list.map((word) => word ?? ''),
      lost,
    ),
    lost,
  };
}

/** Puts in the place of lost words empty ones, and takes damaged rows away: the days of their lines are holes from now on. */
export async function fillWords(transaction: Writing, accountId: string, lost: ReadonlySet<number>): Promise<void> {
  const store = transaction.objectStore('reportWords');
  for (const row of await store.getAll(rangeOf(accountId))) if (!isWords(row)) await store.delete([accountId, row.from]);
  for (const code of lost) {
    if (lost.has(code - 1)) continue;
    let to = code;
    while (lost.has(to)) to++;
    await putWords(
      transaction,
      accountId,
      code,
      Array.from({ length: to - code }, () => ''),
    );
  }
}

export const putWords = (transaction: Writing, accountId: string, from: number, words: readonly string[]): Promise<unknown> =>
  transaction.objectStore('reportWords').put(withCheck({ accountId, from, words: asOne(words) }));

const wordsIn = ({ words }: ReportWordsRow): readonly string[] => (typeof words === 'string' ? words.split('\n') : words);

function asOne(words: readonly string[]): ReportWordsRow['words'] {
  const all = words.join('\n');
  return all.split('\n').length === words.length ? all : words;
}

const isCount = (number: unknown): number is number => Number.isSafeInteger(number) && (number as number) >= 0;

const isWords = (row: ReportWordsRow): boolean =>
  isCount(row.from) &&
  (typeof row.words === 'string' || (Array.isArray(row.words) && row.words.every((word) => typeof word === 'string'))) &&
  isAsWritten(row);
