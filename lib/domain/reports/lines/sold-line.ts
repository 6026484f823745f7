import type { OrderState } from '#lib/domain/reports/files/value-words';

/** In the place of an amount or a rate that nobody told: it is not 0. No amount of money is a hundred-thousandth below nothing. */
export const NOT_TOLD = -1;
/** The number, null where nobody told it. */
export const toldOf = (stored: number): number | null => (stored === NOT_TOLD ? null : stored);

/**
 * One line of what affiliates sold of a shop: an item of an order that was credited to an affiliate, as the conversion report and the reports
 * behind bills have it. Amounts are whole numbers of 1/100,000 (`AMOUNT_SCALE`) of what was answered, rates of 1/1,000,000 (`RATE_SCALE`),
 * times Unix seconds with 0 for none, ids text with '' for none. An amount that is not told is `NOT_TOLD`; the commission of a line that counts
 * always is.
 *
 * Commissions, fee and refund are answered in whole units of the currency. For `price` and `value` Shopee's documents say the smallest unit
 * and its samples whole ones: they are kept as they were answered, and the rows themselves tell which it is (commission = rate × value).
 */
export interface SoldLine {
  readonly orderId: string;
  readonly itemId: string;
  readonly modelId: string;
  readonly promotionId: string;
  /** Where the line is from: `api`. Lines of one source replace each other. */
  readonly source: string;
  /** When its source was read. */
  readonly asOf: number;
  readonly purchaseTime: number;
  readonly completeTime: number;
  /** When the conversion was completed: the month of its bill. */
  readonly concludedTime: number;
  /** Days since 1970 of the purchase, by the market's own calendar. */
  readonly day: number;
  /** `unknown`: a word that nobody knows. */
  readonly state: OrderState | 'unknown';
  readonly verified: 'unverified' | 'valid' | 'invalid' | 'unknown';
  /** By the filters of the report, its rows do not tell: '' not asked or neither, `pending`, or the method by which it was deducted. */
  readonly deduction: '' | 'pending' | DeductionMethod;
  readonly affiliateId: string;
  readonly affiliateName: string;
  readonly affiliateUsername: string;
  /** The network that the affiliate is linked to, and the campaign's partner. */
  readonly mcn: string;
  readonly partner: string;
  /** The campaign that it is credited to, and its kind in Shopee's own words ("Seller Open Campaign"). */
  readonly campaignId: string;
  readonly campaignType: string;
  /** In Shopee's own words ("Telegram", "Shopeevideo"). */
  readonly channel: string;
  /** In Shopee's own words ("Direct Order"). */
  readonly orderType: string;
  readonly buyer: 'new' | 'existing' | '';
  readonly itemName: string;
  /** Ids of the global categories, the highest level first. */
  readonly category1: string;
  readonly category2: string;
  readonly category3: string;
  /** 0: not told. */
  readonly quantity: number;
  /** Of a piece, and of the line: see above for their unit. */
  readonly price: number;
  readonly value: number;
  readonly refund: number;
  /** What the seller pays for the line, and how it is shared between affiliate and network. */
  readonly commission: number;
  readonly toAffiliate: number;
  readonly toMcn: number;
  /** Shopee's service fee on the commission, in markets that have one. */
  readonly fee: number;
  /** `NOT_TOLD`: not told. */
  readonly affiliateRate: number;
  readonly mcnRate: number;
  readonly feeRate: number;
  /** Of the whole order, on each of its lines: never to be summed over lines. */
  readonly orderCommission: number;
}

/** How Shopee takes a commission from the seller, as the filter of the report calls it. */
export const DEDUCTION_METHODS = [
  'OrderEscrow',
  'SellerWallet',
  'AutoAdjustment',
  'SVSPaymentLink',
  'OfflineSettlement',
  'AMSCredit',
] as const;
export type DeductionMethod = (typeof DEDUCTION_METHODS)[number];
