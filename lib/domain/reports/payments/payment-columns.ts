import type { MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import { differenceOf, type PaymentLine } from '#lib/domain/reports/sync/payment';
import type { Column } from '#lib/domain/table/column';
import { plainText } from '#lib/domain/text';

export type PaymentColumnId =
  | 'item'
  | 'difference'
  | 'why'
  | 'paid'
  | 'reported'
  | 'order'
  | 'completed'
  | 'quantity'
  | 'shopee'
  | 'seller'
  | 'fee'
  | 'note';

/** What was paid line by line beside what the report says, its difference and why. */
export function paymentColumns(market: MarketCode): readonly Column<PaymentLine, PaymentColumnId>[] {
  const money = (amount: number) => moneyOf(BigInt(amount), market);
  return [
    {
      id: 'item',
      title: 'payments.head.item',
      kind: 'text',
      width: 11,
      value: ({ itemName, itemId }) => plainText(itemName, 200) || itemId,
      file: [
        { title: 'payments.head.item', kind: 'text', value: ({ itemName }) => itemName },
        { title: 'payments.head.itemId', kind: 'text', value: ({ itemId }) => itemId },
        { title: 'payments.head.shopId', kind: 'text', value: ({ shopId }) => shopId },
      ],
    },
    { id: 'difference', title: 'payments.difference', kind: 'money', width: 6.5, value: (line) => money(differenceOf(line)) },
    { id: 'why', title: 'payments.head.why', kind: 'status', width: 8, value: ({ why }) => why ?? 'same' },
    { id: 'paid', title: 'payments.validated', kind: 'money', width: 6.5, value: ({ net }) => money(net) },
    {
      id: 'reported',
      title: 'payments.reported',
      kind: 'money',
      width: 6.5,
      value: ({ reported }) => (reported === null ? null : money(reported)),
    },
    { id: 'order', title: 'payments.head.order', kind: 'text', width: 9.5, value: ({ orderId }) => orderId },
    {
      id: 'completed',
      title: 'payments.head.completed',
      kind: 'time',
      width: 10.5,
      value: ({ completeTime }) => (completeTime > 0 ? completeTime * 1000 : null),
    },
    { id: 'quantity', title: 'payments.head.quantity', kind: 'count', width: 5, value: ({ quantity }) => quantity },
    { id: 'shopee', title: 'payments.head.shopee', kind: 'money', width: 6.5, value: ({ shopee }) => money(shopee) },
    { id: 'seller', title: 'payments.head.seller', kind: 'money', width: 6.5, value: ({ seller }) => money(seller) },
    { id: 'fee', title: 'payments.head.fee', kind: 'money', width: 6.5, value: ({ fee }) => money(fee) },
    { id: 'note', title: 'payments.head.note', kind: 'text', width: 10, value: ({ note }) => plainText(note, 200) },
  ];
}
