import { fail, ok, type Result } from '#lib/domain/result';
import { readWorkbook, type Sheet } from '#lib/files/workbook/read-workbook';
import { isZip } from './bytes';
import { decodeText } from './decode-text';
import { isOverLimits, LIMITS, newBudget } from './limits';
import { readTableText } from './read-table-text';

export interface Sheets {
  /** Those with any text in them. */
  readonly sheets: readonly Sheet[];
  /** Filled cells right of the last column that is read. */
  readonly leftOut: number;
}

/**
 * The tables in a file: the sheets of a workbook, or the one of a text with separators.
 *
 * @param country whose code page a text is in that tells none; ISO code
 */
export function sheetsOf(bytes: Uint8Array, country: string | null = null): Result<Sheets> {
  if (bytes.length > LIMITS.bytes) return fail({ code: 'fileTooLarge' });
  try {
    const budget = newBudget();
    if (isZip(bytes)) {
      const sheets = readWorkbook(bytes, budget).filter(({ rows }) => rows.length > 0);
      return ok({ sheets, leftOut: budget.leftOut });
    }
    const text = decodeText(bytes, country);
    const table = text === null ? null : readTableText(text, budget);
    return table ? ok({ sheets: [{ name: null, ...table }], leftOut: budget.leftOut }) : fail({ code: 'fileUnreadable' });
  } catch (error) {
    return fail({ code: isOverLimits(error) ? 'fileOverLimits' : 'fileUnreadable' });
  }
}
