import { type Dictionary, dictionaryOf } from '#lib/domain/reports/lines/dictionary';
import type { Reading, Writing } from '#lib/records/transact';
import type { ReportStateRow } from './report-rows';

/** Lines that the API told of an account: see `report-store.ts`. */
export const REPORT_TABLES = ['reportLines', 'reportDetails', 'reportWords', 'reportState'] as const;

/** How far an account's report has grown. */
export const stateOf = async (transaction: Reading | Writing, accountId: string): Promise<ReportStateRow> => {
  const row = await transaction.objectStore('reportState').get([accountId, 'earnings']);
  return row?.list === 'earnings' ? row : { accountId, list: 'earnings', next: 0, words: 0, generation: 0 };
};

/** Every word stands at its code, also where the browser has lost some: none must become another's. */
export async function readWords(transaction: Reading | Writing, { accountId, words }: ReportStateRow): Promise<Dictionary> {
  const rows = await transaction.objectStore('reportWords').getAll(rangeOf(accountId));
  const list = Array.from({ length: words }, () => '');
  for (const row of rows) for (const [at, word] of row.words.entries()) list[row.from + at] = word;
  return dictionaryOf(list);
}

/** Keys of all rows of an account. */
export const rangeOf = (accountId: string): IDBKeyRange => IDBKeyRange.bound([accountId], [accountId, []]);
