import { badParams } from './envelope';
import type { ReportRow } from './report-nodes';
import { shopType } from './report-nodes';

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

/** Whether a row lies in the asked times and in the last three months. */
export const isInTimes = ({ conversion }: ReportRow, times: TimeArgs, seconds: number): boolean =>
  conversion.purchaseTime >= seconds - NINETY_DAYS &&
  conversion.purchaseTime <= seconds &&
  between(conversion.purchaseTime, times.purchaseTimeStart, times.purchaseTimeEnd) &&
  ((times.completeTimeStart === undefined && times.completeTimeEnd === undefined) ||
    (conversion.completeTime > 0 && between(conversion.completeTime, times.completeTimeStart, times.completeTimeEnd)));

/** Whether a row fits all other filters; `ALL` and what is left out fit everything. */
export function isWanted(row: ReportRow, args: FilterArgs): boolean {
  const { conversion, line } = row;
  const { product } = line;
  const pairs: readonly (readonly [string | undefined, string])[] = [
    [args.shopId, product.shop.id],
    [args.conversionId, conversion.conversionId],
    [args.checkoutId, conversion.conversionId],
    [args.orderId, conversion.orderId],
    [args.productId, product.itemId],
    [args.categoryLv1Id, String(product.categoryIds[0])],
    [args.categoryLv2Id, String(product.categoryIds[1])],
    [args.categoryLv3Id, String(product.categoryIds[2])],
    [args.conversionStatus, conversion.status === 'UNPAID' ? 'PENDING' : conversion.status],
    [args.orderStatus, conversion.status],
    [args.buyerType, conversion.buyer],
    [args.fraudStatus, conversion.fraud],
    [args.device, conversion.device],
    [args.categoryType, 'MP'],
    [args.productType, 'MP'],
    [args.attributionType, line.sameShop ? 'ORDERED_IN_SAME_SHOP' : 'ORDERED_IN_DIFFERENT_SHOP'],
    [args.campaignType, (product.offer?.sellerRate ?? 0) > 0 ? 'SELLER_OPEN_CAMPAIGN' : 'NON_SELLER_CAMPAIGN'],
    [args.campaignPartnerName, ''],
  ];
  return (
    pairs.every(([asked, actual]) => asked === undefined || asked === 'ALL' || asked === actual) &&
    contains(product.shop.name, args.shopName) &&
    contains(product.name, args.productName) &&
    (args.shopType === undefined || args.shopType.length === 0 || args.shopType.includes('ALL') || args.shopType.includes(shopType(line)))
  );
}

const between = (value: number, start: string | undefined, end: string | undefined): boolean =>
  (start === undefined || value >= Number(start)) && (end === undefined || value <= Number(end));

const contains = (text: string, part: string | undefined): boolean => part === undefined || text.toLowerCase().includes(part.toLowerCase());
