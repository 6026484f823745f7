import { addItem, editEntry, isFail } from '#test/world/open-platform/ams/change';
import { type Entry, isOpen, statusOf } from '#test/world/open-platform/ams/entry';
import type { Ams } from '#test/world/open-platform/ams/state';
import type { Item } from '#test/world/open-platform/catalogue';
import type { Platform } from '#test/world/open-platform/platform';
import type { PlatformShop } from '#test/world/open-platform/shops';
import { NO_END } from '#test/world/open-platform/zone';
import type { WorldContext } from '#test/world/part';
import type { SellerProduct, SellerShop, SellerShops } from './seller-shop';
import { worldShops } from './world-shops';

/** The shops that the Open Platform knows, with rates as they stand this second; after them the world's other shops, which it does not know. */
export function sellerShops(world: WorldContext, platform: Platform): SellerShops {
  const others = worldShops(world);
  return (market) => {
    const known = platform.book.shops.filter((shop) => shop.market === market);
    const ids = new Set(known.map(({ shopId }) => shopId));
    const first = known.filter(({ isSellerShop }) => isSellerShop);
    const rest = known.filter(({ isSellerShop }) => !isSellerShop);
    const strangers = others(market);
    const joined = [...first, ...rest].map((shop) =>
      join(
        platform,
        shop,
        strangers.find(({ shopId }) => shopId === shop.shopId),
      ),
    );
    return [...joined, ...strangers.filter(({ shopId }) => !ids.has(shopId))];
  };
}

/** `own`: the same shop as the world's other pages show it, with prices that the Open Platform does not tell. */
function join(platform: Platform, shop: PlatformShop, own: SellerShop | undefined): SellerShop {
  // Looked up anew each time: a reset of the world makes new state.
  const ams = () => platform.ams(shop);
  const show = (item: Item) => sellerProduct(ams(), item, own?.products.find(item.itemId));
  return {
    shopId: shop.shopId,
    market: shop.market,
    name: shop.name,
    user: own?.user ?? `loja.${shop.shopId}`,
    products: {
      size: () => ams().catalogue.size(),
      at: (index) => show(ams().catalogue.at(index)),
      all: () => ams().catalogue.all().map(show),
      find: (itemId) => {
        const item = ams().catalogue.find(itemId);
        return item && show(item);
      },
    },
    setRate: (itemId, rate) => setRate(ams(), itemId, rate),
  };
}

function setRate(ams: Ams, itemId: string, rate: number): string | null {
  const at = ams.world.clock.now();
  const open = ams.entriesOf(itemId).find((entry) => isOpen(entry, Math.floor(at / 1000)));
  const done = open ? editEntry(ams, open.campaignId, { rate }, at) : addItem(ams, itemId, { rate }, at);
  return isFail(done) ? done.message : null;
}

function sellerProduct(ams: Ams, item: Item, own: SellerProduct | undefined): SellerProduct {
  const now = ams.world.clock.seconds();
  const shown = ams.entriesOf(item.itemId).filter((entry) => statusOf(entry, now) !== null);
  // Two entries of one product: the page shows the one that stays.
  const entry = shown.find((each) => isOpen(each, now)) ?? shown[0];
  const { itemId, name, sku, price, stock, sales, imageCode, status } = item;
  return {
    itemId,
    name,
    sku,
    priceMin: price,
    priceMax: own?.priceMax ?? price,
    priceOld: own?.priceOld ?? null,
    stock,
    sales,
    imageCode,
    models: item.hasModel ? 2 + (item.index % 3) : 0,
    listed: status,
    campaign: entry ? campaign(entry, now) : null,
  };
}

const campaign = (entry: Entry, now: number): SellerProduct['campaign'] => ({
  commissionId: entry.campaignId,
  rate: entry.rate,
  status: statusOf(entry, now) ?? 'Ongoing',
  start: entry.start,
  end: entry.end === NO_END ? null : entry.end,
});
