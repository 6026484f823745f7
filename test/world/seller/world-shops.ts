import { MARKETS, type MarketCode } from '#lib/domain/market';
import { dayIn } from '#test/world/clock';
import { sellerShop, type WorldProduct } from '#test/world/goods/products';
import type { WorldContext } from '#test/world/part';
import { hash } from '#test/world/random';
import { listOf, type SellerProduct, type SellerShop, type SellerShops } from './seller-shop';

const DAY = 86_400;

/** The world's own shops: first the seller's, then all others. Rates are the products' own and cannot be set. */
export function worldShops(world: WorldContext): SellerShops {
  const known = new Map<MarketCode, readonly SellerShop[]>();
  return (market) => {
    const made = known.get(market) ?? make(world, market);
    known.set(market, made);
    return made;
  };
}

function make(world: WorldContext, market: MarketCode): readonly SellerShop[] {
  const own = sellerShop(market, world.seed).shop;
  const byShop = new Map<string, WorldProduct[]>();
  for (const product of world.products(market)) byShop.set(product.shop.id, [...(byShop.get(product.shop.id) ?? []), product]);
  const shops = [...byShop.values()].map((products) => products[0]?.shop).filter((shop) => shop !== undefined);
  const noon = Date.parse(`${dayIn(MARKETS[market].timeZone, world.clock.now())}T12:00:00Z`) / 1000;
  return [own, ...shops.filter(({ id }) => id !== own.id)].map(({ id, name, user }) => ({
    shopId: id,
    market,
    name,
    user,
    products: listOf((byShop.get(id) ?? []).map((product) => sellerProduct(product, noon))),
  }));
}

function sellerProduct(product: WorldProduct, noon: number): SellerProduct {
  const { itemId, name, sku, priceMin, priceMax, priceOld, stock, sales, imageCode, offer } = product;
  const sum = hash(itemId);
  const soon = sum % 11 === 10;
  return {
    itemId,
    name,
    sku,
    priceMin,
    priceMax,
    priceOld,
    stock,
    sales,
    imageCode,
    models: sum % 10 === 5 ? 2 + (sum % 3) : 0,
    listed: 'NORMAL',
    campaign:
      offer && offer.sellerRate > 0
        ? {
            commissionId: String(700_000 + (sum % 200_000)),
            rate: offer.sellerRate,
            status: soon ? 'Upcoming' : 'Ongoing',
            start: noon + (soon ? 2 : -offer.startedDaysAgo) * DAY,
            end: sum % 4 === 0 ? noon + offer.endsInDays * DAY : null,
          }
        : null,
  };
}
