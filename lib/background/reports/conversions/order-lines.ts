import type * as v from 'valibot';
import { readDay } from '#lib/domain/day';
import { type LocalTime, momentOfLocal } from '#lib/domain/local-time';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { ownValue } from '#lib/domain/own-value';
import { dayNumber } from '#lib/domain/reports/earnings/periods';
import type { SoldLine } from '#lib/domain/reports/lines/sold-line';
import { AMOUNT_SCALE, exactUnits } from '#lib/domain/reports/scales';
import type { orders } from '#lib/shopee-ams/schemas/reports';

export type OrderAnswer = v.InferOutput<typeof orders>['list'][number];
type Item = OrderAnswer['items'][number];

/**
 * The lines of an order as both reports of the Open Platform have it.
 *
 * @param asOf Unix seconds of the answer
 * @param deduction what the filter says that it was asked by
 * @returns null where what it belongs to cannot be read: such an order is counted as unread
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
  const lines = order.items.map((item) => lineOf(item));
  return lines.every((line) => line !== null) ? lines : null;

  function lineOf(item: Item): SoldLine | null {
    const money = {
      price: amountUnits(item.price),
      value: amountUnits(item.purchaseValue),
      refund: amountUnits(item.refundAmount),
      commission: amountUnits(item.itemBrandCommission),
      toAffiliate: amountUnits(item.itemBrandCommissionToAffiliate),
      toMcn: amountUnits(item.itemBrandCommissionToMcn),
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
      state: ownValue(STATES, (order.orderStatus ?? '').toLowerCase()) ?? 'unknown',
      verified: ownValue(VERIFIED, (order.verifiedStatus ?? '').toLowerCase()) ?? 'unknown',
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

const amountUnits = (text: string | null): number | null => exactUnits(text, AMOUNT_SCALE);

/** Basis points as millionths; -1: not told. */
const rateUnits = (points: number | null): number => (points === null ? -1 : points * 100);

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
