import { MARKETS } from '#lib/domain/market';
import { major, moneyText } from '#test/world/open-platform/ams/money';
import type { Ams } from '#test/world/open-platform/ams/state';
import { wireId } from '#test/world/open-platform/args';
import { offsetOf } from '#test/world/open-platform/zone';
import { type Credit, commissionOf, type Order, type OrderLine, orderStatus, SERVICE_FEE, serviceFeeOf } from './order';
import { verifiedStatus } from './verified';

/** assumed: campaign-texts. Two texts are in the samples; those for networks and for Shopee's own campaigns are made up after them. */
const CREDITS: Readonly<Record<Credit, string>> = {
  open: 'Seller Open Campaign',
  target: 'Seller Target Campaign',
  mcn: 'Seller MCN Campaign',
  managed: 'Shopee Target Campaign',
};

/** What the filter of the conversion report calls them. */
export const CREDIT_FILTER: Readonly<Record<Credit, string>> = {
  open: 'OpenCampaign',
  target: 'TargetCampaign',
  mcn: 'MCNCampaign',
  managed: 'TargetCampaign',
};

/** One order as both reports write it. */
export function reportRow(ams: Ams, order: Order, now: number) {
  const { market } = ams.shop;
  const { affiliate, lines } = order;
  const status = orderStatus(order, now);
  const done = status === 'Completed';
  return {
    order_sn: order.sn,
    order_status: status,
    verified_status: verifiedStatus(ams, order, now),
    place_order_time: timeText(ams, order.placed),
    order_completed_time: timeText(ams, done ? order.completed : null),
    conversion_completed_time: timeText(ams, done && now >= order.converted ? order.converted : null),
    affiliate_id: wireId(affiliate.affiliateId),
    affiliate_name: affiliate.name,
    affiliate_username: affiliate.userName,
    linked_mcn: affiliate.mcn ?? '',
    order_brand_commission: moneyText(market, commissionOf(order)),
    channel: order.channel.text,
    order_type: order.direct ? 'Direct Order' : 'Indirect Order',
    buyer_status: order.isNewBuyer ? 'New' : 'Existing',
    items: lines.map((line) => lineRow(ams, line)),
    campaign_partner: affiliate.mcn ?? '',
  };
}

function lineRow({ shop, settings }: Ams, line: OrderLine) {
  const { market } = shop;
  const { item, commission } = line;
  // assumed: report-price-unit. Whole currency units, as samples and live code have it; `priceScale` switches to the smallest unit of the field text.
  const price = (minor: number) => (settings.priceScale === 'major' ? major(market, minor) : minor);
  return {
    item_id: wireId(item.itemId),
    item_name: item.name,
    model_id: line.modelId,
    l1_category_id: item.categoryIds[0],
    l2_category_id: item.categoryIds[1],
    l3_category_id: item.categoryIds[2],
    promotion_id: `${line.modelId % 100_000_000}_0_0`,
    price: price(item.price),
    qty: line.quantity,
    seller_campaign_type: CREDITS[line.credit],
    attr_campaign_id: wireId(line.campaignId),
    purchase_value: price(line.purchase),
    // assumed: no-refund. It is sent with nothing refunded, too.
    refund_amount: moneyText(market, line.refund),
    item_brand_commission: moneyText(market, commission),
    item_brand_commission_rate_to_affiliate: `${(line.rate - line.mcnRate) / 100}%`,
    item_brand_commission_to_affiliate: moneyText(market, commission - line.toMcn),
    item_brand_commission_rate_to_mcn: `${line.mcnRate / 100}%`,
    item_brand_commission_to_mcn: moneyText(market, line.toMcn),
    ...(market === 'BR'
      ? { seller_service_fee_rate: `${SERVICE_FEE / 100}%`, seller_service_fee: moneyText(market, serviceFeeOf(market, line)) }
      : {}),
  };
}

/** assumed: report-times. Brazil and its sisters write the sample's form with "-" for none, Vietnam, Indonesia and Thailand the form that live code reads with "--". */
function timeText({ shop }: Ams, seconds: number | null): string {
  const dashed = ['vi-VN', 'id-ID', 'th-TH'].includes(MARKETS[shop.market].locale);
  if (seconds === null) return dashed ? '--' : '-';
  const local = new Date((seconds + offsetOf(shop.market)) * 1000);
  const [date = '', time = ''] = local.toISOString().slice(0, 19).split('T');
  return dashed ? `${date} ${time}` : `${date.split('-').map(Number).join('/')} ${time}`;
}
