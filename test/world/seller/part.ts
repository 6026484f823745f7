import { MARKETS, type Market } from '../../../lib/domain/market';
import { html, text } from '../answers';
import { hostsFor, marketOf } from '../hosts';
import type { Part, WorldContext } from '../part';
import { sellerShop } from '../products';
import { createTemplate, embed, escapeHtml } from '../template';
import { SELLER_LABELS } from './labels';
import { sellerRow } from './rows';

const productList = createTemplate('product-list.html', import.meta.url);
const openCampaign = createTemplate('open-campaign.html', import.meta.url);

/** Seller Centre of every market, without a login: the product list, AMS's open campaign, and empty pages elsewhere. */
export const createSellerPart = (world: WorldContext): Part => ({
  name: 'Seller Centre',
  hosts: hostsFor('seller'),
  matches: () => true,
  handle: ({ host, method, path }) => {
    const market = marketOf(host, 'seller');
    if (!market) throw new Error(`no market at ${host}`);
    if (method !== 'GET' && method !== 'HEAD') return text('Method Not Allowed', 405);
    if (path === '/favicon.ico') return text('', 404);
    if (path.startsWith('/portal/product/')) return html(productList(values(market, world.seed)));
    if (path === '/portal/web-seller-affiliate/open_campaign') return html(openCampaign(values(market, world.seed)));
    return html(empty(market, path));
  },
});

function values(market: Market, seed: number): Record<string, string> {
  const { shop, products } = sellerShop(market.code, seed);
  const data = { labels: SELLER_LABELS[market.code], user: shop.user, rows: products.map(sellerRow) };
  return { lang: market.locale, data: embed(data) };
}

const empty = (market: Market, path: string): string =>
  `<!doctype html><html lang="${MARKETS[market.code].locale}"><head><meta charset="utf-8"><title>Shopee Seller Centre</title><link rel="icon" href="data:,"></head>
<body><div id="root"><h1>Seller Centre</h1><p>${escapeHtml(path)}</p></div></body></html>`;
