import { isPicture } from '#lib/domain/address/image-host';
import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import { linkTarget } from '#lib/domain/links/link-target';
import { type CellTable, cellText, type TableCell } from '#lib/domain/numbers/table-cell';
import { addressesInText } from './addresses-in-text';

/** One address of a list, with what came along with it. */
export interface ListedAddress {
  readonly url: string;
  /** What is known of its product already; null: nothing. */
  readonly about: CaptionFacts | null;
  /** The other cells of its row, in the order of the list's columns. */
  readonly cells: readonly string[];
}

/** Where some of a list's addresses come from. */
export interface ListSource {
  readonly id: string;
  readonly kind: 'file' | 'tabs' | 'offers';
  /** A file's name; empty for others. */
  readonly name: string;
  /** The names of its other columns. */
  readonly head: readonly string[];
  readonly addresses: readonly ListedAddress[];
}

/** An address of which nothing else is known. */
export const listed = (url: string, about: CaptionFacts | null = null): ListedAddress => ({ url, about, cells: [] });

/**
 * The addresses in any cells of a table, in the order of the rows; each keeps the other cells of its row. A first row without an address
 * names the columns. Columns in which nothing but the addresses stood are left out; of the others the first 60 come along.
 *
 * @param columnName what a column without a name is called, from its number, counted from 1
 */
export function addressesInTable(table: CellTable, columnName: (number: number) => string): Pick<ListSource, 'head' | 'addresses'> {
  const [first = []] = table;
  const named = first.every((cell) => addressesIn(cell).length === 0);
  const rows = (named ? table.slice(1) : table).flatMap((row) => {
    const found = pagesAlone(row.map(addressesIn)).flat();
    // What a cell shows for its hyperlink stays beside the address: "Ver oferta".
    const rest = found.length === 0 ? [] : row.map((cell) => (addressesInText(cellText(cell)).length > 0 ? '' : cellText(cell)));
    return found.map((url) => ({ url, rest }));
  });
  const used = [...new Set(rows.flatMap(({ rest }) => rest.flatMap((text, at) => (text === '' ? [] : [at]))))]
    .sort((one, other) => one - other)
    .slice(0, MOST_COLUMNS);
  return {
    head: used.map((at) => (named && cellText(first[at])) || columnName(at + 1)),
    addresses: rows.map(({ url, rest }) => ({ url, about: null, cells: used.map((at) => rest[at] ?? '') })),
  };
}

/** Other columns that come along: more than Shopee's widest file has, and no sheet that is filled far to the right is laid out a second time. */
const MOST_COLUMNS = 60;

/** Files of offers have a product's page, a short link of it and its picture in one row: that is one product, named by its page. */
function pagesAlone(cells: readonly string[][]): readonly string[][] {
  const all = cells.flat();
  if (all.length < 2 || !all.some((url) => linkTarget(url).ok)) return cells;
  return cells.map((urls) => urls.filter((url) => !isShortLink(url) && !isPicture(url)));
}

function isShortLink(url: string): boolean {
  const target = linkTarget(url);
  return !target.ok && target.reason === 'shortLink';
}

/** What a cell shows, else where its hyperlink leads. */
function addressesIn(cell: TableCell): string[] {
  const shown = addressesInText(cellText(cell));
  return shown.length > 0 || typeof cell === 'string' || cell.href === undefined ? shown : addressesInText(cell.href);
}

/** Several sources as one list: columns of the same name are one column. */
export function joinSources(sources: readonly ListSource[]): { head: readonly string[]; addresses: readonly ListedAddress[] } {
  const head = [...new Set(sources.flatMap((source) => source.head))];
  const addresses = sources.flatMap((source) => {
    if (head.length === 0) return source.addresses;
    const places = head.map((name) => source.head.indexOf(name));
    return source.addresses.map((one) => ({ ...one, cells: places.map((place) => one.cells[place] ?? '') }));
  });
  return { head, addresses };
}
