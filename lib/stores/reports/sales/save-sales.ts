import type { Failure } from '#lib/domain/failure';
import { saleColumns } from '#lib/domain/reports/bills/sale-columns';
import type { TableFormat } from '#lib/files/table-file';
import { handOut } from '#lib/stores/accounts/file-out';
import type { TextKey, Texts } from '#lib/stores/shell/use-texts';
import { type BillWords, CODES } from './bill-words';
import type { SalesQuestion } from './sales-of-place';
import { salesClient } from './use-sales';

/** Hands out all lines of a filter as a file that the worker writes; null: it is handed out. */
export const saveSales = (
  question: SalesQuestion,
  name: string,
  format: TableFormat,
  t: Texts,
  { code }: BillWords,
): Promise<Failure | null> => {
  const keys = saleColumns(question.place.market).flatMap(({ title, file }) => [title, ...(file ?? []).map((cell) => cell.title)]);
  const titles = Object.fromEntries(keys.map((key) => [key, t(key as TextKey)]));
  const statuses = Object.fromEntries([...CODES.keys()].map((one) => [one, code(one)]));
  return handOut(`${name}.${format}`, (signal) =>
    salesClient().ask<Blob>({ kind: 'salesFile', file: { question, format, titles, statuses } }, signal),
  );
};
