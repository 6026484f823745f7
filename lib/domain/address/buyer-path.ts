import { readId } from './ids';
import type { PageKind } from './page-kind';

export interface PathFacts {
  readonly kind: PageKind;
  readonly shopId: string | null;
  readonly itemId: string | null;
  /** Path of the canonical page, where the page has one. */
  readonly path: string | null;
}

const SLUG = /(?:^|-)i\.(\d+)\.(\d+)$/;
const CATEGORY = /-cat\.\d+(?:\.\d+)*$/;
const COLLECTION = /-col\.\d+$/;
/** Shop user names as seen: letters, digits, dots and underscores. A hyphen marks a slug. */
const USER_NAME = /^(?!i\.)[A-Za-z0-9_][A-Za-z0-9_.]{1,63}$/;

/** First path words that are Shopee's own, never a shop's user name. */
const FIRST_WORDS: ReadonlyMap<string, PageKind> = new Map<string, PageKind>([
  ...words('account', 'user', 'cart', 'checkout', 'buyer', 'notifications', 'order', 'orders'),
  ...words('search', 'search', 'search_user', 'find_similar_products'),
  ...words('collection', 'collections', 'flash_sale', 'flash_deals', 'daily_discover', 'mall', 'top_products'),
  ...words('category', 'all_categories', 'categories'),
  ...words('redirect', 'an_redir'),
  ...words('verify', 'verify'),
  ...words('list', 'list'),
  ...words('campaign', 'm', 'voucher'),
  ...words('video', 'share-video'),
  ...words(
    'other-shopee',
    'api',
    'backend',
    'blog',
    'docs',
    'download',
    'events',
    'file',
    'help',
    'item',
    'legal',
    'opaanlp',
    'portal',
    'product',
  ),
  ...words('other-shopee', 'static', 'web', 'favicon.ico', 'index.html', 'robots.txt', 'sitemap.xml', 'manifest.json'),
]);
/** Words that may stand before `/SHOP/ITEM`, though they are no shop's name. */
const BEFORE_IDS = new Set(['product', 'opaanlp']);
const SIGN_IN = new Set(['login', 'signup', 'reset']);

/**
 * Reads the path of a buyer page. Matching is on the raw path: `%2F` and `%2E` are not structure.
 *
 * @param segments the path's non-empty parts
 * @param url whose query is read only where it matters: reading it costs more than the rest
 */
export function readBuyerPath(segments: readonly string[], url: Pick<URL, 'searchParams'>): PathFacts {
  const first = segments[0];
  if (first === undefined) return page('home');
  if (isWord(first, 'universal-link')) return segments.length === 1 ? page('redirect') : readBuyerPath(segments.slice(1), url);
  return readShop(segments, url) ?? readProduct(segments) ?? readItemForm(segments, url) ?? readOther(first, segments, url);
}

/** A part of a shop, which is what such a page shows. */
function collectionOf(url: Pick<URL, 'searchParams'>): string {
  const id = readId(url.searchParams.get('shopCollection'));
  return id ? `?shopCollection=${id}` : '';
}

function readShop(segments: readonly string[], url: Pick<URL, 'searchParams'>): PathFacts | null {
  if (!isWord(segments[0] ?? '', 'shop')) return null;
  const shopId = readId(segments[1]);
  if (!shopId) return page('other-shopee');
  const collection = collectionOf(url);
  const within = collection && segments[2] === 'search' ? '/search' : '';
  return { kind: 'shop', shopId, itemId: null, path: `/shop/${shopId}${within}${collection}` };
}

function readProduct(segments: readonly string[]): PathFacts | null {
  const [first = '', second, third] = segments;
  const word = segments.length === 1 ? '' : first.toLowerCase();
  const isReserved = FIRST_WORDS.has(word);
  const slug = isReserved ? null : SLUG.exec(beforeQuery(segments.at(-1)));
  if (slug) return product(slug[1], slug[2]);
  return segments.length === 3 && (!isReserved || BEFORE_IDS.has(word)) ? product(second, beforeQuery(third)) : null;
}

/** Told by its length first: a list has thousands of long names, and a copy of each would cost more than the rest of its reading. */
const isWord = (text: string, word: string): boolean => text.length === word.length && text.toLowerCase() === word;

/** An address that was encoded once too often has its `?` as `%3F`. */
const beforeQuery = (segment = ''): string => (segment.includes('%') ? (segment.split(/%3f/i, 1)[0] ?? '') : segment);

/** `/item?shopid=&itemid=`: old, and the only form whose ids stand in the query. */
function readItemForm(segments: readonly string[], url: Pick<URL, 'searchParams'>): PathFacts | null {
  if (segments.length !== 1 || segments[0] !== 'item') return null;
  const query = url.searchParams;
  return product(query.get('shopid') ?? query.get('shopId'), query.get('itemid') ?? query.get('itemId'));
}

function readOther(first: string, segments: readonly string[], url: Pick<URL, 'searchParams'>): PathFacts {
  const word = first.toLowerCase();
  if (word === 'buyer' && SIGN_IN.has(segments[1] ?? '')) return page('login');
  if (word === 'mall' && segments[1] === 'search') return page('search');
  const known = FIRST_WORDS.get(word);
  if (known) return page(known);
  if (segments.length === 1 && CATEGORY.test(first)) return page('category');
  if (segments.length === 1 && COLLECTION.test(first)) return page('collection');
  return USER_NAME.test(first) ? readUserName(first, segments, url) : page('other-shopee');
}

function readUserName(name: string, segments: readonly string[], url: Pick<URL, 'searchParams'>): PathFacts {
  if (segments.length === 1) return { kind: 'shop', shopId: null, itemId: null, path: `/${name}${collectionOf(url)}` };
  const itemId = segments.length === 2 ? readId(segments[1]) : null;
  return itemId ? { kind: 'product-item-only', shopId: null, itemId, path: null } : page('other-shopee');
}

function product(shop: string | null | undefined, item: string | null | undefined): PathFacts {
  const shopId = readId(shop);
  const itemId = readId(item);
  return shopId && itemId ? { kind: 'product', shopId, itemId, path: `/product/${shopId}/${itemId}` } : page('other-shopee');
}

function page(kind: PageKind): PathFacts {
  return { kind, shopId: null, itemId: null, path: null };
}

function words(kind: PageKind, ...list: string[]): [string, PageKind][] {
  return list.map((word) => [word, kind]);
}
