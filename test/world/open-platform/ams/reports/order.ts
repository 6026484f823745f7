import type { MarketCode } from '#lib/domain/market';
import type { Campaign } from '#test/world/open-platform/ams/campaign';
import { shareOf } from '#test/world/open-platform/ams/money';
import type { Affiliate } from '#test/world/open-platform/ams/targeted/affiliates';
import type { Item } from '#test/world/open-platform/catalogue';

/** Which kind of campaign brought a line. */
export type Credit = 'open' | 'target' | 'mcn' | 'managed';

/** One sold line. Money in minor units, rates in basis points. */
export interface OrderLine {
  readonly item: Item;
  readonly modelId: number;
  readonly quantity: number;
  readonly purchase: number;
  readonly refund: number;
  /** Of which `toMcn` goes to the network. */
  readonly rate: number;
  readonly mcnRate: number;
  readonly commission: number;
  readonly toMcn: number;
  readonly credit: Credit;
  readonly campaignId: string;
  /** A wrong bill's service fee is so much more than its rate makes it. */
  readonly feeMore?: number;
}

/** One order that an affiliate brought. Times in seconds. */
export interface Order {
  readonly sn: string;
  readonly placed: number;
  readonly paid: number;
  /** Null: it was not cancelled. */
  readonly cancelled: number | null;
  readonly completed: number;
  readonly converted: number;
  /** Turned down when the month is validated. */
  readonly invalid: boolean;
  readonly affiliate: Affiliate;
  readonly channel: Channel;
  readonly direct: boolean;
  readonly buyer: number;
  readonly isNewBuyer: boolean;
  readonly clicks: number;
  /** Empty outside of videos and livestreams. */
  readonly contentId: string;
  readonly lines: readonly OrderLine[];
}

/** Looked at but not bought. */
export interface Visit {
  readonly item: Item;
  readonly affiliate: Affiliate;
  readonly channel: Channel;
  readonly clicks: number;
}

/** Text in the report rows, and the value of the filter. */
export interface Channel {
  readonly text: string;
  readonly group: 'SocialMedia' | 'ShopeeVideo' | 'LiveStreaming';
}

export const CHANNELS: readonly Channel[] = [
  { text: 'Telegram', group: 'SocialMedia' },
  { text: 'Instagram', group: 'SocialMedia' },
  { text: 'Facebook', group: 'SocialMedia' },
  { text: 'Tiktok', group: 'SocialMedia' },
  { text: 'Others', group: 'SocialMedia' },
  { text: 'Shopeevideo', group: 'ShopeeVideo' },
  { text: 'Shopeevideo', group: 'ShopeeVideo' },
  { text: 'Shopeelive', group: 'LiveStreaming' },
];

export type OrderStatus = 'Unpaid' | 'Pending' | 'Completed' | 'Cancelled';

export function orderStatus({ cancelled, paid, completed }: Order, now: number): OrderStatus {
  if (cancelled !== null && now >= cancelled) return 'Cancelled';
  if (now < paid) return 'Unpaid';
  return now < completed ? 'Pending' : 'Completed';
}

export const commissionOf = ({ lines }: Pick<Order, 'lines'>): number => lines.reduce((sum, { commission }) => sum + commission, 0);

/** The fee was announced for Brazil; the rate is the sample's. */
export const SERVICE_FEE = 1400;

export const serviceFeeOf = (market: MarketCode, { commission, feeMore = 0 }: OrderLine): number =>
  market === 'BR' ? shareOf(commission, SERVICE_FEE) + feeMore : 0;

/** What affiliates sold, day by day: the one source of conversions, bills and performance. */
export interface Orders {
  /** Orders placed on these days, both included, oldest first. */
  placed(fromDay: number, toDay: number): readonly Order[];
  visits(fromDay: number, toDay: number): readonly Visit[];
  unitsByItem(fromDay: number, toDay: number): ReadonlyMap<string, number>;
  affiliatesByItem(fromDay: number, toDay: number): ReadonlyMap<string, number>;
  /** The day before which there is nothing. */
  firstDay(): number;
  /**
   * What the sales of a campaign have taken of its budget on the days that were over at a moment; 0 without a budget.
   *
   * assumed: budget-cost. Every order counts when it is placed, whether it is cancelled later or not.
   */
  spent(campaign: Campaign, seconds: number): number;
  /** From now on the shop has so many conversions in three months, the last ones among them; null: as many as it begins with. */
  resize(conversions: number | null): void;
  /** Days are made again. */
  forget(): void;
}

/** What higher rates bring: orders beside those of an ordinary day, so that all other products sell as they would have. */
export interface Effects {
  /** Orders a day for each percentage point above the rate that a product had as the world began; 0: rates bring nothing. */
  perPoint: number;
  /** Set by hand: so many more orders a day, from a second on. */
  readonly items: Map<string, { readonly ordersADay: number; readonly since: number }>;
}
