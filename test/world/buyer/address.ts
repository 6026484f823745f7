/** What a page of the buyer site is about. Ids are decimal strings. */
export type BuyerAddress =
  | { readonly kind: 'product'; readonly shopId: string; readonly itemId: string }
  | { readonly kind: 'itemOnly'; readonly user: string; readonly itemId: string }
  | { readonly kind: 'shop'; readonly shopId: string }
  | { readonly kind: 'inner'; readonly url: string; readonly affiliateId: string; readonly subId: string }
  | { readonly kind: 'wall'; readonly next: string }
  | { readonly kind: 'category'; readonly categoryId: number }
  | { readonly kind: 'search'; readonly keyword: string }
  | { readonly kind: 'home' }
  | { readonly kind: 'page'; readonly path: string };

const ID = '([1-9]\\d{0,18})';
const SLUG = new RegExp(`(?:^|[-/])i\\.${ID}\\.${ID}$`);
const PAIR = new RegExp(`^(?:universal-link/)?[^/]+/${ID}/${ID}$`);
const ITEM_ONLY = new RegExp(`^([^/]+)/${ID}$`);

/** Reads path and query of a page on a buyer host; matches on the raw path, so that encoded slashes and dots are no structure. */
export function readBuyerAddress(path: string, search: URLSearchParams): BuyerAddress {
  const words = path.split('/').filter((word) => word !== '');
  const joined = words.join('/');
  const first = words[0] ?? '';
  if (joined === '') return { kind: 'home' };
  const inner =
    first === 'an_redir' ? search.get('origin_link') : first === 'universal-link' && words.length === 1 ? search.get('redir') : null;
  if (inner !== null)
    return { kind: 'inner', url: inner, affiliateId: search.get('affiliate_id') ?? '', subId: search.get('sub_id') ?? '' };
  if (first === 'verify' || (first === 'buyer' && search.has('next'))) return { kind: 'wall', next: search.get('next') ?? '' };
  if (first === 'shop') return { kind: 'shop', shopId: words[1] ?? '' };
  const [, shopId, itemId] = SLUG.exec(joined) ?? PAIR.exec(joined) ?? oldForm(first, search);
  if (shopId !== undefined && itemId !== undefined) return { kind: 'product', shopId, itemId };
  const category = /-cat\.(\d+)/.exec(joined);
  if (category) return { kind: 'category', categoryId: Number(category[1]) };
  if (first === 'search' || joined === 'mall/search') return { kind: 'search', keyword: search.get('keyword') ?? '' };
  const [, user, item] = ITEM_ONLY.exec(joined) ?? [];
  if (user !== undefined && item !== undefined && user !== 'product') return { kind: 'itemOnly', user, itemId: item };
  return { kind: 'page', path: joined };
}

/** `/item?shopid=&itemid=`, in two spellings. */
const oldForm = (first: string, search: URLSearchParams): readonly (string | undefined)[] =>
  first === 'item'
    ? ['', search.get('shopid') ?? search.get('shopId') ?? undefined, search.get('itemid') ?? search.get('itemId') ?? undefined]
    : [];
