import type { Operation } from '#test/world/affiliate/call';
import { badParams } from '#test/world/affiliate/envelope';
import { offerNode } from '#test/world/affiliate/nodes';
import { numberedPage } from '#test/world/affiliate/pages';
import type { WorldProduct } from '#test/world/goods/products';
import { commissionMoney } from '#test/world/goods/products';
import { hash } from '#test/world/random';

interface Args {
  readonly listType: number;
  readonly matchId?: string;
  readonly keyword?: string;
  readonly sortType?: number;
  readonly page: number;
  readonly limit: number;
  readonly itemId?: string;
  readonly shopId?: string;
  readonly productCatId?: number;
  readonly isAMSOffer?: boolean;
  readonly isKeySeller?: boolean;
}

/** Offers of single products; an item in no campaign gives no nodes. */
export const productOfferV2: Operation<Args> = (args, call) => {
  checkList(args);
  const found = call.book.products(call.account.market).filter((product) => product.offer !== null && fits(product, args));
  return numberedPage(args, sorted(found, args.sortType), (product) => offerNode(call, product));
};

const FILTERS = ['keyword', 'itemId', 'shopId', 'productCatId', 'isAMSOffer', 'isKeySeller'] as const;

function checkList(args: Args): void {
  const { listType, matchId } = args;
  // assumed: offer-arguments. Recorded is only the text about matchId; the portal says that lists and other filters cannot be mixed.
  if (listType < 0 || listType > 6) throw badParams('invalid listType');
  if (args.sortType !== undefined && (args.sortType < 1 || args.sortType > 5)) throw badParams('invalid sortType');
  if (listType >= 3 && matchId === undefined) throw badParams('regarding listType must contain matchId');
  // assumed: relevance-sort. "Keyword search only" is taken as a refusal without a keyword.
  if (args.sortType === 1 && (args.keyword ?? '') === '') throw badParams('sortType 1 needs a keyword');
  // assumed: match-without-list. A matchId beside list types that name nothing.
  if (listType < 3 && matchId !== undefined) throw badParams('matchId needs a listType');
  if (listType !== 0 && FILTERS.some((name) => args[name] !== undefined))
    throw badParams('listType and matchId cannot be mixed with other filters');
}

function fits(product: WorldProduct, args: Args): boolean {
  const { listType, matchId } = args;
  const inCategory = (id: number) => product.categoryIds.includes(id);
  const strays = args.keyword !== undefined && hash(product.itemId) % 12 === 0;
  return (
    (listType < 3 || listType > 4 || inCategory(Number(matchId))) &&
    (listType !== 5 || product.shop.id === matchId) &&
    // assumed: collections. A collection holds every seventh product.
    (listType !== 6 || hash(product.itemId) % 7 === Number(BigInt(matchId ?? 0) % 7n)) &&
    (listType !== 2 || product.sales >= 1000) &&
    (args.keyword === undefined || matchesWords(product.name, args.keyword)) &&
    (args.itemId === undefined || product.itemId === args.itemId) &&
    (args.shopId === undefined || product.shop.id === args.shopId) &&
    // Measured: with a keyword about 8 % of the nodes stray from the category.
    (args.productCatId === undefined || inCategory(args.productCatId) || strays) &&
    (args.isAMSOffer !== true || (product.offer?.sellerRate ?? 0) > 0) &&
    (args.isKeySeller !== true || product.shop.types.length > 0)
  );
}

const matchesWords = (name: string, keyword: string): boolean => {
  const lower = name.toLowerCase();
  return keyword
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
};

const ORDER: Readonly<Record<number, (product: WorldProduct) => number>> = {
  2: (product) => -product.sales,
  3: (product) => -product.priceMin,
  4: (product) => product.priceMin,
  5: (product) => -commissionMoney(product),
};

function sorted(products: readonly WorldProduct[], sortType?: number): readonly WorldProduct[] {
  const key = ORDER[sortType ?? 0];
  return key ? [...products].sort((left, right) => key(left) - key(right)) : products;
}
