import type { Market } from '#lib/domain/market';
import { strangeProduct } from '#test/world/goods/products';
import { hostsFor, marketOf } from '#test/world/hosts';
import { type Answer, html, redirect, text } from '#test/world/line/answers';
import type { Part, WorldContext, WorldRequest } from '#test/world/part';
import { handMade } from '#test/world/short-links/landing';
import { embed, escapeHtml } from '#test/world/template';
import { readBuyerAddress } from './address';
import { BUYER_LABELS } from './labels';
import { renderListing, renderProduct } from './render';

/** The buyer site of every market: products in all address forms, shops, lists, campaign pages, the login wall. */
export const createBuyerPart = (world: WorldContext): Part => ({
  name: 'buyer site',
  hosts: hostsFor('buyer'),
  matches: () => true,
  handle: (request) => {
    const market = marketOf(request.host, 'buyer');
    if (!market) throw new Error(`no market at ${request.host}`);
    if (request.method !== 'GET' && request.method !== 'HEAD') return text('Method Not Allowed', 405);
    if (request.path === '/favicon.ico') return text('', 404);
    return page(world, market, request);
  },
});

function page(world: WorldContext, market: Market, { path, search }: WorldRequest): Answer {
  const products = world.products(market.code);
  const address = readBuyerAddress(path, search);
  const labels = BUYER_LABELS[market.code];
  switch (address.kind) {
    case 'product': {
      const known = products.find(({ itemId }) => itemId === address.itemId);
      return renderProduct(known ?? strangeProduct(market.code, address.shopId, address.itemId), products, search);
    }
    case 'itemOnly': {
      const known = products.find(({ itemId }) => itemId === address.itemId);
      return renderProduct(known ?? strangeProduct(market.code, '1', address.itemId), products, search);
    }
    case 'shop': {
      const own = products.filter(({ shop }) => shop.id === address.shopId);
      return renderListing(market.code, own[0]?.shop.name ?? `Shop ${address.shopId}`, own, search, address.shopId);
    }
    case 'inner':
      return redirect(
        address.affiliateId === '' ? innerPage(address.url, market) : handMade(address.url, address.affiliateId, address.subId, market),
      );
    case 'wall':
      return wall(labels.login, address.next, market);
    case 'category':
      return renderListing(
        market.code,
        `${address.categoryId}`,
        products.filter(({ categoryIds }) => categoryIds.includes(address.categoryId)),
        search,
      );
    case 'search': {
      const word = address.keyword.toLowerCase();
      return renderListing(
        market.code,
        address.keyword,
        products.filter(({ name }) => name.toLowerCase().includes(word)),
        search,
      );
    }
    case 'home':
      return renderListing(
        market.code,
        labels.home,
        products.filter(({ kind }) => kind === 'ordinary'),
        search,
      );
    case 'page': {
      const own = products.filter(({ shop }) => shop.user === address.path);
      return renderListing(
        market.code,
        own[0]?.shop.name ?? address.path,
        own.length > 0 ? own : products.slice(0, 8),
        search,
        own[0]?.shop.id,
      );
    }
  }
}

const innerPage = (address: string, market: Market): string =>
  URL.canParse(address) && marketOf(new URL(address).hostname, 'buyer') ? address : `https://${market.buyer}/`;

/** Since September 2026 people who are not logged in get this instead of a product. */
const wall = (login: string, next: string, market: Market): Answer =>
  html(`<!doctype html><html lang="${market.locale}"><head><meta charset="utf-8"><title>Shopee</title></head><body><main id="landing" data-next="${escapeHtml(next)}">
<h1>${escapeHtml(login)}</h1><label>${escapeHtml(BUYER_LABELS[market.code].paste)} <textarea id="paste"></textarea></label></main>
<script>document.documentElement.dataset.worldReady = ${embed('wall')};</script></body></html>`);
