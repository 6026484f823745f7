import { MARKETS, type MarketCode } from '#lib/domain/market';
import { type AffiliateCall, type Operation, trackedLink } from '#test/world/affiliate/call';
import { badParams } from '#test/world/affiliate/envelope';
import { imageUrl, periodOf } from '#test/world/affiliate/nodes';
import { numberedPage } from '#test/world/affiliate/pages';
import { rateText } from '#test/world/goods/prices';
import type { WorldProduct } from '#test/world/goods/products';

interface Args {
  readonly keyword?: string;
  readonly sortType: number;
  readonly page: number;
  readonly limit: number;
}

interface Row {
  readonly name: string;
  readonly rate: number;
  readonly path: string;
  readonly collectionId: string | null;
  readonly categoryId: string | null;
  readonly sample: WorldProduct;
}

/** Campaigns of Shopee itself: one of every department and three collections. */
export const shopeeOfferV2: Operation<Args> = (args, call) => {
  if (args.sortType < 1 || args.sortType > 2) throw badParams('invalid sortType');
  const word = args.keyword?.toLowerCase();
  const rows = campaigns(call.account.market, call.book.products(call.account.market)).filter(
    (row) => word === undefined || row.name.toLowerCase().includes(word),
  );
  if (args.sortType === 2) rows.sort((left, right) => right.rate - left.rate);
  return numberedPage(args, rows, (row) => node(call, row));
};

function campaigns(market: MarketCode, products: readonly WorldProduct[]): Row[] {
  const departments = new Map(products.map((product) => [product.categoryIds[0], product]));
  const categories = [...departments].map(([id, sample], index): Row => {
    const name = sample.categoryNames[0];
    return {
      name,
      rate: 150 + index * 50,
      path: `/${encodeURIComponent(name.replaceAll(/\W+/g, '-') || 'c')}-cat.${id}`,
      collectionId: null,
      categoryId: String(id),
      sample,
    };
  });
  const collections = products.slice(0, 3).map(
    (sample, index): Row => ({
      name: `${market} Demo ${11 + index}.${11 + index}`,
      rate: 500 + index * 100,
      path: `/m/demo-${11 + index}-${11 + index}`,
      collectionId: String(700_100 + index),
      categoryId: null,
      sample,
    }),
  );
  return [...collections, ...categories];
}

function node(call: AffiliateCall, row: Row) {
  const page = `https://${MARKETS[call.account.market].buyer}${row.path}`;
  return {
    commissionRate: rateText(row.rate),
    imageUrl: imageUrl(row.sample),
    offerLink: () => trackedLink(call, page),
    originalLink: page,
    offerName: row.name,
    offerType: row.collectionId === null ? 2 : 1,
    categoryId: row.categoryId,
    collectionId: row.collectionId,
    ...periodOf(call, 10, 30),
  };
}
