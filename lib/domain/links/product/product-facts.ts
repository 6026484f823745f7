import { allowedImage } from '#lib/domain/address/image-host';
import type { PageAddress } from '#lib/domain/address/page-address';
import type { SiteCode } from '#lib/domain/address/sites';
import { isMarketCode, MARKETS } from '#lib/domain/market';
import { compareMoney, type Money, moneyFromWire } from '#lib/domain/money';
import { jsonLdProduct } from './json-ld-product';
import { isProductPage, productName } from './product-name';

/** What the function injected into a buyer page brings back: texts, as they stand there. */
export interface RawPageFacts {
  readonly title: string | null;
  readonly ogTitle: string | null;
  readonly ogImage: string | null;
  /** Texts of the page's `application/ld+json` blocks. */
  readonly jsonLd: readonly string[];
}

/** What a product page says about its product; each part may be missing, for pages seen without signing in say nothing at all. */
export interface ProductFacts {
  readonly name: string | null;
  readonly image: string | null;
  readonly priceMin: Money | null;
  readonly priceMax: Money | null;
  /** The price before a discount, where the page's data has it and it is a higher one. */
  readonly oldPrice: Money | null;
}

const NOTHING: ProductFacts = { name: null, image: null, priceMin: null, priceMax: null, oldPrice: null };

/**
 * Name, picture and price out of a page that belongs to anyone but us: nothing in it is trusted to be of the right type, size or product.
 *
 * @param address of the same moment; its item decides whether the page's JSON-LD counts
 */
export function factsFromPage(raw: RawPageFacts, address: PageAddress): ProductFacts {
  if (address.itemId === null || !isProductPage(address)) return NOTHING;
  const product = jsonLdProduct(raw.jsonLd, address.itemId);
  const currency = currencyOf(product?.currency, address.market);
  const [priceMin, priceMax] = priceRange(product?.prices ?? [], currency);
  const [before] = priceRange(product?.pricesBefore ?? [], currency);
  return {
    name: productName(product?.name, address) ?? productName(raw.ogTitle, address) ?? productName(raw.title, address),
    image: allowedImage(address.market, product?.image) ?? allowedImage(address.market, raw.ogImage),
    priceMin,
    priceMax,
    // Of several variations, only what is above all of today's prices is sure to be an older one.
    oldPrice: before && priceMax && compareMoney(before, priceMax) > 0 ? before : null,
  };
}

function currencyOf(stated: unknown, site: SiteCode | null): string | null {
  if (typeof stated === 'string' && /^[A-Z]{3}$/.test(stated)) return stated;
  return site !== null && isMarketCode(site) ? MARKETS[site].currency : null;
}

function priceRange(prices: readonly (string | number)[], currency: string | null): [Money | null, Money | null] {
  if (currency === null) return [null, null];
  const read = prices.map((price) => moneyFromWire(price, currency)).filter((money) => money !== null && !money.amount.startsWith('-'));
  const sorted = (read as Money[]).sort(compareMoney);
  return [sorted[0] ?? null, sorted.at(-1) ?? null];
}
