import type { WorldProduct } from '#test/world/goods/products';

/** Money of reports: whole numbers of 1/10,000 of the market's currency, as many digits as the API was seen to write. */
export const UNIT = 10_000;

export type Campaign = 'SELLER_OPEN_CAMPAIGN' | 'SELLER_TARGET_CAMPAIGN' | 'MCN_CAMPAIGN' | 'NON_SELLER_CAMPAIGN';

/** One product of an order, as it was bought. Times are Unix seconds, rates basis points. */
export interface Line {
  readonly product: WorldProduct;
  readonly modelId: string;
  /** Bundle or add-on deal; empty for most. The same product may stand in an order twice, once as a gift. */
  readonly promotionId: string;
  readonly quantity: number;
  /** What the buyer paid for the line; 0 for a gift. */
  readonly paid: number;
  /** Given back for a digital product when its order completes. */
  readonly refund: number;
  readonly shopeeRate: number;
  readonly sellerRate: number;
  readonly campaign: Campaign;
  readonly partner: string;
  /** When this line alone is cancelled; null: it shares its order's end. */
  readonly cancelledAt: number | null;
  /** How many of it are taken back between completion and payment. */
  readonly takenBack: number;
  readonly fraud: boolean;
}

/** What one shop sends of a checkout. */
export interface Order {
  readonly orderId: string;
  /** Whether it is the shop that the link was for. */
  readonly sameShop: boolean;
  readonly lines: readonly Line[];
  /** From when on it is paid; before that it is UNPAID. */
  readonly paidAt: number;
  readonly endsAt: number;
  readonly end: 'COMPLETED' | 'CANCELLED';
  /** Taken back after its cycle was paid: the next cycle takes the money away again. */
  readonly clawedBack: boolean;
}

/** One checkout that a link brought. It never changes; what is shown of it depends on the time. */
export interface Checkout {
  readonly conversionId: string;
  readonly clickTime: number;
  readonly purchaseTime: number;
  readonly utmContent: string;
  readonly device: 'APP' | 'WEB';
  readonly referrer: string;
  readonly channel: string;
  readonly buyer: 'NEW' | 'EXISTING';
  readonly productType: 'MP' | 'DP';
  readonly orders: readonly Order[];
}

export type OrderStatus = 'UNPAID' | 'PENDING' | 'COMPLETED' | 'CANCELLED';

export function statusAt({ paidAt, endsAt, end }: Order, seconds: number): OrderStatus {
  if (seconds >= endsAt) return end;
  return seconds < paidAt ? 'UNPAID' : 'PENDING';
}

/** A line may be cancelled before its order ends, and stays so. */
export const isCancelledAt = (line: Line, order: Order, seconds: number): boolean =>
  statusAt(order, seconds) === 'CANCELLED' || (line.cancelledAt !== null && seconds >= line.cancelledAt);
