import { allowedImage } from '#lib/domain/address/image-host';
import type { PageAddress } from '#lib/domain/address/page-address';
import type { PageKind } from '#lib/domain/address/page-kind';
import type { SiteCode } from '#lib/domain/address/sites';
import { isMarketCode, MARKETS } from '#lib/domain/market';
import { compareMoney, type Money, moneyFromWire } from '#lib/domain/money';
import { plainText } from '#lib/domain/text';
import { jsonLdProduct } from './json-ld-product';

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
}

/** Longer names are cut; Shopee's own limit lies below. */
export const LONGEST_NAME = 300;

const NOTHING: ProductFacts = { name: null, image: null, priceMin: null, priceMax: null };
const PRODUCT_PAGES: ReadonlySet<PageKind> = new Set<PageKind>(['product', 'product-item-only', 'mirror']);

/**
 * Name, picture and price out of a page that belongs to anyone but us: nothing in it is trusted to be of the right type, size or product.
 *
 * @param address of the same moment; its item decides whether the page's JSON-LD counts
 */
export function factsFromPage(raw: RawPageFacts, address: PageAddress): ProductFacts {
  if (address.itemId === null || !PRODUCT_PAGES.has(address.kind)) return NOTHING;
  const product = jsonLdProduct(raw.jsonLd, address.itemId);
  const [priceMin, priceMax] = priceRange(product?.prices ?? [], currencyOf(product?.currency, address.market));
  return {
    name: nameFrom(product?.name) ?? nameFrom(raw.ogTitle) ?? nameFrom(raw.title),
    image: allowedImage(address.market, product?.image) ?? allowedImage(address.market, raw.ogImage),
    priceMin,
    priceMax,
  };
}

/** Shopee's own name as its sites write it. */
const SITE_NAME = /^(?:Shopee|蝦皮|虾皮|ช้อปปี้)/u;
const SITE_TITLE = /^(?:Shopee\b|蝦皮|虾皮|ช้อปปี้)[^|]*(?:\||$)/u;

/** The site's own name, which stands before a `|` on pages that show no product and after one on those that do, is no product's name. */
function nameFrom(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const title = text.slice(0, LONGEST_NAME * 20);
  const bar = title.lastIndexOf('|');
  const isSites =
    bar >= 0 &&
    title
      .slice(bar + 1)
      .trimStart()
      .match(SITE_NAME) !== null;
  const name = plainText(isSites ? title.slice(0, bar) : title, LONGEST_NAME);
  return name === '' || SITE_TITLE.test(name) ? null : name;
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
