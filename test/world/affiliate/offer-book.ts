import type { MarketCode } from '#lib/domain/market';
import type { WorldProduct } from '#test/world/goods/products';
import { type Answer, json } from '#test/world/line/answers';
import type { WorldContext, WorldRequest } from '#test/world/part';

/** What a test changes of one offer; what is left out stays. Rates are basis points, prices minor units, `null` ends the campaign. */
export interface OfferChange {
  readonly itemId: string;
  readonly offer?: { readonly shopeeRate?: number; readonly sellerRate?: number; readonly endsInHours?: number } | null;
  readonly price?: number;
}
/** What a test changes of a shop's campaign. `budget`: 0 unlimited, 3 over half left, 2 under half, 1 under 30 %. */
export interface ShopChange {
  readonly shopId: string;
  readonly budget?: number;
}
export interface OfferChanges {
  readonly market: MarketCode;
  readonly products?: readonly OfferChange[];
  readonly shops?: readonly ShopChange[];
  /** So many offers more than the market has by itself, for lists at their full length. */
  readonly more?: number;
}

/** The catalogue as it stands: the market's products with what tests have changed since the start. */
export interface OfferBook {
  products(market: MarketCode): readonly WorldProduct[];
  budgetOf(market: MarketCode, shopId: string): number | undefined;
  change(changes: OfferChanges): void;
  reset(): void;
  control(request: WorldRequest): Answer | undefined;
}

export function createOfferBook(world: WorldContext): OfferBook {
  const products = new Map<string, OfferChange>();
  const ends = new WeakMap<OfferChange, number>();
  const budgets = new Map<string, number>();
  const extra = new Map<MarketCode, number>();
  const made = new Map<MarketCode, readonly WorldProduct[]>();

  const now = (market: MarketCode): readonly WorldProduct[] => {
    const own = world.products(market);
    const offered = own.filter(({ offer }) => offer !== null);
    const added = Array.from({ length: extra.get(market) ?? 0 }, (_, index) => copyOf(offered[index % offered.length] ?? own[0], index));
    return [...own, ...added].map((product) => changed(product, products.get(`${market} ${product.itemId}`)));
  };
  const changed = (product: WorldProduct, change: OfferChange | undefined): WorldProduct => {
    if (!change) return product;
    const price = change.price === undefined ? {} : { priceMin: change.price, priceMax: Math.max(change.price, product.priceMax) };
    if (change.offer === null) return { ...product, ...price, offer: null };
    const { endsInHours: _hours, ...rates } = change.offer ?? {};
    const at = ends.get(change);
    const before = product.offer ?? { shopeeRate: 100, sellerRate: 0, startedDaysAgo: 0, endsInDays: 30 };
    return {
      ...product,
      ...price,
      offer: change.offer === undefined ? product.offer : { ...before, ...rates, ...(at === undefined ? {} : { endsAt: at }) },
    };
  };

  const book: OfferBook = {
    products: (market) => {
      const known = made.get(market);
      if (known) return known;
      const list = now(market);
      made.set(market, list);
      return list;
    },
    budgetOf: (market, shopId) => budgets.get(`${market} ${shopId}`),
    change: ({ market, products: some = [], shops = [], more }) => {
      for (const each of some) {
        const key = `${market} ${each.itemId}`;
        const joined = { ...products.get(key), ...each };
        // An end is a moment: it does not move when something else changes.
        const hours = each.offer?.endsInHours;
        const at = hours === undefined ? ends.get(products.get(key) ?? joined) : world.clock.seconds() + hours * 3600;
        if (at !== undefined) ends.set(joined, at);
        products.set(key, joined);
      }
      for (const { shopId, budget } of shops) if (budget !== undefined) budgets.set(`${market} ${shopId}`, budget);
      if (more !== undefined) extra.set(market, more);
      made.delete(market);
    },
    reset: () => {
      for (const map of [products, budgets, extra, made]) map.clear();
    },
    control: (request) => {
      if (request.path !== '/__world/affiliate/offers' || request.method !== 'POST') return undefined;
      book.change(JSON.parse(request.body) as OfferChanges);
      return json({ ok: true });
    },
  };
  return book;
}

/** Another product like one that is there. */
function copyOf(product: WorldProduct | undefined, index: number): WorldProduct {
  if (!product) throw new Error('a market without products');
  return { ...product, itemId: String(700_000_000_000 + index), name: `${product.name} ${index + 2}`, kind: 'ordinary' };
}
