import type { CellTable, TableRow } from '#lib/domain/numbers/table-cell';
import { writeCell } from '#lib/domain/numbers/write-number';
import { currencyDigits, formOfPlace, type ShoplinePlace } from '#lib/domain/shopline/place';
import { newBudget } from '#lib/files/limits';
import { readTableText } from '#lib/files/read-table-text';

/** The cells of what was written; separated by tabs, commas or semicolons. Nothing where it is more than any file may hold. */
export function tableOf(text: string): CellTable {
  try {
    return readTableText(text, newBudget())?.rows ?? [];
  } catch {
    return [];
  }
}

/** A file's row as a person would type it: numbers as the store's country writes them, so that they are read as they are. */
export const typedRow = (place: ShoplinePlace) => {
  const [form, currency] = [formOfPlace(place), place.currency ?? ''];
  return (row: TableRow): string[] => row.map((cell) => writeCell(cell, form, currencyDigits(currency), currency));
};

/** The text with rows below it, their cells separated by tabs. */
export const withRows = (text: string, rows: readonly (readonly string[])[]): string =>
  [text.trimEnd(), ...rows.map(lineOf)].filter((line) => line !== '').join('\n');

const lineOf = (cells: readonly string[]): string =>
  cells.map((cell) => (/[\t"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t');
