import type { MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Channel } from '#lib/domain/reports/performance';
import type { Column } from '#lib/domain/table/column';
import type { Level } from './series';
import { roiOfTotals, type Totals } from './totals';

/** A product, affiliate, content or campaign over a period. */
export interface PerformanceTableRow {
  readonly id: string;
  readonly level: Level;
  /** Empty: never told. */
  readonly name: string;
  /** Whose it is, or what it is called elsewhere. */
  readonly second: string;
  readonly channel: Channel | null;
  readonly totals: Totals;
  /** null: the days before are not known whole. */
  readonly before: Totals | null;
}

/** What a table lists. */
export const PERFORMANCE_LISTS = ['product', 'affiliate', 'content', 'campaign'] as const;
export type PerformanceList = (typeof PERFORMANCE_LISTS)[number];

export const PERFORMANCE_COLUMNS = [
  'name',
  'sales',
  'change',
  'orders',
  'commission',
  'roi',
  'items',
  'clicks',
  'newBuyers',
  'views',
  'likes',
  'channel',
] as const;
export type PerformanceColumnId = (typeof PERFORMANCE_COLUMNS)[number];

/** What AMS tells of each kind of row. */
const TOLD: Readonly<Record<PerformanceList, readonly PerformanceColumnId[]>> = {
  product: ['name', 'sales', 'change', 'orders', 'commission', 'roi', 'items', 'clicks', 'newBuyers'],
  affiliate: ['name', 'sales', 'change', 'orders', 'commission', 'roi', 'items', 'clicks', 'newBuyers'],
  content: ['name', 'sales', 'change', 'orders', 'items', 'views', 'likes', 'channel'],
  campaign: ['name', 'sales', 'change', 'commission', 'roi', 'items'],
};

/** The columns of a table that may be left out: all but the name. */
export const columnsOfList = (list: PerformanceList): readonly Exclude<PerformanceColumnId, 'name'>[] =>
  TOLD[list].filter((id) => id !== 'name');

/** The columns of a table. @param hidden those that the person does not want; the name always stands there */
export function performanceColumns(
  list: PerformanceList,
  market: MarketCode,
  labelOf: (row: PerformanceTableRow) => string,
  hidden: readonly string[] = [],
): readonly Column<PerformanceTableRow, PerformanceColumnId>[] {
  const money = (amount: bigint | null) => (amount === null ? null : moneyOf(amount, market));
  const all: { readonly [Id in PerformanceColumnId]: Column<PerformanceTableRow, Id> } = {
    name: {
      id: 'name',
      title: `performance.list.${list}`,
      kind: 'text',
      width: 11,
      value: labelOf,
      file: [
        { title: 'performance.column.id', kind: 'text', value: ({ id }) => id },
        { title: `performance.list.${list}`, kind: 'text', value: labelOf },
        ...(list === 'product'
          ? []
          : [{ title: 'performance.column.second', kind: 'text', value: ({ second }: PerformanceTableRow) => second } as const]),
      ],
    },
    sales: { ...head('sales'), kind: 'money', width: 6.5, value: ({ totals }) => money(totals.sales) },
    change: { ...head('change'), kind: 'money', width: 6.5, value: (row) => money(changeOfSales(row)) },
    orders: { ...head('orders'), kind: 'count', width: 4.5, value: ({ totals }) => totals.orders },
    commission: { ...head('commission'), kind: 'money', width: 6.5, value: ({ totals }) => money(totals.commission) },
    roi: { ...head('roi'), kind: 'count', width: 4, value: ({ totals }) => rounded(roiOfTotals(totals)) },
    items: { ...head('items'), kind: 'count', width: 4.5, value: ({ totals }) => totals.items },
    clicks: { ...head('clicks'), kind: 'count', width: 4.5, value: ({ totals }) => totals.clicks },
    newBuyers: { ...head('newBuyers'), kind: 'count', width: 5, value: ({ totals }) => totals.newBuyers },
    views: { ...head('views'), kind: 'count', width: 5, value: ({ totals }) => totals.views },
    likes: { ...head('likes'), kind: 'count', width: 4.5, value: ({ totals }) => totals.likes },
    channel: { ...head('channel'), kind: 'status', width: 6, value: ({ channel }) => channel },
  };
  return TOLD[list].filter((id) => id === 'name' || !hidden.includes(id)).map((id) => all[id]);
}

/** What its sales are more than before; null: before is not known. */
export const changeOfSales = ({ totals, before }: Pick<PerformanceTableRow, 'totals' | 'before'>): bigint | null =>
  totals.sales === null || before === null || before.sales === null ? null : totals.sales - before.sales;

const head = <Id extends PerformanceColumnId>(id: Id) =>
  ({ id, title: `performance.column.${id}`, source: `performance.source.${id}` }) as const;
const rounded = (value: number | null) => value && Math.round(value * 10) / 10;
