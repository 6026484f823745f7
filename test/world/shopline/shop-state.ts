import type { WorldContext } from '#test/world/part';
import type { StoreCampaign } from './campaign';
import { makeProducts, makePromotions, objectId, type Promotion, type StoreProduct } from './catalogue';
import { money } from './money';
import { ordersOf, type StoreOrder } from './orders';
import type { Store } from './stores';

/** What a store holds. */
export interface StoreState {
  readonly store: Store;
  readonly products: readonly StoreProduct[];
  readonly promotions: readonly Promotion[];
  /** By id, in order of creation. */
  readonly campaigns: Map<string, StoreCampaign>;
  orders(campaign: StoreCampaign): readonly StoreOrder[];
  nextId(kind: string): string;
  /** Reports that were mailed to partners. */
  readonly mailed: { readonly campaignId: string; readonly locale: string }[];
  /** The next list answers 200 with part of its data missing. */
  proxyError: boolean;
  /** Product search tells its pages, as the other lists do. */
  searchPagination: boolean;
}

const DAY = 86_400_000;

export function createStoreState(world: WorldContext, store: Store): StoreState {
  const products = makeProducts(world, store);
  const campaigns = new Map(firstCampaigns(world, store, products).map((campaign) => [campaign.id, campaign]));
  const orders = new Map<string, readonly StoreOrder[]>();
  let made = 0;
  return {
    store,
    products,
    promotions: makePromotions(world, store),
    campaigns,
    orders: (campaign) => {
      const known = orders.get(campaign.id) ?? ordersOf(world, store, campaign, products);
      orders.set(campaign.id, known);
      return known;
    },
    nextId: (kind) => {
      made += 1;
      return objectId(`${store.handle} new ${kind} ${made}`);
    },
    mailed: [],
    proxyError: false,
    searchPagination: false,
  };
}

/** Thirty campaigns: more than a page, every fourth over, every fifth for chosen products. */
function firstCampaigns(world: WorldContext, store: Store, products: readonly StoreProduct[]): readonly StoreCampaign[] {
  const now = world.clock.now();
  const at = (days: number) => new Date(now + days * DAY).toISOString();
  return Array.from({ length: 30 }, (_, index): StoreCampaign => {
    const byProduct = index % 5 === 4;
    const percentage = index % 2 === 0;
    const share = percentage ? 5 + (index % 4) * 2.5 : null;
    const amount = percentage ? null : money(store, 20 + index);
    const lines = products.slice(index, index + 3).map((product, place) => ({
      id: objectId(`${store.handle} line ${index} ${place}`),
      product_id: product.id,
      affiliate_percentage: share,
      affiliate_amount: amount,
    }));
    return {
      id: objectId(`${store.handle} campaign ${index}`),
      name: `Partner ${index + 1}`,
      code: `partner${index + 1}`,
      reward_type: percentage ? 'percentage' : 'amount',
      promotion_id: null,
      partner_info: { name: `Demo Partner ${index + 1}`, email: `partner${index + 1}@example.com` },
      apply_on: byProduct ? 'product' : 'order',
      apply_method: byProduct ? 'item' : 'all',
      affiliate_percentage: byProduct ? null : share,
      affiliate_amount: byProduct ? null : amount,
      condition_min_amount: index % 3 === 0 && !byProduct ? money(store, 500) : null,
      campaign_products: byProduct ? lines : [],
      start_at: at(index === 2 ? 5 : -60 - index),
      end_at: index % 4 === 3 ? at(-2 - index) : null,
      remarks_translations: null,
      use_count: index === 2 ? 0 : (index * 7) % 60,
      created_at: at(-90 + index),
      updated_at: at(-30),
    };
  });
}
