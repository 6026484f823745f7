import { MARKETS } from '#lib/domain/market';
import { commissionOf } from '#test/world/goods/prices';
import type { WorldProduct } from '#test/world/goods/products';
import type { Random } from '#test/world/random';
import type { AffiliateCall } from './call';

/** One sold line. Money in the market's main unit. */
export interface Line {
  readonly product: WorldProduct;
  readonly modelId: string;
  readonly quantity: number;
  readonly paid: number;
  readonly shopeeCommission: number;
  readonly sellerCommission: number;
  readonly sameShop: boolean;
}

/** One checkout that the account brought; each line becomes a node of its own, so that a conversion can have several. */
export interface Conversion {
  readonly conversionId: string;
  readonly orderId: string;
  readonly clickTime: number;
  readonly purchaseTime: number;
  /** 0 while the order is open. */
  readonly completeTime: number;
  readonly status: 'PENDING' | 'COMPLETED' | 'CANCELLED' | 'UNPAID';
  readonly fraud: 'UNVERIFIED' | 'VERIFIED' | 'FRAUD';
  readonly utmContent: string;
  readonly device: 'APP' | 'WEB';
  readonly referrer: string;
  readonly buyer: 'NEW' | 'EXISTING';
  /** Which of the account's closed payment cycles it is in; null while not validated. */
  readonly validationId: string | null;
  readonly lines: readonly Line[];
}

const DAY = 86_400;
const COUNT = 420;
const MARKS = ['story', 'reels', 'tiktok', 'blog', 'grupo1', 'promo11', 'bio', 'nov2026'] as const;

/** The checkouts of an account over the last 130 days, newest first; same account and seed, same checkouts (only the days move with today). */
export function conversionsOf({ world, account }: AffiliateCall): readonly Conversion[] {
  const random = world.random(`conversions ${account.appId}`);
  const today = Math.floor(world.clock.seconds() / DAY) * DAY;
  const products = world.products(account.market).filter(({ offer }) => offer !== null);
  const made = Array.from({ length: COUNT }, (_, index) =>
    make(random, today - Math.floor((index * 130 * DAY) / COUNT) - random.whole(0, 20_000), index, products, account),
  );
  return made.sort((left, right) => right.purchaseTime - left.purchaseTime);
}

function make(
  random: Random,
  purchaseTime: number,
  index: number,
  products: readonly WorldProduct[],
  account: AffiliateCall['account'],
): Conversion {
  const ageDays = (index * 130) / COUNT;
  const chance = random.next();
  const status = ageDays < 1 && chance < 0.3 ? 'UNPAID' : chance > 0.93 ? 'CANCELLED' : ageDays > 15 ? 'COMPLETED' : 'PENDING';
  const bill = status === 'COMPLETED' && ageDays > 40 ? account.validationIds[Math.min(2, Math.floor((ageDays - 40) / 30))] : undefined;
  const marks = Array.from({ length: 5 }, (_, place) => (random.next() < 0.7 - place * 0.15 ? random.pick(MARKS) : ''));
  return {
    conversionId: String(242_000_000_000_000 + random.whole(0, 999_999_999) * 1000 + index),
    orderId: `${new Date(purchaseTime * 1000).toISOString().slice(2, 10).replaceAll('-', '')}${random.base62(8).toUpperCase()}`,
    clickTime: purchaseTime - random.whole(60, 6 * DAY),
    purchaseTime,
    completeTime: status === 'COMPLETED' ? purchaseTime + random.whole(3, 14) * DAY : 0,
    status,
    fraud: bill === undefined ? 'UNVERIFIED' : random.next() < 0.03 ? 'FRAUD' : 'VERIFIED',
    utmContent: marks.join('-'),
    device: random.next() < 0.8 ? 'APP' : 'WEB',
    referrer: random.pick(['WhatsApp', 'Instagram', 'TikTok', 'Telegram', 'Others', '']),
    buyer: random.next() < 0.2 ? 'NEW' : 'EXISTING',
    validationId: bill ?? null,
    lines: Array.from({ length: random.pick([1, 1, 1, 1, 2, 3]) }, (_, line) => makeLine(random, random.pick(products), line)),
  };
}

function makeLine(random: Random, product: WorldProduct, line: number): Line {
  const quantity = random.pick([1, 1, 1, 2, 3]);
  const price = product.priceMin / 10 ** MARKETS[product.market].currencyDigits;
  const both = product.offer ? commissionOf(product.market, product.priceMin, product.offer) * quantity : 0;
  const seller = ((price * (product.offer?.sellerRate ?? 0)) / 10_000) * quantity;
  return {
    product,
    modelId: String(random.whole(100_000_000_000, 299_999_999_999)),
    quantity,
    paid: price * quantity,
    shopeeCommission: both - seller,
    sellerCommission: seller,
    sameShop: line === 0,
  };
}
