import { foldedName } from '#lib/domain/reports/files/head-names';
import type { ColumnType, ExportHead, Layout } from '#lib/domain/reports/files/layout';
import { LAYOUTS } from '#lib/domain/reports/files/layouts/layouts';
import type { FileForm } from './cells';
import type { BadCell } from './commission-reader';
import { ownText } from './words';

/**
 * Tells a report's own rows from others that stand among them. Null: a row that is empty, or the head once more, where files were joined. `sum`:
 * it sums up others. A row of a text that has fewer cells than it needs, or more than the head, was cut off or has a separator in a cell.
 */
export function ownRows(head: ExportHead, width: FileForm['width']): (cells: readonly string[]) => true | null | 'sum' | BadCell {
  const { columns, needed } = LAYOUTS[head.kind] as Layout;
  const known = Object.entries(head.places)
    .flatMap(([meaning, place]) => (place === undefined ? [] : [{ meaning, place, is: columns[meaning]?.is }]))
    .sort((one, other) => one.place - other.place);
  const names = known.filter(({ meaning, is }) => (head.kind === 'adSpend' ? isMark(meaning) : NAMES.has(is))).map(({ place }) => place);
  const own = known.filter(({ meaning, is }) => is !== 'text' || needed.includes(meaning)).map(({ place }) => place);
  const exact = known.filter(({ meaning, is }) => is !== 'text' || /sub/iu.test(meaning));
  const isHead = (cells: readonly string[]): boolean =>
    head.names.every((name, place) => foldedName(cells[place] ?? '') === foldedName(name));
  const raggedAt = (cells: readonly string[]): BadCell | null => {
    if (!width || cells.length === width.cells) return null;
    const isLong = cells.length > width.cells && (width.isEven || cells.slice(width.cells).some(isName));
    const cut = cells.length < width.cells && width.isEven ? exact.find(({ place }) => place >= cells.length - 1) : undefined;
    const bad = isLong ? known.at(-1) : cut;
    return bad ? { bad: bad.meaning, text: ownText(cells[bad.place] ?? '') } : null;
  };
  return (cells) => {
    const first = names.find((place) => isName(cells[place]));
    if (first === undefined) return cells.some((cell) => /\d/u.test(cell)) ? 'sum' : null;
    const named = (cells[first] ?? '').trim();
    if (isTotal(named) && names.every((place) => !own.includes(place) || !isName(cells[place]) || isTotal(cells[place] ?? '')))
      return 'sum';
    if (named.length === head.names[first]?.length && isHead(cells)) return null;
    return raggedAt(cells) ?? true;
  };
}

/**
 * How many cells rows of a text have. A few rows with fewer or more than the head are faults; many are the way of a program that writes no
 * empty ones.
 */
export function widthOf([head = [], ...below]: readonly (readonly string[])[]): NonNullable<FileForm['width']> {
  const others = below.filter((row) => row.length !== head.length).length;
  return { cells: head.length, isEven: others <= Math.max(2, below.length / 100) && others * 2 <= below.length };
}

const MARKS: readonly string[] = LAYOUTS.adSpend.marks;
const isMark = (meaning: string): boolean => MARKS.includes(meaning);
const NAMES: ReadonlySet<ColumnType | undefined> = new Set(['id', 'moment', 'text']);

/** Neither blanks nor dashes. */
const isName = (cell: string | undefined): boolean => cell !== undefined && cell !== '' && !/^[\s\p{Pd}]*$/u.test(cell);

const isTotal = (cell: string): boolean =>
  cell.length <= LONGEST && !/^\d/u.test(cell) && TOTALS.has(foldedName(cell).replace(/[\s:：=]+$/u, ''));
/** No word for a sum is longer, whatever stands behind it. */
const LONGEST = 40;
/** What people and programs call a row that sums up others. */
const TOTALS: ReadonlySet<string> = new Set(
  [
    'total',
    'totals',
    'grand total',
    'subtotal',
    'sub total',
    'sub-total',
    'sum',
    'total geral',
    'soma',
    'total general',
    'suma',
    'tổng',
    'tổng cộng',
    'tổng số',
    'cộng',
    'jumlah',
    'jumlah total',
    'total keseluruhan',
    'jumlah keseluruhan',
    'jumlah besar',
    'รวม',
    'รวมทั้งหมด',
    'ยอดรวม',
    'ผลรวม',
    '總計',
    '合計',
    '小計',
    '總和',
    '总计',
    '合计',
  ].map(foldedName),
);
