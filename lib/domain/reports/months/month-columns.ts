import type { MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Column } from '#lib/domain/table/column';
import { plainText } from '#lib/domain/text';
import type { AffiliateMonth } from './month-sheet';

export type MonthColumnId = 'affiliate' | 'toAffiliate' | 'orders' | 'sales' | 'refund' | 'toMcn' | 'fee' | 'open' | 'mcn';

/** A month's sheet. In a file two columns stay empty: Shopee tells neither legal name nor tax id. */
export function monthColumns(market: MarketCode): readonly Column<AffiliateMonth, MonthColumnId>[] {
  const money = (amount: bigint | null) => (amount === null ? null : moneyOf(amount, market));
  return [
    {
      id: 'affiliate',
      title: 'bills.head.affiliate',
      kind: 'text',
      width: 11,
      value: ({ name, username }) => plainText(name, 200) || plainText(username, 200),
      file: [
        { title: 'bills.head.affiliate', kind: 'text', value: ({ name }) => name },
        { title: 'bills.head.username', kind: 'text', value: ({ username }) => username },
        { title: 'bills.head.affiliateId', kind: 'text', value: ({ affiliateId }) => affiliateId },
        { title: 'conversions.head.legalName', kind: 'text', value: () => null },
        { title: 'conversions.head.taxId', kind: 'text', value: () => null },
      ],
    },
    { id: 'toAffiliate', title: 'conversions.head.toAffiliate', kind: 'money', width: 7, value: ({ toAffiliate }) => money(toAffiliate) },
    { id: 'orders', title: 'conversions.head.orders', kind: 'count', width: 5, value: ({ orders }) => orders },
    {
      id: 'sales',
      title: 'conversions.head.sales',
      source: 'conversions.salesSays',
      kind: 'money',
      width: 7,
      value: ({ sales }) => money(sales),
    },
    { id: 'refund', title: 'conversions.head.refunds', kind: 'money', width: 6.5, value: ({ refund }) => money(refund) },
    { id: 'toMcn', title: 'conversions.head.toMcn', kind: 'money', width: 6.5, value: ({ toMcn }) => money(toMcn) },
    { id: 'fee', title: 'bills.head.fee', source: 'conversions.feeSays', kind: 'money', width: 6.5, value: ({ fee }) => money(fee) },
    { id: 'open', title: 'conversions.head.open', kind: 'money', width: 6.5, value: ({ open }) => money(open) },
    { id: 'mcn', title: 'bills.head.mcn', kind: 'text', width: 7, value: ({ mcn }) => plainText(mcn, 100) },
  ];
}
