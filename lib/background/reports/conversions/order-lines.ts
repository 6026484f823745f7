import type * as v from 'valibot';
import { readDay } from '#lib/domain/day';
import { type LocalTime, momentOfLocal } from '#lib/domain/local-time';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { ownValue } from '#lib/domain/own-value';
import { dayNumber } from '#lib/domain/reports/earnings/periods';
import { NOT_TOLD, type SoldLine } from '#lib/domain/reports/lines/sold-line';
import { AMOUNT_SCALE, exactUnits } from '#lib/domain/reports/scales';
import type { orders } from '#lib/shopee-ams/schemas/reports';

export type OrderAnswer = v.InferOutput<typeof orders>['list'][number];
type Item = OrderAnswer['items'][number];

/**
 * The lines of an order as both reports of the Open Platform have it.
 *
 * @param asOf Unix seconds of the answer
 * @param deduction what the filter says that it was asked by
 * @returns null where what it belongs to, or what has to be paid for it, cannot be read: such an order is counted as unread
 */
export function linesOfOrder(
  order: OrderAnswer,
  market: MarketCode,
  asOf: number,
  deduction: SoldLine['deduction'] = '',
): readonly SoldLine[] | null {
  const placed = order.placeOrderTime;
  const day = placed === null ? null : readDay(placed.slice(0, 10));
  if (placed === null || day === null || order.orderSn === '') return null;
  const { timeZone } = MARKETS[market];
  const state = ownValue(STATES, (order.orderStatus ?? '').toLowerCase()) ?? 'unknown';
  const verified = ownValue(VERIFIED, (order.verifiedStatus ?? '').toLowerCase()) ?? 'unknown';
  // Nothing is owed for these: a commission that is not told of them is none.
  const owesNothing = state === 'cancelled' || state === 'unpaid' || verified === 'invalid';
  const lines = order.items.map((item) => lineOf(item));
  return lines.every((line) => line !== null) ? lines : null;

  function lineOf(item: Item): SoldLine | null {
    const money = {
      price: amountUnits(item.price),
      value: amountUnits(item.purchaseValue),
      // Shopee's samples leave out what is empty: an order of which nothing was refunded may come without.
      refund: item.refundAmount === null ? 0 : amountUnits(item.refundAmount),
      commission: item.itemBrandCommission === null ? (owesNothing ? 0 : null) : amountUnits(item.itemBrandCommission),
      toAffiliate: amountUnits(item.itemBrandCommissionToAffiliate),
      toMcn: item.itemBrandCommissionToMcn === null && !hasNetwork(order, item) ? 0 : amountUnits(item.itemBrandCommissionToMcn),
      fee: amountUnits(item.sellerServiceFee),
      orderCommission: amountUnits(order.orderBrandCommission),
    };
    if (Object.values(money).includes(null)) return null;
    return {
      orderId: order.orderSn,
      itemId: item.itemId,
      modelId: item.modelId ?? '',
      promotionId: item.promotionId ?? '',
      source: 'api',
      asOf,
      purchaseTime: secondsOf(placed as LocalTime, timeZone),
      completeTime: secondsOf(order.orderCompletedTime, timeZone),
      concludedTime: secondsOf(order.conversionCompletedTime, timeZone),
      day: dayNumber(day as string),
      state,
      verified,
      deduction,
      affiliateId: order.affiliateId ?? '',
      affiliateName: order.affiliateName ?? '',
      affiliateUsername: order.affiliateUsername ?? '',
      mcn: order.linkedMcn ?? '',
      partner: order.campaignPartner ?? '',
      campaignId: item.attrCampaignId ?? '',
      campaignType: item.sellerCampaignType ?? '',
      channel: order.channel ?? '',
      orderType: order.orderType ?? '',
      buyer: ownValue(BUYERS, (order.buyerStatus ?? '').toLowerCase()) ?? '',
      itemName: item.itemName ?? '',
      category1: item.l1CategoryId ?? '',
      category2: item.l2CategoryId ?? '',
      category3: item.l3CategoryId ?? '',
      quantity: item.qty ?? 0,
      ...(money as Record<keyof typeof money, number>),
      affiliateRate: rateUnits(item.itemBrandCommissionRateToAffiliate),
      mcnRate: rateUnits(item.itemBrandCommissionRateToMcn),
      feeRate: rateUnits(item.sellerServiceFeeRate),
    };
  }
}

/** "Verified" stands in a text of the documents beside the words of the filter. */
const VERIFIED = { unverified: 'unverified', valid: 'valid', verified: 'valid', invalid: 'invalid' } as const;
const STATES = { unpaid: 'unpaid', pending: 'pending', completed: 'completed', cancelled: 'cancelled' } as const;
const BUYERS = { new: 'new', existing: 'existing' } as const;

/** Null for what cannot be read. */
const amountUnits = (text: string | null): number | null => (text === null ? NOT_TOLD : exactUnits(text, AMOUNT_SCALE));

/** Basis points as millionths. */
const rateUnits = (points: number | null): number => (points === null ? NOT_TOLD : points * 100);

/** Without a network there is no part of one. */
const hasNetwork = ({ linkedMcn }: OrderAnswer, { itemBrandCommissionRateToMcn: rate }: Item): boolean =>
  Boolean(linkedMcn) || (rate !== null && rate > 0);

/** By zone and hour the moment at which it begins: a zone's clock is dear to ask, and no zone changes it within an hour. */
const hours = new Map<string, number>();

function secondsOf(local: LocalTime | null, timeZone: string): number {
  if (local === null) return 0;
  const hour = local.slice(0, 13);
  const key = `${timeZone} ${hour}`;
  const known = hours.get(key) ?? momentOfLocal(`${hour}:00:00`, timeZone) / 1000;
  if (hours.size > 50_000) hours.clear();
  hours.set(key, known);
  return known + Number(local.slice(14, 16)) * 60 + Number(local.slice(17, 19));
}
