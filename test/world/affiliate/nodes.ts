import { MARKETS } from '#lib/domain/market';
import { moneyText, priceText, rateText } from '#test/world/goods/prices';
import { commissionMoney, type WorldProduct } from '#test/world/goods/products';
import { type AffiliateCall, trackedLink } from './call';
import { productPage } from './product-page';

const DAY = 86_400;

/** Picture of a product on the market's older picture host, as offers give it. */
export const imageUrl = ({ market, imageCode }: WorldProduct): string =>
  `https://${MARKETS[market].image[1] ?? MARKETS[market].image[0]}/file/${imageCode}`;

/** First and last second of a campaign, counted from the world's today. */
export function periodOf(call: AffiliateCall, startedDaysAgo: number, endsInDays: number) {
  const today = Math.floor(call.world.clock.seconds() / DAY) * DAY;
  return { periodStartTime: today - startedDaysAgo * DAY, periodEndTime: today + (endsInDays + 1) * DAY - 1 };
}

/** A product as a node of `productOfferV2`; only products with an offer have one. */
export function offerNode(call: AffiliateCall, product: WorldProduct) {
  const { market, shop, offer } = product;
  if (!offer) throw new Error(`product ${product.itemId} has no offer`);
  const rate = rateText(offer.shopeeRate + offer.sellerRate);
  return {
    itemId: product.itemId,
    commissionRate: rate,
    appExistRate: rate,
    appNewRate: rate,
    webExistRate: rate,
    webNewRate: rate,
    commission: moneyText(commissionMoney(product)),
    price: priceText(market, product.priceMin),
    priceMin: priceText(market, product.priceMin),
    priceMax: priceText(market, product.priceMax),
    sales: product.sales,
    imageUrl: imageUrl(product),
    productName: product.name,
    shopName: shop.name,
    productLink: productPage(product),
    offerLink: () => trackedLink(call, productPage(product)),
    ...periodOf(call, offer.startedDaysAgo, offer.endsInDays),
    ...(offer.endsAt === undefined ? {} : { periodEndTime: offer.endsAt }),
    productCatIds: product.categoryIds,
    ratingStar: product.rating === 0 ? '0' : product.rating.toFixed(1),
    priceDiscountRate: product.discountPercent,
    shopId: shop.id,
    shopType: shop.types,
    sellerCommissionRate: rateText(offer.sellerRate),
    shopeeCommissionRate: rateText(offer.shopeeRate),
  };
}
