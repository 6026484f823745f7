import type { MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Column } from '#lib/domain/table/column';
import { folded } from '#lib/domain/table/order';
import { plainText } from '#lib/domain/text';
import type { Invitee } from './invite-plan';

export type InviteColumnId = 'affiliate' | 'sales' | 'ownOrders' | 'best' | 'categories' | 'followers' | 'clicks' | 'band' | 'place';

/** People who may be invited. @param categoryName of an id that both sides have */
export function inviteColumns(market: MarketCode, categoryName: (id: string) => string): readonly Column<Invitee, InviteColumnId>[] {
  return [
    {
      id: 'affiliate',
      title: 'book.head.affiliate',
      kind: 'text',
      width: 11,
      value: (row) => inviteeName(row),
      file: [
        { title: 'book.head.affiliate', kind: 'text', value: ({ name }) => name },
        { title: 'book.head.username', kind: 'text', value: ({ username }) => username },
        { title: 'book.head.id', kind: 'text', value: ({ id }) => id },
      ],
    },
    {
      id: 'sales',
      title: 'book.head.ourSales',
      source: 'book.salesSays',
      kind: 'money',
      width: 6.5,
      value: ({ afterRefunds }) => moneyOf(afterRefunds, market),
    },
    { id: 'ownOrders', title: 'book.head.ourOrders', kind: 'count', width: 5.5, value: ({ ownOrders }) => ownOrders },
    {
      id: 'best',
      title: 'book.head.best',
      source: 'book.head.bestSays',
      kind: 'count',
      width: 6,
      value: ({ best }) => best.length,
      file: [{ title: 'book.head.best', kind: 'text', value: ({ best }) => best.map(({ name }) => name).join(', ') }],
    },
    {
      id: 'categories',
      title: 'book.head.categories',
      kind: 'text',
      width: 10,
      value: ({ categories }) => categories.map(categoryName).join(', '),
    },
    { id: 'followers', title: 'book.head.followers', kind: 'count', width: 6, value: ({ followers }) => followers },
    { id: 'clicks', title: 'book.head.clicks', kind: 'count', width: 5.5, value: ({ clicks }) => clicks },
    {
      id: 'band',
      title: 'book.head.band',
      kind: 'text',
      width: 6,
      value: ({ orders }) => orders && `${orders[0]}–${orders[1]}`,
      sortBy: ({ orders }) => orders?.[1] ?? Number.NaN,
    },
    { id: 'place', title: 'book.head.place', kind: 'count', width: 6, value: ({ place }) => place + 1 },
  ];
}

export const inviteeName = ({ name, username, id }: Pick<Invitee, 'name' | 'username' | 'id'>): string =>
  plainText(name, 120) || plainText(username, 120) || id;

/** Rows of a search and a category, in their order; ids are looked for whole. */
export function filterInvitees(rows: readonly Invitee[], text: string, category: string): readonly Invitee[] {
  const wanted = folded(text.trim());
  return rows.filter(
    (row) =>
      (category === '' || row.categories.includes(category)) &&
      (wanted === '' || row.id === wanted || [row.name, row.username].some((words) => folded(words).includes(wanted))),
  );
}
