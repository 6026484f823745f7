import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { WorldProduct } from '#test/world/goods/products';
import type { Random } from '#test/world/random';
import { type Campaign, type Checkout, type Line, type Order, UNIT } from './checkout';
import { type SeededLink, utmContentOf } from './seeded-links';

const DAY = 86_400;
/** Real accounts sell nine lines of ten in other shops than the one of the link. */
const SAME_SHOP = 0.12;
/** Lines of a checkout on average, by the shares below. */
export const LINES_EACH = 2.2;

interface DayOf {
  readonly market: MarketCode;
  readonly links: readonly SeededLink[];
  /** Products with an offer, by shop. */
  readonly shops: readonly (readonly WorldProduct[])[];
}

/** The checkouts of one day (UTC, counted from 1970), the same whenever they are made. */
export function makeDay(random: Random, day: number, checkouts: number, of: DayOf): readonly Checkout[] {
  const count = Math.floor(checkouts) + (random.next() < checkouts % 1 ? 1 : 0);
  return Array.from({ length: count }, (_, at) => makeCheckout(random, day, at, of));
}

function makeCheckout(random: Random, day: number, at: number, of: DayOf): Checkout {
  const link = random.pick(of.links);
  const purchaseTime = day * DAY + random.whole(0, DAY - 1);
  const digital = random.next() < 0.03;
  const orders = digital ? 1 : random.pick([1, 1, 1, 1, 1, 1, 1, 2, 2, 3]);
  return {
    conversionId: `24${day}${String(at).padStart(5, '0')}${String(random.whole(0, 999)).padStart(3, '0')}`,
    clickTime: purchaseTime - random.whole(60, 6 * DAY),
    purchaseTime,
    utmContent: utmContentOf(link.subIds),
    device: random.next() < 0.8 ? 'APP' : 'WEB',
    referrer: random.pick(['WhatsApp', 'Instagram', 'TikTok', 'Telegram', 'Others', '']),
    channel: random.pick(['Facebook', 'Facebook', 'Others', 'Websites']),
    buyer: random.next() < 0.2 ? 'NEW' : 'EXISTING',
    productType: digital ? 'DP' : 'MP',
    orders: Array.from({ length: orders }, () => makeOrder(random, purchaseTime, link, digital, of)),
  };
}

function makeOrder(random: Random, purchaseTime: number, link: SeededLink, digital: boolean, of: DayOf): Order {
  const sameShop = random.next() < SAME_SHOP;
  const own = of.shops.find(([product]) => product?.shop.id === link.product.shop.id);
  const goods = (sameShop ? own : random.pick(of.shops.filter((shop) => shop !== own))) ?? random.pick(of.shops);
  const slow = random.next() < 0.1;
  const paidAt = purchaseTime + (slow ? random.whole(6, 40) * 3600 : 0);
  const cancelled = random.next() < (slow ? 0.3 : 0.06);
  const endsAt = paidAt + (cancelled ? random.whole(1, 12) : random.whole(4, 20)) * DAY;
  const several = digital ? 1 : random.pick([1, 1, 1, 1, 2, 2, 3]);
  const lines = Array.from({ length: several }, (_, at) =>
    makeLine(random, of.market, random.pick(goods), { digital, paidAt, endsAt, more: at > 0 }),
  );
  return {
    orderId: orderIdOf(random, purchaseTime),
    sameShop,
    // A bundle's gift: the same product and model once more, under the promotion.
    lines:
      random.next() < 0.01
        ? [...lines, ...lines.slice(0, 1).map((line) => ({ ...line, promotionId: String(random.whole(1e9, 2e9)), paid: 0, refund: 0 }))]
        : lines,
    paidAt,
    endsAt,
    end: cancelled ? 'CANCELLED' : 'COMPLETED',
    clawedBack: random.next() < 0.01,
  };
}

/** The date in an order's id is that of UTC+8, whatever the market's own is. */
export const orderIdOf = (random: Random, purchaseTime: number): string =>
  `${new Date((purchaseTime + 8 * 3600) * 1000).toISOString().slice(2, 10).replaceAll('-', '')}${random.base62(8).toUpperCase()}`;

interface Around {
  readonly digital: boolean;
  readonly paidAt: number;
  readonly endsAt: number;
  readonly more: boolean;
}

function makeLine(random: Random, market: MarketCode, product: WorldProduct, { digital, paidAt, endsAt, more }: Around): Line {
  const quantity = random.pick([1, 1, 1, 2, 3]);
  const voucher = random.pick([1, 1, 0.95, 0.9]);
  const paid = Math.round((product.priceMin * UNIT * quantity * voucher) / 10 ** MARKETS[market].currencyDigits);
  const sellerRate = product.offer?.sellerRate ?? 0;
  const chance = random.next();
  const campaign: Campaign =
    sellerRate === 0
      ? 'NON_SELLER_CAMPAIGN'
      : chance < 0.8
        ? 'SELLER_OPEN_CAMPAIGN'
        : chance < 0.95
          ? 'SELLER_TARGET_CAMPAIGN'
          : 'MCN_CAMPAIGN';
  return {
    product,
    modelId: String(random.whole(100_000_000_000, 299_999_999_999)),
    promotionId: random.next() < 0.05 ? String(random.whole(100_000_000, 999_999_999)) : '',
    quantity,
    paid,
    refund: digital && random.next() < 0.3 ? Math.round(paid / 2) : 0,
    shopeeRate: product.offer?.shopeeRate ?? 0,
    sellerRate,
    campaign,
    partner: campaign === 'MCN_CAMPAIGN' ? 'Demo Partner' : '',
    cancelledAt: more && random.next() < 0.06 ? random.whole(paidAt, endsAt) : null,
    takenBack: quantity > 1 && random.next() < 0.04 ? 1 : 0,
    fraud: random.next() < 0.02,
  };
}
