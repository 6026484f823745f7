import type { TableCell, TableRow } from '#lib/domain/numbers/table-cell';

/** A hyperlink of a sheet: of one cell ("B2") or a range ("B2:B9"). */
export interface Hyperlink {
  readonly ref: string;
  readonly href: string;
}

/** Cells that ranges may take together: a range over a whole sheet is no list of links. */
const MOST = 100_000;

/** Rows whose cells know where their hyperlinks lead. */
export function withHyperlinks(rows: readonly TableRow[], lines: readonly number[], links: readonly Hyperlink[]): readonly TableRow[] {
  if (links.length === 0) return rows;
  const places = new Map(lines.map((line, at) => [line, at]));
  const linked = rows.map((row) => [...row]);
  let left = MOST;
  for (const { ref, href } of links) {
    const [, from = '', first = '', to = from, last = first] = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(ref) ?? [];
    if (from === '' || !/^https?:\/\//i.test(href)) continue;
    const [begin, end] = [columnOf(from), columnOf(to)];
    for (let line = Number(first); line <= Number(last) && left > 0; line++, left--) {
      const row = linked[places.get(line) ?? -1];
      for (let column = begin; column <= end && left > 0; column++, left--) {
        const cell = row?.[column - 1];
        if (row && cell !== undefined && cell !== '') row[column - 1] = pointed(cell, href);
      }
    }
  }
  return linked;
}

const pointed = (cell: TableCell, href: string): TableCell => (typeof cell === 'string' ? { text: cell, href } : { ...cell, href });

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
