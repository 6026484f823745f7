/** Whether Shopee validated an order: only what is valid is billed. `''`: nobody tells. */
export type Verified = 'valid' | 'invalid' | 'unverified' | '';
export type SaleState = 'unpaid' | 'pending' | 'completed' | 'cancelled' | '';

/**
 * One line of what affiliates sold of a shop: an item of an order, as a report of conversions or a bill has it. Amounts are whole numbers of
 * 1/100,000 of the currency (`AMOUNT_SCALE`), rates of 1/1,000,000 (`RATE_SCALE`), times Unix seconds (0: none), ids text. Null: nobody tells.
 */
export interface SaleLine {
  readonly orderId: string;
  readonly itemId: string;
  readonly modelId: string;
  readonly promotionId: string;
  readonly itemName: string;
  readonly state: SaleState;
  readonly verified: Verified;
  /** `''`: not told; `pending`, or how it was deducted. */
  readonly deduction: string;
  /** Days since 1970 on which it was placed, by the market's calendar; 0: not known. */
  readonly day: number;
  readonly placed: number;
  readonly completed: number;
  /** When the conversion was completed: its month is the month of its bill. */
  readonly concluded: number;
  /** The month of `concluded` by the market's calendar, 202511; 0: none yet. */
  readonly month: number;
  readonly affiliateId: string;
  readonly affiliateName: string;
  readonly affiliateUsername: string;
  readonly mcn: string;
  readonly partner: string;
  readonly channel: string;
  readonly orderType: string;
  readonly buyer: string;
  /** Ids of the global categories, the highest level first. */
  readonly category1: string;
  readonly category2: string;
  readonly category3: string;
  readonly campaignType: string;
  readonly campaignId: string;
  readonly quantity: number | null;
  /** As the report writes them: in whole units or in cents, see `unitOfValues`. */
  readonly price: number | null;
  readonly value: number | null;
  readonly refund: number | null;
  /** What the seller pays for the line: the affiliate's and the network's part together. */
  readonly commission: number;
  readonly toMcn: number | null;
  /** Both parts together. */
  readonly rate: number | null;
  readonly mcnRate: number | null;
  /** Service fee, and its share of the commission. */
  readonly fee: number | null;
  readonly feeRate: number | null;
}

/** What tells lines of conversions and of bills apart, but for equal pieces of one order. */
export const saleKey = ({ orderId, itemId, modelId }: Pick<SaleLine, 'orderId' | 'itemId' | 'modelId'>): string =>
  `${orderId}\n${itemId}\n${modelId}`;

/** Whose campaigns brought a line: "Shopee Target Campaign" is Shopee's own, all others are the seller's. */
export const isShopees = ({ campaignType }: Pick<SaleLine, 'campaignType'>): boolean => /^\s*shopee/iu.test(campaignType);
