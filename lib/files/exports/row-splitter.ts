import { overLimits } from '#lib/files/limits';
import { unguardedId } from '#lib/files/table-signs';

/** Splits text that comes in parts into rows of cells, as programs write tables: quotes around a cell that holds separators or line breaks. */
export interface RowSplitter {
  /** Rows that the parts so far have ended. */
  readonly push: (text: string) => string[][];
  readonly end: () => string[][];
}

/** More columns are no report; Excel has as many. */
const MOST_COLUMNS = 16_384;
/** A row that is longer is a quote that was never closed. */
const LONGEST_ROW = 1_000_000;

/** @param whole of a text that its caller holds and limits: rows without any text are rows, so that others can be counted among them; else they are left out */
export function rowSplitter(separator: string, { whole = false }: { readonly whole?: boolean } = {}): RowSplitter {
  let rest = '';
  const split = (text: string, isEnd: boolean): string[][] => {
    const rows: string[][] = [];
    const begun = splitRows(rest === '' ? text : rest + text, separator.charCodeAt(0), isEnd, rows, whole);
    rest = begun;
    if (!whole && rest.length > LONGEST_ROW) throw overLimits();
    return rows;
  };
  return { push: (text) => split(text, false), end: () => split('', true) };
}

const [QUOTE, RETURN, BREAK, EQUALS] = [34, 13, 10, 61];

/** @returns the row that has begun, and not ended */
function splitRows(text: string, separator: number, isEnd: boolean, rows: string[][], whole: boolean): string {
  let at = 0;
  let begin = 0;
  let row: string[] = [];
  const endRow = (): void => {
    if (!whole && row.length > MOST_COLUMNS) throw overLimits();
    if (whole || row.length > 1 || row[0]?.trim()) rows.push(row);
    row = [];
    begin = at;
  };
  while (at < text.length) {
    const from = at;
    let cell: string;
    if (text.charCodeAt(at) === QUOTE) {
      const end = endOfQuotes(text, at + 1);
      if (end < 0 && !isEnd) return text.slice(begin);
      // A quote at the very end may be the first of two.
      if (end === text.length - 1 && !isEnd) return text.slice(begin);
      const inside = end < 0 ? text.slice(at + 1) : text.slice(at + 1, end);
      at = end < 0 ? text.length : end + 1;
      const after = at;
      at = endOfCell(text, at, separator);
      cell = (inside.includes('"') ? inside.replaceAll('""', '"') : inside) + text.slice(after, at);
    } else {
      at = endOfCell(text, at, separator);
      cell = text.slice(from, at);
    }
    // What stands at the end of a part may go on.
    if (at === text.length && !isEnd) return text.slice(begin);
    row.push(cell.charCodeAt(0) === EQUALS ? unguardedId(cell) : cell);
    if (!whole && row.length > MOST_COLUMNS) throw overLimits();
    const code = text.charCodeAt(at);
    if (code === separator) {
      at += 1;
      // A separator at the end of all stands before one more cell.
      if (at === text.length && isEnd) row.push('');
      continue;
    }
    if (code === RETURN && at === text.length - 1 && !isEnd) return text.slice(begin);
    at += code === RETURN && text.charCodeAt(at + 1) === BREAK ? 2 : 1;
    endRow();
  }
  if (isEnd) {
    if (row.length > 0) endRow();
    return '';
  }
  return text.slice(begin);
}

/** Where quotes end, or -1. */
function endOfQuotes(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text.charCodeAt(at + 1) !== QUOTE) return at;
  return -1;
}

function endOfCell(text: string, from: number, separator: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || code === BREAK || code === RETURN) break;
  }
  return at;
}
