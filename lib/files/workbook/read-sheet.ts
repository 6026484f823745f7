import type { TableCell, TableRow } from '#lib/domain/numbers/table-cell';
import { type Budget, LIMITS } from '#lib/files/limits';
import type { CellFormat } from './cell-format';
import { type Hyperlink, withHyperlinks } from './hyperlinks';
import { type Attributes, readXml } from './read-xml';
import { typedCell } from './typed-cell';

/** What a sheet's cells refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
  /** Addresses of the sheet's own relations. */
  readonly relations: ReadonlyMap<string, string>;
}

export interface SheetRows {
  readonly rows: readonly TableRow[];
  /** The number of each row in the sheet, counted from 1. */
  readonly lines: readonly number[];
}

/** No cell of a spreadsheet holds more. */
export const LONGEST = 32_767;

/** The rows of a sheet that hold any text; a cell that cannot be understood is the text that stands in it. */
export function readSheet(xml: Uint8Array, context: SheetContext, budget: Budget): SheetRows {
  const rows: TableRow[] = [];
  const lines: number[] = [];
  const links: Hyperlink[] = [];
  let line = 0;
  let row: TableCell[] = [];
  let column = 0;
  let cell: Attributes | null = null;
  let taken = { v: '', is: '', f: '' };
  let into: keyof typeof taken | null = null;
  let aid = false;
  const endRow = () => {
    while (row.length > 0 && row.at(-1) === '') row.pop();
    if (row.some((one) => one !== '')) {
      budget.takeRow(row.length, signsOf(row));
      rows.push(row);
      lines.push(line);
    }
    row = [];
    column = 0;
  };
  const endCell = (attributes: Attributes) => {
    const at = columnOf(attributes['r']) ?? column + 1;
    column = at;
    const value = cellOf(attributes, taken, context);
    if (value === '') return;
    if (at > LIMITS.columns) {
      budget.leftOut += 1;
      return;
    }
    while (row.length < at - 1) row.push('');
    row[at - 1] = value;
  };
  readXml(
    xml,
    {
      open: (name, attributes) => {
        if (name === 'row') line = lineOf(attributes()['r']) ?? line + 1;
        else if (name === 'c') [cell, taken] = [attributes(), { v: '', is: '', f: '' }];
        else if (name === 'v' || name === 'f') into = name;
        else if (name === 't') into = 'is';
        else if (name === 'rPh') aid = true;
        else if (name === 'hyperlink') {
          const { ref = '', id = '', location } = attributes();
          const target = context.relations.get(id);
          if (target !== undefined) links.push({ ref, href: location ? `${target}#${location}` : target });
        }
      },
      text: (text) => {
        if (cell && into && !aid && taken[into].length < LONGEST) taken[into] += text.slice(0, LONGEST);
      },
      close: (name) => {
        if (name === 'c' && cell) endCell(cell);
        if (name === 'c') cell = null;
        else if (name === 'row') endRow();
        else if (name === 'rPh') aid = false;
        else if (name === 'v' || name === 'f' || name === 't') into = null;
      },
    },
    budget,
  );
  return { rows: withHyperlinks(rows, lines, links), lines };
}

function cellOf(
  { t, s }: Attributes,
  taken: { v: string; is: string; f: string },
  { strings, formats, from1904 }: SheetContext,
): TableCell {
  const text = trimmed(t === 's' ? (strings[Number(taken.v)] ?? '') : t === 'inlineStr' ? taken.is : taken.v);
  const href = /^\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i.exec(taken.f)?.[1]?.replaceAll('""', '"');
  if (href !== undefined && /^https?:\/\//i.test(href)) return { text: text || href, href };
  if (t === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (t === 'd') return momentOf(text);
  if ((t !== undefined && t !== 'n') || text === '') return text;
  const number = Number(text);
  return Number.isFinite(number) ? typedCell(number, formats[Number(s ?? 0)] ?? { kind: 'number' }, from1904) : text;
}

/** "2027-01-01T10:00:00.000" as other moments of a sheet are shown: "2027-01-01 10:00". */
function momentOf(iso: string): string {
  const [, day, clock, seconds = ':00'] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?Z?$/.exec(iso) ?? [];
  return day === undefined ? iso : `${day} ${clock}${seconds === ':00' ? '' : seconds}`;
}

/** Text without blanks around it and with the signs that a workbook writes as `_x000D_`. */
const trimmed = (text: string): string =>
  (text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))) : text).trim();

function columnOf(ref: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(ref ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lineOf(r: string | undefined): number | null {
  return r !== undefined && /^\d{1,9}$/.test(r) ? Number(r) : null;
}

const signsOf = (row: readonly TableCell[]): number =>
  row.reduce((sum, cell) => sum + (typeof cell === 'string' ? cell.length : cell.text.length + (cell.href?.length ?? 0)), 0);
