import { hostsFor, marketOf } from '#test/world/hosts';
import { type Answer, html, json, text } from '#test/world/line/answers';
import type { Part, WorldContext, WorldRequest } from '#test/world/part';
import { embed } from '#test/world/template';
import { firstData } from './first-data';
import { frame, pageFile } from './page-files';
import { listPage, readListQuery } from './query';
import { sellerRow, sellerRows, truth } from './rows';
import type { SellerShops } from './seller-shop';
import { type Standing, standing } from './standing';
import { worldShops } from './world-shops';

/** Below this stand the pages' own files and data. assumed: seller-data. Seller Centre's own addresses for them are signed and are not played. */
const OWN = '/__seller/';

/**
 * Seller Centre of every market: one document for all addresses, whose scripts draw the page that the path names and change the path without loading.
 * Without a login; `?shop=` shows another shop, all switches are listed in pages/address.js. The shops come from one provider.
 */
export function createSellerPart(world: WorldContext, shops: SellerShops = worldShops(world)): Part {
  return {
    name: 'Seller Centre',
    hosts: hostsFor('seller'),
    matches: () => true,
    handle: (request) => {
      const market = marketOf(request.host, 'seller');
      if (!market) throw new Error(`no market at ${request.host}`);
      const { path, method } = request;
      const now = standing(shops(market.code), market, request.search);
      if (path.startsWith(OWN)) return answerOwn(path.slice(OWN.length), request, now);
      if (method !== 'GET' && method !== 'HEAD') return text('Method Not Allowed', 405);
      if (path === '/favicon.ico') return text('', 404);
      if (path === '/') return { status: 302, headers: { location: '/portal/product/list/all' }, body: '' };
      return html(page(now, request));
    },
  };
}

const page = (now: Standing, { path, search }: WorldRequest): string =>
  frame({
    lang: now.language,
    data: embed(firstData(now, path, search)),
    // Before everything else, as a page's own first script.
    first: search.get('hostile') === '1' ? `<script src="${OWN}hostile.js"></script>` : '',
  });

function answerOwn(name: string, { method, search, body }: WorldRequest, { shop, other, language }: Standing): Answer {
  const list = () => listPage(shop, other, readListQuery(search));
  if (name === 'rate') return method === 'POST' ? setRate(body, shop) : text('Method Not Allowed', 405);
  if (method !== 'GET' && method !== 'HEAD') return text('Method Not Allowed', 405);
  if (name === 'rows') return json(sellerRows(shop, language, list()));
  if (name === 'truth') return json(truth(shop, list()));
  if (name.startsWith('product/')) {
    const product = shop.products.find(name.slice('product/'.length));
    return product ? json(sellerRow(shop.market, language, { product, own: true })) : json({ error: 'no such product' }, 404);
  }
  return pageFile(name) ?? text('not found', 404);
}

/** The seller changes a rate on the page. `{ itemId, percent }`; 501 where the shop's rates cannot be set, 400 with the reason when they may not. */
function setRate(body: string, shop: Standing['shop']): Answer {
  const { itemId, percent } = JSON.parse(body) as { itemId?: unknown; percent?: unknown };
  if (typeof itemId !== 'string' || typeof percent !== 'number') return json({ error: 'itemId must be text, percent a number' }, 400);
  if (!shop.setRate) return json({ error: 'the rates of this shop cannot be set' }, 501);
  const error = shop.setRate(itemId, Math.round(percent * 100));
  return error === null ? json({ ok: true }) : json({ error }, 400);
}
