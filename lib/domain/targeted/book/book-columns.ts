import type { MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Column } from '#lib/domain/table/column';
import { plainText } from '#lib/domain/text';
import type { BookRow } from './book';

export type BookColumnId =
  | 'affiliate'
  | 'sales'
  | 'net'
  | 'share'
  | 'standing'
  | 'orders'
  | 'commission'
  | 'fee'
  | 'refund'
  | 'newBuyers'
  | 'clicks'
  | 'products'
  | 'last'
  | 'first'
  | 'contacted'
  | 'promised';

const DAY = 86_400_000;

/** The affiliates of a shop. */
export function bookColumns(market: MarketCode): readonly Column<BookRow, BookColumnId>[] {
  const money = (amount: bigint | null) => (amount === null ? null : moneyOf(amount, market));
  const date = (day: number) => (day > 0 ? day * DAY : null);
  const text = (words: readonly string[]) => words.join(', ');
  return [
    {
      id: 'affiliate',
      title: 'book.head.affiliate',
      kind: 'text',
      width: 11,
      value: (row) => bookName(row),
      file: [
        { title: 'book.head.affiliate', kind: 'text', value: ({ name }) => name },
        { title: 'book.head.username', kind: 'text', value: ({ username }) => username },
        { title: 'book.head.id', kind: 'text', value: ({ id }) => id },
        { title: 'book.head.tags', kind: 'text', value: ({ tags }) => text(tags) },
        { title: 'book.head.note', kind: 'text', value: ({ note }) => note },
        { title: 'book.head.channels', kind: 'text', value: ({ channels }) => text(channels) },
        { title: 'book.head.categories', kind: 'text', value: ({ categories }) => text(categories) },
        { title: 'book.head.campaigns', kind: 'text', value: ({ campaigns }) => text(campaigns) },
      ],
    },
    {
      id: 'sales',
      title: 'book.head.sales',
      source: 'book.salesSays',
      kind: 'money',
      width: 8,
      value: ({ afterRefunds }) => money(afterRefunds),
    },
    { id: 'net', title: 'book.head.net', kind: 'money', width: 6.5, value: ({ net }) => money(net) },
    { id: 'share', title: 'book.head.share', kind: 'points', width: 5, value: ({ share }) => share },
    { id: 'standing', title: 'book.head.standing', kind: 'status', width: 6, value: ({ standing }) => standing },
    { id: 'orders', title: 'book.head.orders', kind: 'count', width: 5, value: ({ orders }) => orders },
    { id: 'commission', title: 'book.head.commission', kind: 'money', width: 6.5, value: ({ commission }) => money(commission) },
    { id: 'fee', title: 'book.head.fee', source: 'book.feeSays', kind: 'money', width: 6, value: ({ fee }) => money(fee) },
    { id: 'refund', title: 'book.head.refund', kind: 'money', width: 6, value: ({ refund }) => money(refund) },
    { id: 'newBuyers', title: 'book.head.newBuyers', kind: 'count', width: 5.5, value: ({ newBuyers }) => newBuyers, source: 'book.by30' },
    { id: 'clicks', title: 'book.head.clicks', kind: 'count', width: 5, value: ({ clicks }) => clicks, source: 'book.by30' },
    { id: 'products', title: 'book.head.products', kind: 'count', width: 5, value: ({ products }) => products },
    { id: 'last', title: 'book.head.last', kind: 'date', width: 6, value: ({ last }) => date(last) },
    { id: 'first', title: 'book.head.first', kind: 'date', width: 6, value: ({ first }) => date(first) },
    {
      id: 'contacted',
      title: 'book.head.contacted',
      kind: 'date',
      width: 6,
      value: ({ contacted }) => (contacted === null ? null : Date.parse(`${contacted}T12:00:00Z`)),
    },
    { id: 'promised', title: 'book.head.promised', kind: 'rate', width: 5.5, value: ({ promisedRate }) => promisedRate },
  ];
}

/** What an affiliate is called in a line. */
export const bookName = ({ name, username, id, erased }: Pick<BookRow, 'name' | 'username' | 'id' | 'erased'>): string =>
  erased ? id : plainText(name, 120) || plainText(username, 120) || id;
