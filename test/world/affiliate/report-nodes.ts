import { moneyText, priceText, rateText } from '#test/world/goods/prices';
import type { Conversion, Line } from './conversions';
import { imageUrl } from './nodes';

/** One line of one checkout, still in the world's words. */
export interface ReportRow {
  readonly conversion: Conversion;
  readonly line: Line;
}

/** Lines of checkouts, one row each: several rows can share one conversion. */
export const rowsOf = (conversions: readonly Conversion[]): ReportRow[] =>
  conversions.flatMap((conversion) => conversion.lines.map((line) => ({ conversion, line })));

/** A row in the shape of both reports; the conversion report's old money fields are in it too. */
export function reportNode({ conversion, line }: ReportRow) {
  const earns = conversion.status !== 'CANCELLED' && conversion.fraud !== 'FRAUD';
  const shopee = moneyText(earns ? line.shopeeCommission : 0);
  const seller = moneyText(earns ? line.sellerCommission : 0);
  const total = moneyText(earns ? line.shopeeCommission + line.sellerCommission : 0);
  return {
    clickTime: conversion.clickTime,
    purchaseTime: conversion.purchaseTime,
    checkoutId: conversion.conversionId,
    conversionId: conversion.conversionId,
    conversionStatus: conversion.status === 'UNPAID' ? 'PENDING' : conversion.status,
    grossCommission: shopee,
    cappedCommission: shopee,
    totalBrandCommission: seller,
    estimatedTotalCommission: total,
    shopeeCommissionCapped: shopee,
    sellerCommission: seller,
    totalCommission: total,
    netCommission: total,
    mcnManagementFeeRate: '0',
    mcnManagementFee: '0',
    mcnContractId: 0,
    linkedMcnName: '',
    buyerType: conversion.buyer,
    utmContent: conversion.utmContent,
    device: conversion.device,
    productType: 'MP',
    referrer: conversion.referrer,
    campaignType: null,
    orders: [
      {
        orderId: conversion.orderId,
        shopType: shopType(line),
        orderStatus: conversion.status,
        items: [itemNode(conversion, line, { shopee, seller, total })],
      },
    ],
  };
}

function itemNode(
  conversion: Conversion,
  { product, modelId, quantity, paid, sameShop }: Line,
  money: { shopee: string; seller: string; total: string },
) {
  const [first, second, third] = product.categoryNames;
  const sellerRate = product.offer?.sellerRate ?? 0;
  return {
    shopId: product.shop.id,
    shopName: product.shop.name,
    completeTime: conversion.completeTime,
    promotionId: '',
    modelId,
    itemId: product.itemId,
    itemName: product.name,
    itemPrice: priceText(product.market, product.priceMin),
    displayItemStatus: conversion.status === 'CANCELLED' ? 'CANCEL' : conversion.status,
    actualAmount: moneyText(paid),
    refundAmount: '0',
    qty: quantity,
    imageUrl: imageUrl(product),
    itemCommission: money.total,
    grossBrandCommission: money.seller,
    itemTotalCommission: money.total,
    itemSellerCommission: money.seller,
    itemSellerCommissionRate: rateText(sellerRate),
    itemShopeeCommissionCapped: money.shopee,
    itemShopeeCommissionRate: rateText(product.offer?.shopeeRate ?? 0),
    itemNotes: conversion.status === 'CANCELLED' ? 'Order cancelled' : '',
    categoryLv1Name: first,
    categoryLv2Name: second,
    categoryLv3Name: third,
    globalCategoryLv1Name: first,
    globalCategoryLv2Name: second,
    globalCategoryLv3Name: third,
    fraudStatus: conversion.fraud,
    fraudReason: conversion.fraud === 'FRAUD' ? 'Abnormal order' : '',
    attributionType: sameShop ? 'ORDERED_IN_SAME_SHOP' : 'ORDERED_IN_DIFFERENT_SHOP',
    channelType: 'Shopee App',
    campaignPartnerName: '',
    campaignType: sellerRate > 0 ? 'SELLER_OPEN_CAMPAIGN' : 'NON_SELLER_CAMPAIGN',
  };
}

export const shopType = ({ product }: Line): string =>
  product.shop.types.includes(1) ? 'SHOPEE_MALL_NON_CB' : product.shop.types.length > 0 ? 'PREFERRED_NON_CB' : 'C2C_NON_CB';
