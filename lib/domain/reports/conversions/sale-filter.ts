import type { SaleLine, SaleState, Verified } from '#lib/domain/reports/bills/sale-line';
import { folded } from '#lib/domain/table/order';

/** By which of its days a line belongs to a period. */
export const SALE_DAYS = ['placed', 'completed', 'concluded'] as const;
export type SaleDay = (typeof SALE_DAYS)[number];
export const CAMPAIGN_KINDS = ['open', 'target', 'mcn', 'shopee'] as const;
export type CampaignKind = (typeof CAMPAIGN_KINDS)[number];

/** What of the conversions is wanted: the filters of the API's report. `''`: all. */
export interface SaleFilter {
  readonly by: SaleDay;
  /** Days since 1970 by the market's calendar, both included. */
  readonly from: number;
  readonly to: number;
  /** Looked for in order, product, affiliate, campaign, partner and category: names in part, ids whole. */
  readonly text: string;
  /** One product, one campaign, one affiliate (id, or what stands for it); `''`: all. */
  readonly itemId: string;
  readonly campaignId: string;
  readonly affiliate: string;
  readonly state: SaleState;
  readonly verified: Verified;
  readonly buyer: '' | 'new' | 'existing';
  readonly campaign: '' | CampaignKind;
  /** `deducted`: by whatever method. */
  readonly deduction: string;
  readonly channel: string;
  /** In Shopee's own words. */
  readonly orderType: string;
}

export const ALL_SALES: Omit<SaleFilter, 'from' | 'to'> = {
  by: 'placed',
  text: '',
  itemId: '',
  campaignId: '',
  affiliate: '',
  state: '',
  verified: '',
  buyer: '',
  campaign: '',
  deduction: '',
  channel: '',
  orderType: '',
};

/** An affiliate is known by its id; files of some languages tell only names. */
export const affiliateKey = ({
  affiliateId,
  affiliateUsername,
  affiliateName,
}: Pick<SaleLine, 'affiliateId' | 'affiliateUsername' | 'affiliateName'>): string => affiliateId || affiliateUsername || affiliateName;

/** Shopee's words for a campaign as one of the report's kinds; `''`: a word that is not known. */
export function campaignKind({ campaignType }: Pick<SaleLine, 'campaignType'>): CampaignKind | '' {
  const word = campaignType.toLowerCase();
  if (word.startsWith('shopee')) return 'shopee';
  if (word.includes('mcn')) return 'mcn';
  if (word.includes('target')) return 'target';
  return word.includes('open') ? 'open' : '';
}

/** The lines that a filter wants. @param dayOf of a moment (Unix seconds) by the market's calendar, since 1970 */
export function filterSales(lines: readonly SaleLine[], filter: SaleFilter, dayOf: (seconds: number) => number): readonly SaleLine[] {
  const wanted = folded(filter.text.trim());
  return lines.filter(
    (line) =>
      isInPeriod(line, filter, dayOf) &&
      (filter.itemId === '' || line.itemId === filter.itemId) &&
      (filter.campaignId === '' || line.campaignId === filter.campaignId) &&
      (filter.affiliate === '' || affiliateKey(line) === filter.affiliate) &&
      (filter.state === '' || line.state === filter.state) &&
      (filter.verified === '' || line.verified === filter.verified) &&
      (filter.buyer === '' || line.buyer === filter.buyer) &&
      (filter.campaign === '' || campaignKind(line) === filter.campaign) &&
      (filter.channel === '' || line.channel === filter.channel) &&
      (filter.orderType === '' || line.orderType === filter.orderType) &&
      isDeducted(line, filter.deduction) &&
      (wanted === '' || hasText(line, wanted)),
  );
}

function isInPeriod(line: SaleLine, { by, from, to }: SaleFilter, dayOf: (seconds: number) => number): boolean {
  const day = by === 'placed' ? line.day : line[by] > 0 ? dayOf(line[by]) : 0;
  // Some files tell no day at all: their lines belong to every period.
  return (by === 'placed' && day === 0) || (day > 0 && day >= from && day <= to);
}

const isDeducted = ({ deduction }: SaleLine, wanted: string): boolean =>
  wanted === '' || (wanted === 'deducted' ? deduction !== '' && deduction !== 'pending' : deduction === wanted);

function hasText(line: SaleLine, wanted: string): boolean {
  const ids = [line.itemId, line.affiliateId, line.campaignId, line.category1, line.category2, line.category3];
  if (ids.includes(wanted)) return true;
  const names = [line.orderId, line.itemName, line.affiliateName, line.affiliateUsername, line.partner, line.mcn];
  return names.some((name) => folded(name).includes(wanted));
}
