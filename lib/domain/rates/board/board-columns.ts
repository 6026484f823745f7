import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import type { Column } from '#lib/domain/table/column';
import { type ColumnNumbers, columnNumbers, folded } from '#lib/domain/table/order';
import { type BoardRow, blendedRate, gapOf, gapSales } from './board-row';

/** A title or a source is the key of a text; `usual`: shown before a person has chosen. */
type BoardColumn = Column<BoardRow> & { readonly usual: boolean; readonly source: string };

/** The columns of the board in their usual order. What a cell draws in its own way stands with the view. */
export const BOARD_COLUMNS = [
  {
    id: 'product',
    title: 'rates.column.product',
    source: 'rates.source.product',
    usual: true,
    width: 21,
    kind: 'text',
    value: ({ name, itemId }) => name || itemId,
    file: [
      { title: 'rates.csv.id', kind: 'text', value: ({ itemId }) => itemId },
      { title: 'rates.column.product', kind: 'text', value: ({ name }) => name },
    ],
  },
  {
    id: 'gap',
    title: 'rates.column.gap',
    source: 'rates.source.gap',
    usual: true,
    width: 13.5,
    kind: 'points',
    value: gapOf,
    file: [
      { title: 'rates.column.rate', kind: 'rate', value: ({ rate }) => rate },
      { title: 'rates.csv.min', kind: 'rate', value: ({ min }) => min },
      { title: 'rates.csv.max', kind: 'rate', value: ({ max }) => max },
      { title: 'rates.csv.gap', kind: 'points', value: gapOf },
    ],
  },
  {
    id: 'gapSales',
    title: 'rates.column.gapSales',
    source: 'rates.source.gapSales',
    usual: true,
    width: 8.5,
    kind: 'money',
    value: gapSales,
    sortBy: gapWeight,
  },
  {
    id: 'sales',
    title: 'rates.column.sales',
    source: 'rates.source.sales',
    usual: true,
    width: 7.75,
    kind: 'money',
    value: (row) => amountOf(row, 'sales'),
  },
  {
    id: 'commission',
    title: 'rates.column.commission',
    source: 'rates.source.commission',
    usual: true,
    width: 7.75,
    kind: 'money',
    value: (row) => amountOf(row, 'commission'),
  },
  {
    id: 'price',
    title: 'rates.column.price',
    source: 'rates.source.price',
    usual: true,
    width: 6.5,
    kind: 'money',
    value: ({ price }) => price,
  },
  {
    id: 'sku',
    title: 'rates.column.sku',
    source: 'rates.source.sku',
    usual: true,
    width: 6.5,
    kind: 'text',
    value: ({ sku }) => sku,
  },
  {
    id: 'sold',
    title: 'rates.column.sold',
    source: 'rates.source.sold',
    usual: true,
    width: 6,
    kind: 'count',
    value: ({ sold }) => sold,
  },
  {
    id: 'blended',
    title: 'rates.column.blended',
    source: 'rates.source.blended',
    usual: true,
    width: 6.5,
    kind: 'rate',
    value: (row) => rateFromBasisPoints(blendedRate(row) ?? Number.NaN),
    // More was paid than sold: no rate to show, but the highest of all.
    sortBy: (row) => blendedRate(row) ?? Number.NaN,
  },
  {
    id: 'subsidy',
    title: 'rates.column.subsidy',
    source: 'rates.source.subsidy',
    usual: true,
    width: 6,
    kind: 'rate',
    value: ({ subsidy }) => subsidy,
  },
  {
    id: 'affiliates',
    title: 'rates.column.affiliates',
    source: 'rates.source.affiliates',
    usual: true,
    width: 7,
    kind: 'count',
    value: ({ affiliates }) => affiliates,
  },
  {
    id: 'end',
    title: 'rates.column.end',
    source: 'rates.source.end',
    usual: true,
    width: 7.5,
    kind: 'date',
    value: ({ place, leavesAt, endsAt }) => (place === 'leaving' ? leavesAt : endsAt),
    // No end is later than every end.
    sortBy: ({ place, rate, endsAt, leavesAt }) =>
      place === 'leaving' ? (leavesAt ?? Number.NaN) : rate === null ? Number.NaN : (endsAt ?? Infinity),
  },
  {
    id: 'protected',
    title: 'rates.column.protected',
    source: 'rates.source.protected',
    usual: true,
    width: 10.5,
    kind: 'date',
    value: ({ protections }) => protections[0]?.until ?? null,
    file: [
      { title: 'rates.csv.owed', kind: 'rate', value: ({ protections }) => protections[0]?.rate ?? null },
      { title: 'rates.csv.owedUntil', kind: 'date', value: ({ protections }) => protections[0]?.until ?? null },
    ],
  },
  {
    id: 'stock',
    title: 'rates.column.stock',
    source: 'rates.source.stock',
    usual: true,
    width: 5.5,
    kind: 'count',
    value: ({ stock }) => stock,
  },
  {
    id: 'reason',
    title: 'rates.column.reason',
    source: 'rates.source.reason',
    usual: true,
    width: 11,
    kind: 'status',
    value: ({ reasons }) => reasons,
  },
  {
    id: 'category',
    title: 'rates.column.category',
    source: 'rates.source.category',
    usual: true,
    width: 10,
    kind: 'text',
    value: ({ category }) => category,
  },
  {
    id: 'rate',
    title: 'rates.column.rate',
    source: 'rates.source.rate',
    usual: false,
    width: 6,
    kind: 'rate',
    value: ({ rate }) => rate,
  },
  {
    id: 'suggested',
    title: 'rates.column.suggested',
    source: 'rates.source.suggested',
    usual: false,
    width: 7.5,
    kind: 'rate',
    value: ({ min }) => min,
    file: [
      { title: 'rates.csv.min', kind: 'rate', value: ({ min }) => min },
      { title: 'rates.csv.max', kind: 'rate', value: ({ max }) => max },
    ],
  },
] as const satisfies readonly BoardColumn[];

export type BoardColumnId = (typeof BOARD_COLUMNS)[number]['id'];

/** What the gap over the sales is sorted by: the exact amounts of 50,000 rows would be felt. */
function gapWeight(row: BoardRow): number {
  const gap = gapOf(row);
  if (gap === null) return Number.NaN;
  return gap <= 0 ? 0 : row.price && row.sold !== null ? Number(row.price.amount) * row.sold * gap : Number.NaN;
}

function amountOf({ sales }: BoardRow, which: 'sales' | 'commission') {
  if (sales === 'none') return 0;
  return sales === 'unread' ? null : sales[which];
}

/** Columns of the board in the order of the person's choice, the product always first. */
export const chosenColumns = (ids: readonly BoardColumnId[]) =>
  (['product', ...ids.filter((id) => id !== 'product')] as const).flatMap((id) => BOARD_COLUMNS.find((column) => column.id === id) ?? []);

/** The board's rows with their columns as numbers, and the words that are searched. */
export interface TypedColumns extends ColumnNumbers<BoardRow, BoardColumnId> {
  /** Name and id of each row, to be searched. */
  readonly words: () => readonly string[];
}

export function typedColumns(rows: readonly BoardRow[]): TypedColumns {
  let words: readonly string[] | undefined;
  return {
    ...columnNumbers<BoardRow, BoardColumnId>(rows, BOARD_COLUMNS),
    words: () => (words ??= rows.map(({ name, itemId, sku }) => `${folded(name)} ${itemId} ${folded(sku ?? '')}`)),
  };
}
