import type { WorldContext } from '#test/world/part';
import { hash } from '#test/world/random';
import type { StoreCampaign } from './campaign';
import { objectId, type StoreProduct } from './catalogue';
import { money } from './money';
import type { Store } from './stores';

/** An order with a campaign's code; the buyer's data are made up and there to be dropped. */
export interface StoreOrder {
  readonly id: string;
  readonly product: StoreProduct;
  readonly quantity: number;
  readonly reward: number;
  readonly row: object;
}

const STATUSES = ['completed', 'completed', 'confirmed', 'pending', 'cancelled'] as const;

/** Orders of the campaigns that were there from the beginning; new campaigns have none yet. Newest first. */
export function ordersOf(
  world: WorldContext,
  store: Store,
  campaign: StoreCampaign,
  products: readonly StoreProduct[],
): readonly StoreOrder[] {
  const random = world.random(`shopline orders ${store.handle} ${campaign.code}`);
  return Array.from({ length: campaign.use_count }, (_, index): StoreOrder => {
    const product = random.pick(products);
    const quantity = random.whole(1, 3);
    const total = product.price.dollars * quantity;
    const reward =
      campaign.affiliate_percentage === null ? (campaign.affiliate_amount?.dollars ?? 0) : (total * campaign.affiliate_percentage) / 100;
    const id = objectId(`${campaign.id} order ${index}`);
    const at = new Date(Date.parse(campaign.created_at) + (campaign.use_count - index) * 3_600_000).toISOString();
    const buyer = hash(id) % 10_000;
    return {
      id,
      product,
      quantity,
      reward: Number(reward.toFixed(store.currency === 'TWD' ? 0 : 2)),
      row: {
        id,
        order_number: `2026${String(hash(id) % 100_000_000).padStart(8, '0')}`,
        status: random.pick(STATUSES),
        subtotal: money(store, total),
        order_discount: money(store, 0),
        total: money(store, total),
        created_at: at,
        updated_at: at,
        confirmed_at: at,
        created_by: 'shop',
        customer_name: `Demo Buyer ${buyer}`,
        customer_email: `buyer${buyer}@example.com`,
        customer_phone: `+88690000${String(buyer).padStart(4, '0')}`,
        delivery_address: { recipient_name: `Demo Buyer ${buyer}`, address_1: `Demo Road ${buyer}` },
        utm_data: { utm_source: 'affiliate', utm_medium: null },
        subtotal_items: [
          {
            item_id: product.id,
            quantity,
            affiliate_data: { affiliate_percentage: campaign.affiliate_percentage, affiliate_amount: campaign.affiliate_amount },
          },
        ],
        affiliate_campaign: {
          id: objectId(`${id} credit`),
          type: 'affiliate_referral',
          reward_type: campaign.reward_type,
          reward_value: money(store, reward),
          campaign_id: campaign.id,
          order_id: id,
          bonus_balance: money(store, 0),
          campaign_data: { name: campaign.name, code: campaign.code },
        },
      },
    };
  });
}
