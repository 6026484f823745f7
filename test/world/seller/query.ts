import type { SellerProduct, SellerProducts, SellerShop } from './seller-shop';

/** What a list asks for, out of its address. */
export interface ListQuery {
  readonly page: number;
  readonly size: number;
  /** A column, `-` before it for the greatest first; empty: the shop's own order. */
  readonly sort: string;
  readonly keyword: string;
  readonly set: 'all' | 'live' | 'unlisted' | 'added' | 'notadded';
  /** Trap: so many rows of another shop on each page. */
  readonly foreign: number;
  /** Trap: the first product of a page stands there a second time. */
  readonly twice: boolean;
}

export interface ListedProduct {
  readonly product: SellerProduct;
  readonly own: boolean;
}

export interface ListPage {
  readonly total: number;
  readonly pages: number;
  readonly page: number;
  readonly rows: readonly ListedProduct[];
}

const SETS: readonly string[] = ['all', 'live', 'unlisted', 'added', 'notadded'];
const IN_SET: Readonly<Record<ListQuery['set'], (product: SellerProduct) => boolean>> = {
  all: () => true,
  live: ({ listed }) => listed === 'NORMAL',
  unlisted: ({ listed }) => listed !== 'NORMAL',
  added: ({ campaign }) => campaign !== null,
  notadded: ({ campaign, listed }) => campaign === null && listed === 'NORMAL',
};
const SORTS: Readonly<Record<string, (product: SellerProduct) => number | string>> = {
  name: ({ name }) => name,
  price: ({ priceMin }) => priceMin,
  stock: ({ stock }) => stock,
  sales: ({ sales }) => sales,
  rate: ({ campaign }) => campaign?.rate ?? 0,
};

export function readListQuery(search: URLSearchParams): ListQuery {
  const whole = (name: string, otherwise: number, most: number) =>
    Math.min(most, Math.max(0, Math.trunc(Number(search.get(name)) || otherwise)));
  const set = search.get('set') ?? search.get('tab') ?? 'all';
  return {
    page: Math.max(1, whole('page', 1, 1_000_000)),
    size: Math.max(1, whole('size', 24, 1000)),
    sort: search.get('sort') ?? '',
    keyword: search.get('keyword') ?? '',
    set: SETS.includes(set) ? (set as ListQuery['set']) : 'all',
    foreign: whole('foreign', 0, 1000),
    twice: search.get('twice') === '1',
  };
}

/** One page of a shop's products; `other` lends the rows that do not belong to it. A page beyond the end is the last one. */
export function listPage(shop: SellerShop, other: SellerShop, query: ListQuery): ListPage {
  const found = select(shop.products, query);
  const pages = Math.max(1, Math.ceil(found.size / query.size));
  const page = Math.min(query.page, pages);
  const from = (page - 1) * query.size;
  const rows: ListedProduct[] = found.slice(from, from + query.size).map((product) => ({ product, own: true }));
  const first = rows[0];
  if (query.twice && first) rows.splice(5, 0, first);
  const lent = Math.min(query.foreign, other.products.size());
  for (let nth = 0; nth < lent; nth += 1) {
    const product = other.products.at((page + nth) % other.products.size());
    rows.splice((page * 3 + nth * 4 + 1) % (rows.length + 1), 0, { product, own: false });
  }
  return { total: found.size, pages, page, rows };
}

/** The shop's own order without a filter never reads more than the page. */
function select(
  products: SellerProducts,
  { sort, keyword, set }: ListQuery,
): { size: number; slice(from: number, to: number): SellerProduct[] } {
  const column = SORTS[sort.replace('-', '')];
  if (!column && keyword === '' && set === 'all') {
    const size = products.size();
    return {
      size,
      slice: (from, to) => Array.from({ length: Math.max(0, Math.min(to, size) - from) }, (_, nth) => products.at(from + nth)),
    };
  }
  const wanted = keyword.toLowerCase();
  const fits = ({ itemId, name, sku }: SellerProduct) =>
    itemId === wanted || name.toLowerCase().includes(wanted) || sku.toLowerCase().includes(wanted);
  const rows = products.all().filter((product) => IN_SET[set](product) && (wanted === '' || fits(product)));
  if (column) rows.sort((left, right) => (sort.startsWith('-') ? -1 : 1) * compare(column(left), column(right)));
  return { size: rows.length, slice: (from, to) => rows.slice(from, to) };
}

const compare = (left: number | string, right: number | string): number => (left < right ? -1 : left > right ? 1 : 0);
