import { priceRange } from '#test/world/goods/prices';
import { sellerShop, type WorldProduct } from '#test/world/goods/products';
import type { WorldContext } from '#test/world/part';
import { hash } from '#test/world/random';
import { WORDS } from '#test/world/words';
import { BRANDS } from '#test/world/words/words';
import type { PlatformShop } from './shops';

/** A product of a shop. Money in minor units, rates in basis points, times in seconds. */
export interface Item {
  readonly index: number;
  readonly itemId: string;
  readonly name: string;
  readonly sku: string;
  readonly categoryIds: readonly [number, number, number];
  readonly price: number;
  readonly stock: number;
  /** Units in 30 days, over all channels. */
  readonly sales: number;
  readonly status: 'NORMAL' | 'UNLIST' | 'BANNED';
  readonly hasModel: boolean;
  readonly imageCode: string;
  readonly updated: number;
  /** AMS's suggestion. */
  readonly suggested: readonly [min: number, max: number];
  /** Rate in the open campaign when the world begins; 0: not in it. */
  readonly openRate: number;
  /** The page of Seller Centre says that it begins soon. */
  readonly beginsSoon: boolean;
  /** Planted trouble: may not be promoted; no rate above or below these. */
  readonly blacklisted: boolean;
  readonly cap: number;
  readonly floor: number;
}

export interface Catalogue {
  size(): number;
  at(index: number): Item;
  find(itemId: string): Item | undefined;
  /** All items by index; the same array until the shop grows. */
  all(): readonly Item[];
  /** New products at the end, in no campaign. */
  grow(count: number): readonly Item[];
}

// assumed: rate-limits. Lowest and highest rate are published nowhere; 1 % to 80 % here.
export const LOWEST_RATE = 100;
export const HIGHEST_RATE = 8000;

/** The products of a shop, each made when it is first read. */
export function createCatalogue(world: WorldContext, shop: PlatformShop, anchor: number): Catalogue {
  const known: (Item | undefined)[] = [];
  let size = shop.size;
  const own = shop.isSellerShop ? sellerShop(shop.market, world.seed).products : [];
  const at = (index: number): Item => {
    const made = known[index] ?? make(world, shop, index, own[index], anchor);
    known[index] = made;
    return made;
  };
  let all: readonly Item[] | undefined;
  let byId: Map<string, Item> | undefined;
  const everything = () => (all ??= Array.from({ length: size }, (_, index) => at(index)));
  return {
    size: () => size,
    at,
    find: (itemId) => {
      byId ??= new Map(everything().map((item) => [item.itemId, item]));
      return byId.get(itemId);
    },
    all: everything,
    grow: (count) => {
      const more = Array.from({ length: count }, (_, nth) => ({
        ...at(size + nth),
        openRate: 0,
        status: 'NORMAL' as const,
        updated: world.clock.seconds(),
      }));
      for (const item of more) known[item.index] = item;
      size += count;
      all = undefined;
      byId = undefined;
      return more;
    },
  };
}

function make(world: WorldContext, shop: PlatformShop, index: number, own: WorldProduct | undefined, anchor: number): Item {
  const random = world.random(`item ${shop.shopId} ${index}`);
  const words = WORDS[shop.market];
  const departmentNo = random.whole(0, words.departments.length - 1);
  const things = words.departments[departmentNo]?.things ?? [''];
  const thingNo = random.whole(0, things.length - 1);
  const name = words.order(things[thingNo] ?? '', random.pick(BRANDS), random.pick(words.qualities), random.pick(words.details));
  const [price] = priceRange(shop.market, random, false);
  const inOpen = random.next() < 0.6;
  const rate = random.pick([100, 200, 300, 400, 500, 700, 850, 1000, 1234]);
  const imageCode = `${shop.market.toLowerCase()}-11134207-7r98o-${hash(`${shop.shopId}-${index}`).toString(36)}`;
  const min = 300 + (hash(`${departmentNo}.${thingNo}`) % 8) * 50 + random.whole(0, 12) * 25;
  const blacklisted = own === undefined && index % 31 === 11;
  const generated: Item = {
    index,
    itemId: String(20_000_000_000 + Number(shop.partnerId) * 100_000 + (Number(shop.shopId) % 10) * 10_000_000_000 + index * 7 + 3),
    name,
    sku: `SKU-${String(index + 1).padStart(5, '0')}`,
    categoryIds: [100_001 + departmentNo, 100_100 + departmentNo * 10 + Math.floor(thingNo / 2), 100_300 + departmentNo * 10 + thingNo],
    price,
    stock: random.whole(0, 900),
    sales: random.whole(0, 60) ** 2,
    status: index % 67 === 40 ? 'UNLIST' : index % 113 === 70 ? 'BANNED' : 'NORMAL',
    hasModel: index % 10 === 5,
    imageCode,
    updated: anchor - random.whole(1, 200) * 86_400,
    suggested: [min, min + random.whole(4, 24) * 25],
    openRate: inOpen && !blacklisted ? rate : 0,
    beginsSoon: own ? hash(own.itemId) % 11 === 10 : index % 53 === 13,
    blacklisted,
    cap: index % 37 === 5 ? 1500 : HIGHEST_RATE,
    floor: index % 41 === 9 ? 200 : LOWEST_RATE,
  };
  return own ? { ...generated, ...ofWorld(own) } : generated;
}

/** A product that pages show: the same id, name, price, rate and campaign there and here. */
const ofWorld = ({ itemId, name, sku, categoryIds, priceMin, stock, sales, imageCode, offer }: WorldProduct) =>
  ({
    itemId,
    name,
    sku,
    categoryIds,
    price: priceMin,
    stock,
    sales,
    imageCode,
    openRate: offer?.sellerRate ?? 0,
    status: 'NORMAL',
    hasModel: hash(itemId) % 10 === 5,
  }) as const;
