import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { groupLines, isSold, type SaleSums, saleSums } from '#lib/domain/reports/bills/sale-sums';
import { affiliateKey } from './sale-filter';

export const SALE_GROUPS = ['affiliate', 'product', 'channel', 'campaign'] as const;
export type SaleGroupBy = (typeof SALE_GROUPS)[number];

/** What was sold by one affiliate, of one product, in one channel or by one campaign. */
export interface SaleGroup extends SaleSums {
  readonly id: string;
  /** What it is called, as last told; `''`: not told. Of a campaign its own name. */
  readonly name: string;
  readonly username: string;
  /** Of a campaign: its kind in Shopee's own words. */
  readonly campaignType: string;
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

/**
 * The groups of lines that count, whoever sold most first: together they are all of them.
 *
 * @param campaigns what campaigns are called, by their ids: lines do not tell
 */
export function saleGroups(
  lines: readonly SaleLine[],
  by: SaleGroupBy,
  campaigns: ReadonlyMap<string, string> = new Map(),
): readonly SaleGroup[] {
  const groups = groupLines(lines.filter(isSold), KEYS[by]);
  return [...groups]
    .map(([id, own]) => {
      const latest = own.reduce((one, other) => (other.placed > one.placed ? other : one));
      const other = by === 'affiliate' ? KEYS.product : KEYS.affiliate;
      return {
        id,
        name: nameOf(latest, by, campaigns),
        campaignType: by === 'campaign' ? latest.campaignType : '',
        username: by === 'affiliate' ? latest.affiliateUsername : '',
        others: new Set(own.map(other)).size,
        newBuyers: new Set(own.filter(({ buyer }) => buyer === 'new').map(({ orderId }) => orderId)).size,
        ...saleSums(own),
      };
    })
    .sort((one, other) => Number(other.sales - one.sales) || Number(other.commission - one.commission) || (one.id < other.id ? -1 : 1));
}

function nameOf(line: SaleLine, by: SaleGroupBy, campaigns: ReadonlyMap<string, string>): string {
  if (by === 'affiliate') return line.affiliateName;
  if (by === 'product') return line.itemName;
  return by === 'channel' ? line.channel : (campaigns.get(line.campaignId) ?? '');
}
