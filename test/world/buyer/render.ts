import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { WorldProduct } from '#test/world/goods/products';
import { type Answer, html } from '#test/world/line/answers';
import { hash } from '#test/world/random';
import { createTemplate, embed, escapeHtml } from '#test/world/template';
import { BUYER_LABELS } from './labels';
import { productData, slugPath } from './page-data';

const productPage = createTemplate('product.html', import.meta.url);
const listingPage = createTemplate('listing.html', import.meta.url);

/** The page of a product; whom the address credits stands in the attributes of `main#landing`. */
export function renderProduct(product: WorldProduct, all: readonly WorldProduct[], search: URLSearchParams): Answer {
  const { market, shop, itemId } = product;
  const labels = BUYER_LABELS[market];
  const data = {
    origin: `https://${MARKETS[market].buyer}`,
    currency: MARKETS[market].currency,
    itemId,
    categoryId: product.categoryIds[0],
    labels,
    products: [product, ...recommended(product, all)].map(productData),
  };
  return html(
    productPage({
      lang: MARKETS[market].locale,
      title: escapeHtml(`${labels.site} | ${labels.home}`),
      itemId,
      shopId: shop.id,
      ...credit(search),
      pasteLabel: escapeHtml(labels.paste),
      data: embed(data),
    }),
  );
}

/** A page that lists products: home, shop, category, search, campaign. */
export function renderListing(
  market: MarketCode,
  heading: string,
  products: readonly WorldProduct[],
  search: URLSearchParams,
  shopId = '',
): Answer {
  const labels = BUYER_LABELS[market];
  const cards = products
    .slice(0, 40)
    .map((product) => `<a href="${slugPath(product)}" data-item-id="${product.itemId}">${escapeHtml(product.name.slice(0, 300))}</a>`);
  return html(
    listingPage({
      lang: MARKETS[market].locale,
      title: escapeHtml(`${heading} | ${labels.site}`),
      heading: escapeHtml(heading),
      shopId,
      ...credit(search),
      pasteLabel: escapeHtml(labels.paste),
      cards: cards.join('\n'),
    }),
  );
}

/** Six ordinary products that the page links. */
function recommended(product: WorldProduct, all: readonly WorldProduct[]): WorldProduct[] {
  const others = all.filter((each) => each.kind === 'ordinary' && each.itemId !== product.itemId);
  const start = hash(product.itemId) % Math.max(1, others.length - 6);
  return others.slice(start, start + 6);
}

/** What `utm_source=an_<id>` and `utm_content` of an address say. */
const credit = (search: URLSearchParams) => ({
  affiliateId: escapeHtml((search.get('utm_source') ?? '').replace(/^an_/, '')),
  utmContent: escapeHtml(search.get('utm_content') ?? ''),
});
