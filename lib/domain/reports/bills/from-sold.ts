import { type SoldLine, toldOf } from '#lib/domain/reports/lines/sold-line';
import type { SaleLine } from './sale-line';

/** An order line as the API told it. @param monthOf by the market's calendar */
export function fromSold(line: SoldLine, monthOf: (seconds: number) => number): SaleLine {
  const { affiliateRate, mcnRate, feeRate, fee, concludedTime } = line;
  return {
    orderId: line.orderId,
    itemId: line.itemId,
    modelId: line.modelId,
    promotionId: line.promotionId,
    itemName: line.itemName,
    state: line.state === 'unknown' ? '' : line.state,
    verified: line.verified === 'unknown' ? '' : line.verified,
    deduction: line.deduction,
    day: line.day,
    placed: line.purchaseTime,
    completed: line.completeTime,
    concluded: concludedTime,
    month: monthOf(concludedTime),
    affiliateId: line.affiliateId,
    affiliateName: line.affiliateName,
    affiliateUsername: line.affiliateUsername,
    mcn: line.mcn,
    partner: line.partner,
    channel: line.channel,
    orderType: line.orderType,
    buyer: line.buyer,
    category1: line.category1,
    category2: line.category2,
    category3: line.category3,
    campaignType: line.campaignType,
    campaignId: line.campaignId,
    quantity: line.quantity === 0 ? null : line.quantity,
    price: toldOf(line.price),
    value: toldOf(line.value),
    refund: toldOf(line.refund),
    commission: line.commission,
    toMcn: toldOf(line.toMcn),
    rate: affiliateRate < 0 ? null : affiliateRate + Math.max(0, mcnRate),
    mcnRate: mcnRate < 0 ? null : mcnRate,
    // What was stored before 0 meant 0 has none where no rate is told.
    fee: feeRate < 0 && fee === 0 ? null : toldOf(fee),
    feeRate: feeRate < 0 ? null : feeRate,
  };
}
