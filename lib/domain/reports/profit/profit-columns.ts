import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import type { MarketCode } from '#lib/domain/market';
import type { OwnTerms } from '#lib/domain/rates/profit-terms';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Column } from '#lib/domain/table/column';
import { plainText } from '#lib/domain/text';
import type { ProductProfit } from './profit';

export type ProfitColumnId =
  | 'product'
  | 'profit'
  | 'breakEven'
  | 'rate'
  | 'sales'
  | 'cost'
  | 'commission'
  | 'fee'
  | 'selling'
  | 'tax'
  | 'orders'
  | 'pieces';

/** What each product left of what affiliates sold. @param own of the market: what nobody has entered is no 0 */
export function profitColumns(market: MarketCode, own: OwnTerms): readonly Column<ProductProfit, ProfitColumnId>[] {
  const money = (amount: bigint | null) => (amount === null ? null : moneyOf(amount, market));
  const entered = (term: 'selling' | 'tax', amount: bigint) => (own[term] === undefined ? null : amount);
  const rate = (points: number | null) => (points === null ? null : rateFromBasisPoints(points));
  return [
    {
      id: 'product',
      title: 'profit.head.product',
      kind: 'text',
      width: 11,
      value: ({ name, itemId }) => plainText(name, 200) || itemId,
      file: [
        { title: 'profit.head.product', kind: 'text', value: ({ name }) => name },
        { title: 'profit.head.itemId', kind: 'text', value: ({ itemId }) => itemId },
      ],
    },
    { id: 'profit', title: 'profit.head.profit', kind: 'money', width: 7, value: ({ profit }) => money(profit) },
    { id: 'breakEven', title: 'profit.head.breakEven', kind: 'rate', width: 6, value: ({ breakEven }) => rate(breakEven) },
    { id: 'rate', title: 'profit.head.rate', kind: 'rate', width: 6, value: (row) => rate(row.rate) },
    {
      id: 'sales',
      title: 'profit.head.sales',
      source: 'profit.salesSays',
      kind: 'money',
      width: 8,
      value: ({ afterRefunds }) => money(afterRefunds),
    },
    { id: 'cost', title: 'profit.head.cost', kind: 'money', width: 7, value: ({ cost }) => money(cost) },
    { id: 'commission', title: 'profit.head.commission', kind: 'money', width: 7, value: ({ commission }) => money(commission) },
    { id: 'fee', title: 'profit.head.fee', source: 'profit.feeSays', kind: 'money', width: 6.5, value: ({ fee }) => money(fee) },
    { id: 'selling', title: 'profit.head.selling', kind: 'money', width: 6.5, value: ({ selling }) => money(entered('selling', selling)) },
    { id: 'tax', title: 'profit.head.tax', kind: 'money', width: 6, value: ({ tax }) => money(entered('tax', tax)) },
    { id: 'orders', title: 'profit.head.orders', kind: 'count', width: 5, value: ({ orders }) => orders },
    { id: 'pieces', title: 'profit.head.pieces', kind: 'count', width: 5, value: ({ pieces }) => pieces },
  ];
}
