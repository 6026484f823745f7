import { rowSplitter } from '#lib/files/exports/row-splitter';
import { type Budget, LIMITS, overLimits } from './limits';
import { declaredSeparator, SEPARATORS, unguardedId } from './table-signs';

/** Rows of text with the number of each, counted from 1. */
export interface TextRows {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/**
 * A table as text, with separators that are found out by themselves; rows without any text are left out.
 *
 * @returns null for what is no text
 */
export function readTableText(text: string, budget: Budget): TextRows | null {
  if (text.includes('\0')) return null;
  if (breaksIn(text) > LIMITS.lines) throw overLimits();
  const { separator, body } = declaredSeparator(text);
  const rows: string[][] = [];
  const lines: number[] = [];
  const splitter = rowSplitter(separator ?? separatorOf(body), { whole: true });
  for (const [at, row] of [...splitter.push(body), ...splitter.end()].entries()) {
    const cells = row.slice(0, LIMITS.columns).map(plainCell);
    for (let place = LIMITS.columns; place < row.length; place++) if (row[place] !== '') budget.leftOut += 1;
    while (cells.length > 0 && cells.at(-1) === '' && row.length > LIMITS.columns) cells.pop();
    if (cells.every((cell) => cell === '')) continue;
    budget.takeRow(
      cells.length,
      cells.reduce((sum, cell) => sum + cell.length, 0),
    );
    rows.push(cells);
    lines.push(at + 1);
  }
  return { rows, lines };
}

/** Counted before anything is read: each line, empty or not, costs the reader as much. */
function breaksIn(text: string): number {
  let breaks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) breaks += 1;
  }
  return breaks;
}

/** Without blanks around it. */
const plainCell = (cell: string): string => unguardedId(cell.trim()).trim();

/** Rows that are checked. */
const ROWS = 30;

/**
 * The separator that stands outside of quotes equally often in every one of the first rows. A comma is asked last, and only where no other
 * separator stands in each of them: with another separator it stands in amounts.
 */
export function separatorOf(text: string): string {
  const counts = countsOf(text);
  const first = counts[0];
  if (!first) return ',';
  const alike = SEPARATORS.find((sign) => (first.get(sign) ?? 0) > 0 && counts.every((row) => row.get(sign) === first.get(sign)));
  const often = (sign: string) => counts.filter((row) => (row.get(sign) ?? 0) > 0).length;
  const always = SEPARATORS.find((sign) => often(sign) === counts.length);
  if (alike && alike !== ',') return alike;
  return always ?? SEPARATORS.reduce((best, sign) => (often(sign) > often(best) ? sign : best), ',' as (typeof SEPARATORS)[number]);
}

function countsOf(text: string): Map<string, number>[] {
  const rows: Map<string, number>[] = [];
  let row = new Map<string, number>();
  let [quoted, begins, filled] = [false, true, false];
  for (let at = 0; at < text.length && rows.length < ROWS; at++) {
    const sign = text[at] ?? '';
    if (quoted) {
      // A quote within quotes stands twice.
      if (sign === '"' && text[at + 1] === '"') at++;
      else if (sign === '"') quoted = false;
      continue;
    }
    if (sign === '"' && begins) quoted = true;
    if (sign === '\n' || sign === '\r') {
      if (filled) rows.push(row);
      [row, filled] = [new Map(), false];
    } else if (sign.trim() !== '' || sign === '\t') filled = true;
    const separates = (SEPARATORS as readonly string[]).includes(sign);
    if (separates) row.set(sign, (row.get(sign) ?? 0) + 1);
    begins = separates || sign === '\n' || sign === '\r' || sign === '\ufeff';
  }
  if (filled) rows.push(row);
  return rows;
}
