import type { Attribution, OrderState } from '#lib/domain/reports/files/value-words';

/**
 * One line of what an affiliate account earned: an item of an order, as Shopee's API or one of its files has it. Amounts are whole numbers
 * of 1/100,000 of the currency (`AMOUNT_SCALE`), rates of 1/1,000,000, times Unix seconds, ids text.
 */
export interface ReportLine {
  readonly conversionId: string;
  readonly orderId: string;
  readonly itemId: string;
  readonly modelId: string;
  readonly promotionId: string;
  /** Where the line is from: `api`, or an import. Lines of one source replace each other, those of two never do. */
  readonly source: string;
  /** When its source was read. */
  readonly asOf: number;
  readonly purchaseTime: number;
  /** 0 while not known. */
  readonly clickTime: number;
  /** 0 while the order is open. */
  readonly completeTime: number;
  /** Days since 1970 of the purchase, by the market's own calendar. */
  readonly day: number;
  readonly state: OrderState;
  readonly fraud: 'unverified' | 'verified' | 'fraud';
  readonly attribution: Attribution | 'unknown';
  readonly buyer: string;
  readonly device: string;
  readonly channel: string;
  readonly referrer: string;
  readonly campaign: string;
  readonly partner: string;
  readonly productType: string;
  readonly itemName: string;
  readonly shopId: string;
  readonly shopName: string;
  readonly shopType: string;
  readonly category1: string;
  readonly category2: string;
  readonly category3: string;
  readonly subId1: string;
  readonly subId2: string;
  readonly subId3: string;
  readonly subId4: string;
  readonly subId5: string;
  readonly note: string;
  readonly quantity: number;
  /** Of a piece; `NOT_TOLD`: nobody told it. No sum is made of it; all other amounts are always told. */
  readonly price: number;
  /** What the buyer paid for the line. */
  readonly value: number;
  readonly refund: number;
  readonly shopeeRate: number;
  readonly sellerRate: number;
  /** Shopee's part before its cap, and after it. */
  readonly gross: number;
  readonly shopee: number;
  readonly seller: number;
  /** What a network keeps of it. */
  readonly fee: number;
  /** What the account gets: `shopee + seller - fee`. */
  readonly net: number;
  /**
   * What the account would have got of what was cancelled, given back or judged as fraud: neither in `gross` nor in `net`. As the source told
   * it before (`net` of that time); where it never did, by rates and rule.
   */
  readonly lost: number;
  /** How much of `lost` is such an estimate. */
  readonly lostEstimate: number;
}

/**
 * Shares an amount of a whole order out over its lines, so that the shares add up to it to the last unit. Shopee writes order money on the
 * first line alone; sums by item, shop or category are right only with every line's own share.
 *
 * @param weights what each line brought of it; all 0: the first line has it all
 */
export function shareOut(amount: number, weights: readonly number[]): readonly number[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) return weights.map((_, at) => (at === 0 ? amount : 0));
  const shares = weights.map((weight) => Number((BigInt(amount) * BigInt(weight)) / whole));
  const rest = amount - shares.reduce((sum, share) => sum + share, 0);
  const first = weights.findIndex((weight) => weight !== 0);
  return shares.map((share, at) => (at === first ? share + rest : share));
}
