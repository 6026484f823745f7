import type * as v from 'valibot';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { ownValue } from '#lib/domain/own-value';
import { type CommissionRule, NO_RULE } from '#lib/domain/reports/commission-rule';
import { estimateLost, partOf } from '#lib/domain/reports/lines/lost';
import { type ReportLine, shareOut } from '#lib/domain/reports/lines/report-line';
import { NOT_TOLD } from '#lib/domain/reports/lines/sold-line';
import { AMOUNT_SCALE, exactUnits, RATE_SCALE } from '#lib/domain/reports/scales';
import type { conversionNode } from '#lib/shopee-affiliate/reports';
import { dayInZone } from './day-in-zone';

export type ConversionNode = v.InferOutput<typeof conversionNode>;
type Order = ConversionNode['orders'][number];
type Item = Order['items'][number];

/**
 * The lines of a conversion as `conversionReport` answers it. A conversion's fee and net money are shared out over its lines by what each
 * brings, so that any grouping adds up to them. A cancelled line pays nothing, and has what it would have paid as lost.
 *
 * @param asOf Unix seconds of the answer
 * @param rule by which the account's market pays, as far as it is known
 * @returns null where a needed number cannot be read, or is not told and follows from no other: such a conversion is counted as unread, never
 * as 0
 */
export function linesOfConversion(
  node: ConversionNode,
  market: MarketCode,
  asOf: number,
  rule: CommissionRule = NO_RULE,
): readonly ReportLine[] | null {
  const sold = node.orders.flatMap((order) => order.items.map((item) => ({ order, item, money: moneyOf(order, item) })));
  const fee = feeOf(node);
  if (node.purchaseTime === null || fee === null) return null;
  const purchaseTime = Math.floor(node.purchaseTime / 1000);
  const day = dayInZone(node.purchaseTime, MARKETS[market].timeZone);
  const totals = sold.map(({ money }) => (money ? money.shopee + money.seller : 0));
  // Money that was taken back is negative, and shares its fee all the same.
  const fees = shareOut(fee, totals.map(Math.abs));
  const subIds = (node.utmContent ?? '').split('-');
  const feeRate = rateOf(node.mcnManagementFeeRate) ?? 0;
  const lost = node.orders.flatMap((order) => lostOf(order, rule, feeRate));
  const lines = sold.map(({ order, item, money }, at): ReportLine | null => {
    const quantity = item.qty ?? (isVoid(order, item) ? 0 : null);
    if (!money || item.itemId === null || quantity === null) return null;
    return {
      conversionId: node.conversionId,
      orderId: order.orderId,
      itemId: item.itemId,
      modelId: item.modelId,
      promotionId: item.promotionId ?? '',
      source: 'api',
      asOf,
      purchaseTime,
      clickTime: Math.floor((node.clickTime ?? 0) / 1000),
      completeTime: Math.floor((item.completeTime ?? 0) / 1000),
      day,
      state: stateOf(order, item),
      fraud: ownValue(FRAUD, item.fraudStatus ?? '') ?? 'unverified',
      attribution: attributionOf(item),
      buyer: (node.buyerType ?? '').toUpperCase(),
      device: node.device ?? '',
      channel: item.channelType ?? '',
      referrer: node.referrer ?? '',
      campaign: item.campaignType ?? '',
      partner: item.campaignPartnerName ?? '',
      productType: node.productType ?? '',
      itemName: item.itemName ?? '',
      shopId: item.shopId ?? '',
      shopName: item.shopName ?? '',
      shopType: order.shopType ?? '',
      category1: item.globalCategoryLv1Name ?? '',
      category2: item.globalCategoryLv2Name ?? '',
      category3: item.globalCategoryLv3Name ?? '',
      subId1: subIds[0] ?? '',
      subId2: subIds[1] ?? '',
      subId3: subIds[2] ?? '',
      subId4: subIds[3] ?? '',
      subId5: subIds[4] ?? '',
      note: item.itemNotes ?? '',
      quantity,
      ...money,
      fee: fees[at] ?? 0,
      net: money.shopee + money.seller - (fees[at] ?? 0),
      lost: lost[at] ?? 0,
      lostEstimate: lost[at] ?? 0,
    };
  });
  return lines.every((line) => line !== null && isHeld(line)) ? (lines as readonly ReportLine[]) : null;
}

/** Whether the numbers of a line can be stored as they are: amounts exactly, times and counts in 32 bits. */
function isHeld({ net, gross, lost, fee, quantity, purchaseTime, clickTime, completeTime }: ReportLine): boolean {
  return (
    [net, gross, lost, fee].every(Number.isSafeInteger) &&
    [quantity, purchaseTime, clickTime, completeTime].every((one) => Number.isInteger(one) && Math.abs(one) < 2 ** 31)
  );
}

/** What was lost of each item of an order; nothing of what cannot be read. */
function lostOf(order: Order, rule: CommissionRule, feeRate: number): readonly number[] {
  const lines = order.items.map((item) => {
    const { value = 0, refund = 0, shopeeRate = 0, sellerRate = 0, shopee = 0 } = moneyOf(order, item) ?? {};
    // Of a cancelled order real reports have a value of 0, and all that was paid as refund.
    return {
      isVoid: isVoid(order, item),
      paid: Math.max(value, refund),
      refund,
      shopeeRate,
      sellerRate,
      shopee,
      attribution: attributionOf(item),
    };
  });
  return estimateLost(lines, rule, feeRate);
}

const attributionOf = ({ attributionType }: Item): ReportLine['attribution'] =>
  /SAME_SHOP|Same Shop/u.test(attributionType ?? '')
    ? 'sameShop'
    : /DIFFERENT_SHOP|Different Shop/u.test(attributionType ?? '')
      ? 'otherShop'
      : 'unknown';

const FRAUD: Readonly<Record<string, ReportLine['fraud']>> = { UNVERIFIED: 'unverified', VERIFIED: 'verified', FRAUD: 'fraud' };
const STATES: Readonly<Record<string, ReportLine['state']>> = {
  UNPAID: 'unpaid',
  PENDING: 'pending',
  COMPLETED: 'completed',
  CANCELLED: 'cancelled',
};

/** A product may be cancelled in an order that goes on; else the order's state is its own. */
const stateOf = (order: Order, item: Item): ReportLine['state'] =>
  /^CANCEL/u.test(item.displayItemStatus ?? '') ? 'cancelled' : (ownValue(STATES, order.orderStatus ?? '') ?? 'pending');

/** Of these nothing is paid: what is not told of them is nothing. */
const isVoid = (order: Order, item: Item): boolean => stateOf(order, item) === 'cancelled' || item.fraudStatus === 'FRAUD';

/** Null where one of them cannot be read, or is not told. */
function moneyOf(order: Order, item: Item) {
  const none = isVoid(order, item) ? 0 : null;
  const price = isTold(item.itemPrice) ? amountOf(item.itemPrice) : NOT_TOLD;
  const value = isTold(item.actualAmount) ? amountOf(item.actualAmount) : none;
  const refund = isTold(item.refundAmount) ? amountOf(item.refundAmount) : 0;
  const shopeeRate = rateOf(item.itemShopeeCommissionRate);
  const sellerRate = rateOf(item.itemSellerCommissionRate);
  const parts = partsOf(item, none);
  if (price === null || value === null || refund === null || shopeeRate === null || sellerRate === null || parts === null) return null;
  // The API writes no product's commission before the cap: it is what the rate says of what was paid for.
  const gross = /^CANCEL/u.test(item.displayItemStatus ?? '') || item.fraudStatus === 'FRAUD' ? 0 : partOf(value - refund, shopeeRate);
  return { price, value, refund, shopeeRate, sellerRate, gross: Math.max(gross, parts.shopee), ...parts };
}

/** Both parts of a commission: one that is not told is what the other leaves of their sum, or nothing where its rate is 0. */
function partsOf(item: Item, none: 0 | null): { readonly shopee: number; readonly seller: number } | null {
  const { itemShopeeCommissionCapped: one, itemSellerCommission: other, itemTotalCommission: sum } = item;
  const shopee = isTold(one) ? amountOf(one) : isTold(sum) && isTold(other) ? less(amountOf(sum), amountOf(other)) : null;
  const seller = isTold(other) ? amountOf(other) : isTold(sum) && isTold(one) ? less(amountOf(sum), amountOf(one)) : null;
  const known = {
    shopee: shopee ?? unpaid(one, item.itemShopeeCommissionRate),
    seller: seller ?? unpaid(other, item.itemSellerCommissionRate),
  };
  return known.shopee === null || known.seller === null ? null : (known as { shopee: number; seller: number });

  function unpaid(text: string | null, rate: string | null): 0 | null {
    return isTold(text) ? null : isTold(rate) && rateOf(rate) === 0 ? 0 : none;
  }
}

/** What a network keeps. Where none is named there is no fee; else a fee that is not told is what lies between both sums. */
function feeOf(node: ConversionNode): number | null {
  const { mcnManagementFee: fee, totalCommission: total, netCommission: net, mcnManagementFeeRate: rate } = node;
  if (isTold(fee)) return amountOf(fee);
  if (isTold(total) && isTold(net)) return less(amountOf(total), amountOf(net));
  const hasNetwork = Boolean(node.linkedMcnName) || (node.mcnContractId ?? '0') !== '0' || (isTold(rate) && rateOf(rate) !== 0);
  return hasNetwork ? null : 0;
}

const isTold = (text: string | null | undefined): text is string => text !== null && text !== undefined && text !== '';
const less = (amount: number | null, off: number | null): number | null => (amount === null || off === null ? null : amount - off);

/** Text as a whole number of the smallest unit. Null for what is no number, finer than the unit, or too large. */
const amountOf = (text: string): number | null => exactUnits(text, AMOUNT_SCALE);

/**
 * A share of a whole: outside of that it was written in another unit, and is no rate that money could be reckoned by. Where none is told nothing
 * is promised but what is paid.
 */
function rateOf(text: string | null): number | null {
  const rate = exactUnits(text, RATE_SCALE);
  return rate === null || rate < 0 || rate > 10 ** RATE_SCALE ? null : rate;
}
