import { MARKETS } from '#lib/domain/market';
import type { WorldProduct } from '#test/world/goods/products';
import type { LinkBook, TrackedLink } from '#test/world/links';
import type { WorldContext } from '#test/world/part';
import { type Checkout, type Line, type Order, UNIT } from './checkout';
import { orderIdOf } from './make-day';
import { utmContentOf } from './seeded-links';

/** What `POST /__world/orders` takes: orders that a link brought. Everything but the link may be left out. */
interface Wanted {
  /** Address or code of a link that was made here. */
  readonly link?: unknown;
  readonly orders?: readonly WantedOrder[];
}
interface WantedOrder {
  /** Days before the world's now; 0: now. */
  readonly day?: number;
  readonly shop?: 'same' | 'other';
  readonly items?: readonly {
    readonly itemId?: string;
    readonly quantity?: number;
    readonly paid?: number;
    readonly refund?: number;
    readonly cancelled?: boolean;
  }[];
  readonly cancelled?: boolean;
  /** Days after the purchase; 10. */
  readonly endsInDays?: number;
}

const DAY = 86_400;

/** Makes checkouts of a link; amounts in the market's currency. */
export function creditOrders(
  wanted: Wanted,
  { world, links, count }: { world: WorldContext; links: LinkBook; count: () => number },
): { readonly affiliateId: string; readonly checkouts: readonly Checkout[] } {
  const code = /([A-Za-z0-9]+)$/.exec(String(wanted.link ?? ''))?.[1] ?? '';
  const link = links.find(code);
  if (!link) throw new Error(`link: none was made with the code ${code}`);
  return { affiliateId: link.affiliateId, checkouts: (wanted.orders ?? [{}]).map((order) => checkoutOf(order, link, world, count())) };
}

function checkoutOf(wanted: WantedOrder, link: TrackedLink, world: WorldContext, count: number): Checkout {
  const random = world.random(`credited ${link.code} ${count}`);
  const purchaseTime = world.clock.seconds() - (wanted.day ?? 0) * DAY;
  const products = world.products(link.market).filter(({ offer }) => offer !== null);
  const promoted = products.find(
    ({ shop, itemId }) => link.originUrl.includes(`${shop.id}/${itemId}`) || link.originUrl.includes(`i.${shop.id}.${itemId}`),
  );
  const sameShop = wanted.shop !== 'other';
  const pool = products.filter(({ shop }) => (shop.id === promoted?.shop.id) === sameShop);
  const items = wanted.items ?? [{}];
  const endsAt = purchaseTime + (wanted.endsInDays ?? 10) * DAY;
  const order: Order = {
    orderId: orderIdOf(random, purchaseTime),
    sameShop,
    lines: items.map((item, at): Line => {
      const own = at === 0 && sameShop ? promoted : undefined;
      const product = item.itemId === undefined ? (own ?? random.pick(pool.length > 0 ? pool : products)) : find(products, item.itemId);
      const quantity = item.quantity ?? 1;
      return {
        product,
        modelId: String(random.whole(100_000_000_000, 299_999_999_999)),
        promotionId: '',
        quantity,
        paid:
          item.paid === undefined
            ? Math.round((product.priceMin * UNIT * quantity) / 10 ** MARKETS[link.market].currencyDigits)
            : Math.round(item.paid * UNIT),
        refund: Math.round((item.refund ?? 0) * UNIT),
        shopeeRate: product.offer?.shopeeRate ?? 0,
        sellerRate: product.offer?.sellerRate ?? 0,
        campaign: (product.offer?.sellerRate ?? 0) > 0 ? 'SELLER_OPEN_CAMPAIGN' : 'NON_SELLER_CAMPAIGN',
        partner: '',
        cancelledAt: item.cancelled ? purchaseTime + 1 : null,
        takenBack: 0,
        fraud: false,
      };
    }),
    paidAt: purchaseTime,
    endsAt,
    end: wanted.cancelled ? 'CANCELLED' : 'COMPLETED',
    clawedBack: false,
  };
  return {
    conversionId: `23${String(Math.floor(purchaseTime / DAY))}${String(count).padStart(8, '0')}`,
    clickTime: purchaseTime - 600,
    purchaseTime,
    utmContent: utmContentOf(link.subIds),
    device: 'APP',
    referrer: 'WhatsApp',
    channel: 'Others',
    buyer: 'EXISTING',
    productType: 'MP',
    orders: [order],
  };
}

function find(products: readonly WorldProduct[], itemId: string): WorldProduct {
  const found = products.find((product) => product.itemId === itemId);
  if (!found) throw new Error(`items.itemId: no product ${itemId} with an offer`);
  return found;
}
