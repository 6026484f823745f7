import { priceText, rateText } from '#test/world/goods/prices';
import type { AffiliateAccount } from './accounts';
import { imageUrl } from './nodes';
import { type Checkout, isCancelledAt, type Line, type Order, type OrderStatus, statusAt } from './orders/checkout';
import { cycleAt } from './orders/cycles';
import { type LinePay, payOf, sum, unitText } from './orders/pay';

/** One node of a report: a checkout, or those of its orders that a payment cycle holds. */
export interface ReportRow {
  readonly checkout: Checkout;
  readonly orders: readonly Order[];
  /** In the report of a cycle: paid in it, or taken back out of the one before. */
  readonly paid?: 'paid' | 'takenBack';
}

/** What a network keeps of a linked account's commission. assumed: mcn-fee. Of every total, rounded to the last digit. */
interface Network {
  readonly rate: number;
  readonly contract: number;
  readonly name: string;
}
const NO_NETWORK: Network = { rate: 0, contract: 0, name: '' };
/** The second ordinary account of each market is linked with a network. */
export const networkOf = ({ appId, note }: AffiliateAccount): Network =>
  note === undefined && appId.endsWith('02') ? { rate: 1000, contract: 700_002, name: 'Demo MCN' } : NO_NETWORK;

/** A row in the shape of both reports; the conversion report's old money fields are in it too. */
export function reportNode(row: ReportRow, account: AffiliateAccount, seconds: number) {
  const { checkout, orders } = row;
  const pays = orders.map((order) => linePays(row, order, account, seconds));
  const all = pays.flat();
  const [gross, shopee, seller] = (['gross', 'shopee', 'seller'] as const).map((part) => sum(all.map((pay) => pay[part]))) as [
    number,
    number,
    number,
  ];
  const total = shopee + seller;
  const network = networkOf(account);
  const fee = Math.round((total * network.rate) / 10_000);
  return {
    clickTime: checkout.clickTime,
    purchaseTime: checkout.purchaseTime,
    checkoutId: checkout.conversionId,
    conversionId: checkout.conversionId,
    conversionStatus: conversionStatusAt(checkout, seconds),
    grossCommission: unitText(gross),
    cappedCommission: unitText(shopee),
    totalBrandCommission: unitText(seller),
    estimatedTotalCommission: unitText(total),
    shopeeCommissionCapped: unitText(shopee),
    sellerCommission: unitText(seller),
    totalCommission: unitText(total),
    netCommission: unitText(total - fee),
    mcnManagementFeeRate: rateText(network.rate),
    mcnManagementFee: unitText(fee),
    mcnContractId: network.contract,
    linkedMcnName: network.name,
    buyerType: checkout.buyer,
    utmContent: checkout.utmContent,
    device: checkout.device,
    productType: checkout.productType,
    referrer: checkout.referrer,
    campaignType: null,
    orders: orders.map((order, at) => ({
      orderId: order.orderId,
      shopType: shopType(order.lines[0]),
      orderStatus: statusAt(order, seconds),
      items: order.lines.map((line, place) => itemNode(row, order, line, pays[at]?.[place] ?? NOTHING, account, seconds)),
    })),
  };
}

const NOTHING: LinePay = { gross: 0, shopee: 0, seller: 0 };

/** What a line pays in a report: nothing for fraud that is found, and of a cycle less what was taken back before, or all of it, negative. */
function linePays(row: ReportRow, order: Order, account: AffiliateAccount, seconds: number): readonly LinePay[] {
  const at = row.paid ? order.endsAt : seconds;
  return payOf(account.market, order, at).map((pay, place) => {
    const line = order.lines[place];
    if (!line || fraudAt(line, order, account, seconds) === 'FRAUD') return NOTHING;
    if (!row.paid) return pay;
    const left = (amount: number): number =>
      Math.floor((amount * (line.quantity - line.takenBack)) / line.quantity) * (row.paid === 'paid' ? 1 : -1);
    return { gross: left(pay.gross), shopee: left(pay.shopee), seller: left(pay.seller) };
  });
}

/** assumed: cancelled-lines. A cancelled product keeps what was paid for it, with no refund, and pays nothing. */
function itemNode(row: ReportRow, order: Order, line: Line, pay: LinePay, account: AffiliateAccount, seconds: number) {
  const { product } = line;
  const [first, second, third] = product.categoryNames;
  const cancelled = isCancelledAt(line, order, seconds);
  const completed = statusAt(order, seconds) === 'COMPLETED' && !cancelled;
  const fraud = fraudAt(line, order, account, seconds);
  const refund = completed ? line.refund : 0;
  const sign = row.paid === 'takenBack' ? -1 : 1;
  const total = unitText(pay.shopee + pay.seller);
  return {
    shopId: product.shop.id,
    shopName: product.shop.name,
    completeTime: completed ? order.endsAt : 0,
    promotionId: line.promotionId,
    modelId: line.modelId,
    itemId: product.itemId,
    itemName: product.name,
    itemPrice: priceText(product.market, product.priceMin),
    displayItemStatus: displayStatus(statusAt(order, seconds), cancelled, refund > 0),
    actualAmount: unitText(line.paid * sign),
    // assumed: amounts-told. All amounts are sent, those that are 0, too.
    refundAmount: unitText(refund),
    qty: row.paid ? sign * (line.quantity - line.takenBack) : line.quantity,
    imageUrl: imageUrl(product),
    itemCommission: total,
    grossBrandCommission: unitText(pay.seller),
    itemTotalCommission: total,
    itemSellerCommission: unitText(pay.seller),
    itemSellerCommissionRate: rateText(line.sellerRate),
    itemShopeeCommissionCapped: unitText(pay.shopee),
    itemShopeeCommissionRate: rateText(line.shopeeRate),
    itemNotes: cancelled ? 'Order cancelled' : '',
    categoryLv1Name: first,
    categoryLv2Name: second,
    categoryLv3Name: third,
    globalCategoryLv1Name: first,
    globalCategoryLv2Name: second,
    globalCategoryLv3Name: third,
    fraudStatus: fraud,
    fraudReason: fraud === 'FRAUD' ? 'Abnormal order' : '',
    attributionType: attributionOf(order),
    channelType: row.checkout.channel,
    campaignPartnerName: line.partner,
    campaignType: line.campaign,
  };
}

function displayStatus(status: OrderStatus, cancelled: boolean, refunded: boolean): string {
  if (cancelled) return 'CANCEL';
  return status === 'COMPLETED' && refunded ? 'COMPLETED_PARTIAL_REFUNDED' : status;
}

/** assumed: conversion-status. Pending while any order of it is open, completed when at least one was. */
export function conversionStatusAt({ orders }: Checkout, seconds: number): 'PENDING' | 'COMPLETED' | 'CANCELLED' {
  const states = orders.map((order) => statusAt(order, seconds));
  if (states.some((state) => state === 'PENDING' || state === 'UNPAID')) return 'PENDING';
  return states.includes('COMPLETED') ? 'COMPLETED' : 'CANCELLED';
}

/** Fraud is judged when the order's cycle is closed. */
export const fraudAt = (line: Line, order: Order, account: AffiliateAccount, seconds: number): 'UNVERIFIED' | 'VERIFIED' | 'FRAUD' =>
  order.end !== 'COMPLETED' || seconds < cycleAt(account, order.endsAt).closesAt ? 'UNVERIFIED' : line.fraud ? 'FRAUD' : 'VERIFIED';

export const attributionOf = ({ sameShop }: Order): string => (sameShop ? 'ORDERED_IN_SAME_SHOP' : 'ORDERED_IN_DIFFERENT_SHOP');

export const shopType = (line: Line | undefined): string => {
  const types = line?.product.shop.types ?? [];
  return types.includes(1) ? 'SHOPEE_MALL_NON_CB' : types.length > 0 ? 'PREFERRED_NON_CB' : 'C2C_NON_CB';
};
