import { type BoardRow, blendedRate, gapOf } from './board-row';

/** The columns of the board in their usual order. `usual`: shown before a person has chosen. */
export const BOARD_COLUMNS = [
  { id: 'product', usual: true },
  { id: 'gap', usual: true },
  { id: 'subsidy', usual: true },
  { id: 'affiliates', usual: true },
  { id: 'sold', usual: true },
  { id: 'end', usual: true },
  { id: 'protected', usual: true },
  { id: 'price', usual: true },
  { id: 'stock', usual: true },
  { id: 'reason', usual: true },
  { id: 'sales', usual: true },
  { id: 'commission', usual: true },
  { id: 'blended', usual: true },
  { id: 'sku', usual: true },
  { id: 'category', usual: true },
  { id: 'rate', usual: false },
  { id: 'suggested', usual: false },
] as const satisfies readonly { readonly id: string; readonly usual: boolean }[];

export type BoardColumnId = (typeof BOARD_COLUMNS)[number]['id'];
export type NumberColumn = Exclude<BoardColumnId, TextColumn>;
export type TextColumn = 'product' | 'sku' | 'category' | 'reason';

const TEXT: Readonly<Record<TextColumn, (row: BoardRow) => string>> = {
  product: ({ name, itemId }) => name || itemId,
  sku: ({ sku }) => sku ?? '',
  category: ({ category }) => category ?? '',
  reason: ({ reasons }) => reasons.join(),
};

/** What a column sorts and filters by; NaN: not known. No end is later than every end. */
const NUMBER: Readonly<Record<NumberColumn, (row: BoardRow) => number>> = {
  gap: (row) => gapOf(row) ?? Number.NaN,
  rate: ({ rate }) => rate ?? Number.NaN,
  suggested: ({ min }) => min ?? Number.NaN,
  end: ({ place, rate, endsAt, leavesAt }) =>
    place === 'leaving' ? (leavesAt ?? Number.NaN) : rate === null ? Number.NaN : (endsAt ?? Infinity),
  protected: ({ protections }) => protections[0]?.until ?? Number.NaN,
  price: ({ price }) => (price ? Number(price.amount) : Number.NaN),
  stock: ({ stock }) => stock ?? Number.NaN,
  sold: ({ sold }) => sold ?? Number.NaN,
  subsidy: ({ subsidy }) => subsidy ?? Number.NaN,
  affiliates: ({ affiliates }) => affiliates ?? Number.NaN,
  sales: (row) => amountOf(row, 'sales'),
  commission: (row) => amountOf(row, 'commission'),
  blended: (row) => blendedRate(row) ?? Number.NaN,
};

function amountOf({ sales }: BoardRow, which: 'sales' | 'commission'): number {
  if (sales === 'none') return 0;
  const money = sales === 'unread' ? null : sales[which];
  return money ? Number(money.amount) : Number.NaN;
}

const isText = (id: BoardColumnId): id is TextColumn => id in TEXT;

/** Rows with their columns as numbers, each made when it is first asked for. */
export interface TypedColumns {
  readonly rows: readonly BoardRow[];
  /** Numbers, or the ranks of texts; NaN: not known. */
  readonly of: (id: BoardColumnId) => Float64Array;
  /** Name and id of each row, to be searched. */
  readonly words: () => readonly string[];
}

export function typedColumns(rows: readonly BoardRow[]): TypedColumns {
  const made = new Map<BoardColumnId, Float64Array>();
  let words: readonly string[] | undefined;
  return {
    rows,
    of: (id) => {
      const known = made.get(id) ?? (isText(id) ? ranks(rows, TEXT[id]) : Float64Array.from(rows, NUMBER[id]));
      made.set(id, known);
      return known;
    },
    words: () => (words ??= rows.map(({ name, itemId, sku }) => `${folded(name)} ${itemId} ${folded(sku ?? '')}`)),
  };
}

/** Without accents and capitals, as people search. */
export const folded = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();
const PLAIN = /^[\x20-\x7e]*$/;

/** Places in the order of the texts; equal texts have equal ranks, none is NaN. */
function ranks(rows: readonly BoardRow[], textOf: (row: BoardRow) => string): Float64Array {
  const texts = rows.map((row) => folded(textOf(row)));
  const rankOf = new Map([...new Set(texts)].sort().map((text, rank) => [text, rank]));
  return Float64Array.from(texts, (text) => (text === '' ? Number.NaN : (rankOf.get(text) ?? Number.NaN)));
}
