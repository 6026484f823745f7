import type { MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Column } from '#lib/domain/table/column';
import { plainText } from '#lib/domain/text';
import type { Sample, SampleResult } from './samples';

export type SampleColumnId = 'order' | 'outcome' | 'day' | 'goods' | 'sales' | 'net' | 'cost';

const DAY = 86_400_000;
const ORDER: Column<Sample, 'order'> = {
  id: 'order',
  title: 'book.sample.order',
  kind: 'text',
  width: 13,
  value: ({ orderId }) => orderId,
};
const SENT: Column<Sample, 'day'> = { id: 'day', title: 'book.sample.day', kind: 'date', width: 5.5, value: ({ day }) => day * DAY };
const GOODS: Column<Sample, 'goods'> = {
  id: 'goods',
  title: 'book.sample.goods',
  kind: 'text',
  width: 9,
  value: ({ items }) => goods(items),
};

/** Samples that are nobody's yet. */
export const foundColumns = (): readonly Column<Sample, 'order' | 'day' | 'goods'>[] => [ORDER, SENT, GOODS];

/** The samples of an affiliate. */
export function sampleColumns(market: MarketCode): readonly Column<SampleResult, SampleColumnId>[] {
  const money = (amount: bigint | null) => (amount === null ? null : moneyOf(amount, market));
  return [
    ORDER,
    { id: 'outcome', title: 'book.sample.outcome', kind: 'status', width: 7, value: ({ outcome }) => outcome },
    SENT,
    GOODS,
    {
      id: 'sales',
      title: 'book.sample.sales',
      source: 'book.salesSays',
      kind: 'money',
      width: 6,
      value: ({ afterRefunds }) => money(afterRefunds),
    },
    { id: 'net', title: 'book.sample.net', kind: 'money', width: 6, value: ({ net }) => money(net) },
    { id: 'cost', title: 'book.sample.cost', kind: 'money', width: 6, value: ({ cost }) => money(cost) },
  ];
}

const goods = (items: Sample['items']): string =>
  items.map(({ name, itemId, quantity }) => `${plainText(name, 80) || itemId}${quantity > 1 ? ` × ${quantity}` : ''}`).join(', ');
