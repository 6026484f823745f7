import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { groupLines, isSold, type SaleSums, saleSums } from '#lib/domain/reports/bills/sale-sums';
import { affiliateKey } from './sale-filter';

export const SALE_GROUPS = ['affiliate', 'product', 'channel', 'campaign'] as const;
export type SaleGroupBy = (typeof SALE_GROUPS)[number];

/** What was sold by one affiliate, of one product, in one channel or by one campaign. */
export interface SaleGroup extends SaleSums {
  readonly id: string;
  /** What it is called, as last told; `''`: not told. */
  readonly name: string;
  readonly username: string;
  /** Of a product or a channel: how many affiliates sold it; of an affiliate: how many products. */
  readonly others: number;
  readonly newBuyers: number;
}

const KEYS: Readonly<Record<SaleGroupBy, (line: SaleLine) => string>> = {
  affiliate: affiliateKey,
  product: ({ itemId }) => itemId,
  channel: ({ channel }) => channel,
  campaign: ({ campaignId, campaignType }) => campaignId || campaignType,
};

/** The groups of lines that count, whoever sold most first: together they are all of them. */
export function saleGroups(lines: readonly SaleLine[], by: SaleGroupBy): readonly SaleGroup[] {
  const groups = groupLines(lines.filter(isSold), KEYS[by]);
  return [...groups]
    .map(([id, own]) => {
      const latest = own.reduce((one, other) => (other.placed > one.placed ? other : one));
      const other = by === 'affiliate' ? KEYS.product : KEYS.affiliate;
      return {
        id,
        name: by === 'affiliate' ? latest.affiliateName : by === 'product' ? latest.itemName : by === 'campaign' ? latest.campaignType : id,
        username: by === 'affiliate' ? latest.affiliateUsername : '',
        others: new Set(own.map(other)).size,
        newBuyers: new Set(own.filter(({ buyer }) => buyer === 'new').map(({ orderId }) => orderId)).size,
        ...saleSums(own),
      };
    })
    .sort((one, other) => Number(other.sales - one.sales) || Number(other.commission - one.commission) || (one.id < other.id ? -1 : 1));
}
