import type { MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Column } from '#lib/domain/table/column';
import { plainText } from '#lib/domain/text';
import { channelName } from './channel-name';
import { campaignCode } from './sale-codes';
import type { SaleGroup, SaleGroupBy } from './sale-groups';

export type GroupColumnId = 'group' | 'sales' | 'commission' | 'orders' | 'others' | 'pieces' | 'refund' | 'fee' | 'newBuyers';

/**
 * What a group is called, fit to be shown: files and Shopee write whatever others chose. @param kind the words of a campaign's kind, by its code:
 * what a campaign without a name of its own is called
 */
export const groupTitle = (
  { name, username, id, campaignType }: Pick<SaleGroup, 'name' | 'username' | 'id' | 'campaignType'>,
  by: SaleGroupBy,
  kind: (code: string) => string,
): string => {
  const title = plainText(name, 200) || plainText(username, 200) || kind(campaignCode({ campaignType })) || plainText(id, 200);
  return by === 'channel' ? kind(channelName(title)) : title;
};

/** What each affiliate, product, channel or campaign sold. @param kind as in `groupTitle` */
export function groupColumns(
  market: MarketCode,
  by: SaleGroupBy,
  kind: (code: string) => string,
): readonly Column<SaleGroup, GroupColumnId>[] {
  const money = (amount: bigint | null) => (amount === null ? null : moneyOf(amount, market));
  return [
    {
      id: 'group',
      title: `conversions.by.${by}`,
      kind: 'text',
      width: 11,
      value: (group) => groupTitle(group, by, kind),
      file: [
        { title: `conversions.by.${by}`, kind: 'text', value: (group) => (by === 'campaign' ? groupTitle(group, by, kind) : group.name) },
        { title: 'conversions.head.id', kind: 'text', value: ({ id }) => id },
        ...(by === 'affiliate'
          ? [{ title: 'bills.head.username', kind: 'text' as const, value: ({ username }: SaleGroup) => username }]
          : []),
      ],
    },
    {
      id: 'sales',
      title: 'conversions.head.sales',
      source: 'conversions.salesSays',
      kind: 'money',
      width: 7,
      value: ({ sales }) => money(sales),
    },
    { id: 'commission', title: 'bills.head.commission', kind: 'money', width: 7, value: ({ commission }) => money(commission) },
    { id: 'orders', title: 'conversions.head.orders', kind: 'count', width: 5, value: ({ orders }) => orders },
    {
      id: 'others',
      title: by === 'affiliate' ? 'conversions.head.products' : 'conversions.head.affiliates',
      kind: 'count',
      width: 5.5,
      value: ({ others }) => others,
    },
    { id: 'pieces', title: 'conversions.head.pieces', kind: 'count', width: 4.5, value: ({ pieces }) => pieces },
    { id: 'refund', title: 'conversions.head.refunds', kind: 'money', width: 6.5, value: ({ refund }) => money(refund) },
    { id: 'fee', title: 'bills.head.fee', source: 'conversions.feeSays', kind: 'money', width: 6.5, value: ({ fee }) => money(fee) },
    { id: 'newBuyers', title: 'conversions.head.newBuyers', kind: 'count', width: 5.5, value: ({ newBuyers }) => newBuyers },
  ];
}
