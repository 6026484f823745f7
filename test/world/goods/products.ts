import type { MarketCode } from '#lib/domain/market';
import { createRandom, hash, type Random } from '#test/world/random';
import { WORDS } from '#test/world/words';
import { BRANDS } from '#test/world/words/words';
import { hostileName, isHostile } from './hostile';
import { commissionOf, type Offer, priceRange } from './prices';
import type { ProductKind } from './product-kind';
import { makeShops, type Shop } from './shops';

/** A product of the world. Ids are decimal strings; money is in minor units of the market's currency (as many digits as it shows). */
export interface WorldProduct {
  readonly market: MarketCode;
  readonly kind: ProductKind;
  readonly itemId: string;
  readonly shop: Shop;
  readonly name: string;
  /** Address words, percent-encoded. */
  readonly slug: string;
  readonly sku: string;
  readonly priceMin: number;
  readonly priceMax: number;
  /** Price before the discount; null when there is none. */
  readonly priceOld: number | null;
  readonly discountPercent: number;
  readonly stock: number;
  /** Units in about 30 days. */
  readonly sales: number;
  /** 0 for none yet. */
  readonly rating: number;
  readonly ratingCount: number;
  readonly imageCode: string;
  readonly categoryIds: readonly [number, number, number];
  readonly categoryNames: readonly [string, string, string];
  /** Null: in no commission campaign. */
  readonly offer: Offer | null;
}

const COUNT = 520;
/** So many products at the beginning belong to the first shop, the one that Seller Centre shows. */
const SELLER_SHOP_COUNT = 120;
const cache = new Map<string, readonly WorldProduct[]>();

/** All products of a market, made on first use; the same for the same seed. */
export function worldProducts(market: MarketCode, seed = 1): readonly WorldProduct[] {
  const key = `${seed}:${market}`;
  const known = cache.get(key);
  if (known) return known;
  const shops = makeShops(market, createRandom(seed, `shops ${market}`));
  const random = createRandom(seed, `products ${market}`);
  const made = Array.from({ length: COUNT }, (_, index) => makeProduct(market, shops, random, index));
  cache.set(key, made);
  return made;
}

/** The product number `nth` of a kind, for tests. */
export function findProduct(market: MarketCode, kind: ProductKind, nth = 0, seed = 1): WorldProduct {
  const found = worldProducts(market, seed).filter((product) => product.kind === kind)[nth];
  if (!found) throw new Error(`${market} has no product ${kind} number ${nth}`);
  return found;
}

/** The shop whose products Seller Centre lists, with these products. */
export function sellerShop(market: MarketCode, seed = 1): { readonly shop: Shop; readonly products: readonly WorldProduct[] } {
  const products = worldProducts(market, seed).slice(0, SELLER_SHOP_COUNT);
  const first = products[0];
  if (!first) throw new Error('a market without products');
  return { shop: first.shop, products };
}

/** A product for ids that are not in the world: a page exists, an offer does not. */
export function strangeProduct(market: MarketCode, shopId: string, itemId: string): WorldProduct {
  const random = createRandom(hash(itemId), `strange ${market} ${shopId}`);
  const shop: Shop = { id: shopId, name: `Shop ${shopId}`, user: `shop${shopId}`, types: [], rating: 4.5 };
  return { ...makeProduct(market, [shop], random, 1), kind: 'no-offer', itemId, offer: null };
}

/** Money that one sale at the lowest price brings, in the market's currency. */
export const commissionMoney = (product: WorldProduct): number =>
  product.offer ? commissionOf(product.market, product.priceMin, product.offer) : 0;

function makeProduct(market: MarketCode, shops: readonly Shop[], random: Random, index: number): WorldProduct {
  const kind = kindAt(index);
  const words = WORDS[market];
  const departmentNo = random.whole(0, words.departments.length - 1);
  const department = words.departments[departmentNo] ?? { name: '', things: [''] };
  const thingNo = random.whole(0, department.things.length - 1);
  const thing = department.things[thingNo] ?? '';
  const spoken = words.order(thing, random.pick(BRANDS), random.pick(words.qualities), random.pick(words.details));
  // Number 4 of the seller's shop carries digits that look like an id.
  const name = isHostile(kind) ? hostileName(kind, spoken) : index === 4 ? `${spoken} ID 12345678901 ref 998877665544` : spoken;
  const shop = (index < SELLER_SHOP_COUNT ? shops[0] : random.pick(shops.slice(1))) ?? random.pick(shops);
  const [low, high] = priceRange(market, random, kind === 'price-range');
  const discountPercent = random.next() < 0.6 ? random.whole(5, 70) : 0;
  const rated = random.next() < 0.9;
  return {
    market,
    kind,
    itemId:
      kind === 'long-ids'
        ? String(9007199254740993n + BigInt(index) * 1_000_003n)
        : String(random.whole(1_000_000, 5_999_999) * 10_000 + random.whole(0, 9999)),
    shop,
    name,
    slug: slugOf(name),
    sku: index === 6 ? '' : `SKU-${String(index + 1).padStart(4, '0')}`,
    priceMin: low,
    priceMax: high,
    priceOld: discountPercent === 0 ? null : Math.round(low / (1 - discountPercent / 100)),
    discountPercent,
    stock: kind === 'sold-out' ? 0 : random.whole(1, 999),
    sales: random.whole(0, 9000),
    rating: rated ? random.whole(35, 50) / 10 : 0,
    ratingCount: rated ? random.whole(1, 20_000) : 0,
    imageCode: `${market.toLowerCase()}-11134207-7r98o-${random.base62(16).toLowerCase()}`,
    categoryIds: [100_001 + departmentNo, 100_100 + departmentNo * 10 + Math.floor(thingNo / 2), 100_300 + departmentNo * 10 + thingNo],
    categoryNames: [department.name, `${department.name} ${Math.floor(thingNo / 2) + 1}`, thing],
    offer:
      kind === 'no-offer'
        ? null
        : {
            shopeeRate: random.pick([100, 150, 200, 300, 300, 450, 700]),
            sellerRate: kind === 'shopee-only' ? 0 : random.pick([100, 300, 500, 550, 725, 900, 1000, 1234]),
            startedDaysAgo: random.whole(1, 60),
            endsInDays: random.whole(3, 120),
          },
  };
}

/** Where each kind stands: hostile ones at the end, one with markup early enough to be in the seller's shop. */
function kindAt(index: number): ProductKind {
  const last = (['markup', 'rtl', 'control', 'long-name', 'emoji', 'quotes'] as const)[index - (COUNT - 6)];
  if (last) return last;
  if (index === 9) return 'markup';
  if (index === 2 || index % 97 === 50) return 'long-ids';
  if (index % 40 === 17) return 'sold-out';
  if (index % 10 === 7) return 'no-offer';
  if (index % 10 === 3) return 'shopee-only';
  return index % 6 === 5 ? 'price-range' : 'ordinary';
}

const slugOf = (name: string): string =>
  encodeURIComponent([...name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')].slice(0, 60).join(''));
