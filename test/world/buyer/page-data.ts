import { MARKETS } from '#lib/domain/market';
import { priceText } from '#test/world/goods/prices';
import type { WorldProduct } from '#test/world/goods/products';

/** Path of a product in the form with words, as the site itself links it. */
export const slugPath = ({ slug, shop, itemId }: WorldProduct): string => `/${slug === '' ? '' : `${slug}-`}i.${shop.id}.${itemId}`;

/** Address of a product's picture on the market's picture host. */
export const pictureUrl = ({ market, imageCode }: WorldProduct): string => `https://${MARKETS[market].image[0]}/file/${imageCode}`;

/** A product as the page's own script gets it. */
export const productData = (product: WorldProduct) => {
  const { market, shop } = product;
  const money = new Intl.NumberFormat(MARKETS[market].locale, {
    style: 'currency',
    currency: MARKETS[market].currency,
    minimumFractionDigits: MARKETS[market].currencyDigits,
    maximumFractionDigits: MARKETS[market].currencyDigits,
  });
  const shown = (minor: number) => money.format(Number(priceText(market, minor)));
  return {
    itemId: product.itemId,
    name: product.name,
    path: slugPath(product),
    picture: pictureUrl(product),
    low: priceText(market, product.priceMin),
    high: priceText(market, product.priceMax),
    shownPrice: product.priceMin === product.priceMax ? shown(product.priceMin) : `${shown(product.priceMin)} - ${shown(product.priceMax)}`,
    shownOld: product.priceOld === null ? null : shown(product.priceOld),
    stock: product.stock,
    rating: product.rating,
    ratingCount: product.ratingCount,
    category: product.categoryNames[0],
    categoryPath: `/c-cat.${product.categoryIds[0]}`,
    shop: { id: shop.id, name: shop.name, user: shop.user },
  };
};
