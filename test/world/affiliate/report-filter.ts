import type { AffiliateAccount } from './accounts';
import { badParams } from './envelope';
import { type Checkout, isCancelledAt, type Line, type Order, statusAt } from './orders/checkout';
import { attributionOf, conversionStatusAt, fraudAt, shopType } from './report-nodes';

export interface TimeArgs {
  readonly purchaseTimeStart?: string;
  readonly purchaseTimeEnd?: string;
  readonly completeTimeStart?: string;
  readonly completeTimeEnd?: string;
}

export interface FilterArgs extends TimeArgs {
  readonly shopName?: string;
  readonly shopId?: string;
  readonly shopType?: readonly string[];
  readonly conversionId?: string;
  readonly checkoutId?: string;
  readonly conversionStatus: string;
  readonly orderId?: string;
  readonly productName?: string;
  readonly productId?: string;
  readonly categoryLv1Id?: string;
  readonly categoryLv2Id?: string;
  readonly categoryLv3Id?: string;
  readonly categoryType: string;
  readonly orderStatus: string;
  readonly buyerType: string;
  readonly productType: string;
  readonly fraudStatus: string;
  readonly device: string;
  readonly attributionType?: string;
  readonly campaignPartnerName?: string;
  readonly campaignType?: string;
}

const NINETY_DAYS = 90 * 86_400;

/** assumed: three-months. "The last 3 months" are 90 days back from the second of the call; a range that begins before is refused, none given means these days. */
export function checkRange({ purchaseTimeStart, completeTimeStart }: TimeArgs, seconds: number): void {
  const oldest = seconds - NINETY_DAYS;
  if ([purchaseTimeStart, completeTimeStart].some((start) => start !== undefined && Number(start) < oldest))
    throw badParams('can only query data for the last 3 months');
}

/** Purchase times that a call asks for, within the last three months. */
export const purchasedIn = ({ purchaseTimeStart, purchaseTimeEnd }: TimeArgs, seconds: number): readonly [from: number, to: number] => [
  Math.max(seconds - NINETY_DAYS, Number(purchaseTimeStart ?? 0)),
  Math.min(seconds, Number(purchaseTimeEnd ?? seconds)),
];

/** assumed: report-lines. A conversion is answered whole when one of its products fits all filters; `ALL` and what is left out fit everything. */
export const isWanted = (checkout: Checkout, args: Partial<FilterArgs>, account: AffiliateAccount, seconds: number): boolean =>
  checkout.orders.some((order) => order.lines.some((line) => fits({ checkout, order, line }, args, account, seconds)));

interface Sold {
  readonly checkout: Checkout;
  readonly order: Order;
  readonly line: Line;
}

function fits({ checkout, order, line }: Sold, args: Partial<FilterArgs>, account: AffiliateAccount, seconds: number): boolean {
  const { product } = line;
  const completeTime = statusAt(order, seconds) === 'COMPLETED' && !isCancelledAt(line, order, seconds) ? order.endsAt : 0;
  const pairs: readonly (readonly [string | undefined, string])[] = [
    [args.shopId, product.shop.id],
    [args.conversionId, checkout.conversionId],
    [args.checkoutId, checkout.conversionId],
    [args.orderId, order.orderId],
    [args.productId, product.itemId],
    [args.categoryLv1Id, String(product.categoryIds[0])],
    [args.categoryLv2Id, String(product.categoryIds[1])],
    [args.categoryLv3Id, String(product.categoryIds[2])],
    [args.conversionStatus, conversionStatusAt(checkout, seconds)],
    [args.orderStatus, statusAt(order, seconds)],
    [args.buyerType, checkout.buyer],
    [args.fraudStatus, fraudAt(line, order, account, seconds)],
    [args.device, checkout.device],
    [args.categoryType, checkout.productType],
    [args.productType, checkout.productType],
    [args.attributionType, attributionOf(order)],
    [args.campaignType, line.campaign],
    [args.campaignPartnerName, line.partner],
  ];
  return (
    pairs.every(([asked, actual]) => asked === undefined || asked === 'ALL' || asked === actual) &&
    ((args.completeTimeStart === undefined && args.completeTimeEnd === undefined) ||
      (completeTime > 0 &&
        completeTime >= Number(args.completeTimeStart ?? 0) &&
        completeTime <= Number(args.completeTimeEnd ?? seconds))) &&
    contains(product.shop.name, args.shopName) &&
    contains(product.name, args.productName) &&
    (args.shopType === undefined || args.shopType.length === 0 || args.shopType.includes('ALL') || args.shopType.includes(shopType(line)))
  );
}

const contains = (text: string, part: string | undefined): boolean => part === undefined || text.toLowerCase().includes(part.toLowerCase());
