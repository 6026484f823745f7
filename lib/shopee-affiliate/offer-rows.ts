import type { InferOutput } from 'valibot';
import { readId } from '#lib/domain/address/ids';
import { allowedImage } from '#lib/domain/address/image-host';
import { rateFromFraction } from '#lib/domain/commission-rate';
import { linkTarget } from '#lib/domain/links/link-target';
import { LONGEST_NAME } from '#lib/domain/links/product/product-name';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { offerFromWire } from '#lib/domain/offers/offer';
import { SHOP_TYPES, type ShopType } from '#lib/domain/offers/offer-query';
import type { OfferRow } from '#lib/domain/offers/offer-row';
import { plainText } from '#lib/domain/text';
import type { productOfferNode, shopeeOffers, shopOffers } from './offers';

type ProductNode = InferOutput<typeof productOfferNode>;
type ShopNode = NonNullable<InferOutput<typeof shopOffers>['nodes'][number]>;
type ShopeeNode = NonNullable<InferOutput<typeof shopeeOffers>['nodes'][number]>;

const NOTHING = {
  itemId: null,
  shopId: null,
  shopName: null,
  priceMin: null,
  priceMax: null,
  discount: null,
  rating: null,
  sold: null,
  shopeeRate: null,
  sellerRate: null,
  commission: null,
  shopTypes: [],
  budget: null,
  coverage: null,
  categoryId: null,
  collectionId: null,
} as const;

/** Nodes of the three queries as rows of one shape; null for a node that names nothing a link can be made of. */
export function productRow(node: ProductNode, market: MarketCode): OfferRow | null {
  const offer = offerFromWire(node, market);
  if (!offer) return null;
  const { itemId, productLink, periodStart: _start, offerLink: _link, ...rest } = offer;
  return {
    ...NOTHING,
    ...rest,
    kind: 'product',
    key: `product ${itemId}`,
    market,
    itemId,
    page: productLink,
    shopTypes: typesOf(node.shopType),
  };
}

export function shopRow(node: ShopNode, market: MarketCode): OfferRow | null {
  const shopId = readId(node.shopId);
  if (!shopId) return null;
  const name = plainText(node.shopName, LONGEST_NAME) || null;
  return {
    ...NOTHING,
    ...common(node, market),
    kind: 'shop',
    key: `shop ${shopId}`,
    market,
    name,
    shopId,
    shopName: name,
    page: `https://${MARKETS[market].buyer}/shop/${shopId}`,
    rating: Number(node.ratingStar) || null,
    shopTypes: typesOf(node.shopType),
    budget: node.remainingBudget ?? null,
    coverage: node.sellerCommCoveRatio ? rateFromFraction(node.sellerCommCoveRatio) : null,
  };
}

export function shopeeRow(node: ShopeeNode, market: MarketCode): OfferRow | null {
  const target = linkTarget(node.originalLink ?? '');
  if (!target.ok || target.market !== market) return null;
  const { categoryId, collectionId } = node;
  const about = collectionId ? `c${collectionId}` : categoryId ? `k${categoryId}` : target.page;
  return {
    ...NOTHING,
    ...common(node, market),
    kind: 'shopee',
    key: `shopee ${about}`,
    market,
    name: plainText(node.offerName, LONGEST_NAME) || null,
    page: target.page,
    categoryId: categoryId ?? null,
    collectionId: collectionId ?? null,
  };
}

const common = (node: ShopNode | ShopeeNode, market: MarketCode) => ({
  imageUrl: allowedImage(market, node.imageUrl),
  totalRate: rateFromFraction(node.commissionRate),
  periodEnd: node.periodEndTime ?? null,
});

const typesOf = (types: readonly (number | null)[] | null | undefined): readonly ShopType[] =>
  SHOP_TYPES.filter((type) => types?.includes(type) ?? false);
