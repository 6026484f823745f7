import { MARKETS } from '#lib/domain/market';
import { type AffiliateCall, type Operation, trackedLink } from '#test/world/affiliate/call';
import { badParams } from '#test/world/affiliate/envelope';
import { imageUrl, periodOf } from '#test/world/affiliate/nodes';
import { numberedPage } from '#test/world/affiliate/pages';
import { moneyText, rateText } from '#test/world/goods/prices';
import type { WorldProduct } from '#test/world/goods/products';
import type { Shop } from '#test/world/goods/shops';
import { hash } from '#test/world/random';

interface Args {
  readonly keyword?: string;
  readonly shopType?: readonly number[];
  readonly sortType: number;
  readonly sellerCommCoveRatio?: string;
  readonly page: number;
  readonly limit: number;
  readonly shopId?: string;
  readonly isKeySeller?: boolean;
}

interface Row {
  readonly shop: Shop;
  readonly first: WorldProduct;
  readonly bestRate: number;
  /** Share of products with a seller commission. */
  readonly share: number;
  readonly sales: number;
}

/** Commission campaigns of shops. assumed: offer-limits. The most nodes a page is not published; here 50, as for products. */
export const shopOfferV2: Operation<Args> = (args, call) => {
  if (args.sortType < 1 || args.sortType > 3) throw badParams('invalid sortType');
  // assumed: shop-arguments. Documented are the values; what others are answered with is not recorded.
  if (args.shopType?.some((type) => ![1, 2, 4].includes(type))) throw badParams('invalid shopType');
  if (!/^(|0(\.\d+)?|1(\.0+)?)$/.test(args.sellerCommCoveRatio ?? '')) throw badParams('invalid sellerCommCoveRatio');
  const rows = shopRows(call.book.products(call.account.market)).filter((row) => fits(row, args));
  if (args.sortType === 2) rows.sort((left, right) => right.bestRate - left.bestRate);
  if (args.sortType === 3) rows.sort((left, right) => right.sales - left.sales);
  return numberedPage(args, rows, (row) => node(call, row));
};

function shopRows(products: readonly WorldProduct[]): Row[] {
  const byShop = group(products);
  return [...byShop].flatMap(([shop, list]) => {
    const [first] = list;
    const bestRate = Math.max(...list.map(({ offer }) => (offer ? offer.shopeeRate + offer.sellerRate : 0)));
    if (!first || bestRate === 0) return [];
    const share = list.filter(({ offer }) => offer && offer.sellerRate > 0).length / list.length;
    return [{ shop, first, bestRate, share, sales: list.reduce((sum, { sales }) => sum + sales, 0) }];
  });
}

const fits = ({ shop, share }: Row, args: Args): boolean =>
  (args.keyword === undefined || shop.name.toLowerCase().includes(args.keyword.toLowerCase())) &&
  (args.shopType === undefined || args.shopType.length === 0 || args.shopType.some((type) => shop.types.includes(type))) &&
  (args.sellerCommCoveRatio === undefined || share >= Number(args.sellerCommCoveRatio)) &&
  (args.shopId === undefined || shop.id === args.shopId) &&
  (args.isKeySeller !== true || shop.types.length > 0);

function node(call: AffiliateCall, { shop, first, bestRate, share }: Row) {
  const page = `https://${MARKETS[call.account.market].buyer}/shop/${shop.id}`;
  const banner = { fileName: `${shop.user}.jpg`, imageHeight: 320, imageWidth: 640, imageSize: 45_400, imageUrl: imageUrl(first) };
  return {
    commissionRate: rateText(bestRate),
    imageUrl: imageUrl(first),
    offerLink: () => trackedLink(call, page),
    originalLink: page,
    shopId: shop.id,
    shopName: shop.name,
    ...periodOf(call, 20, 5 + (hash(shop.id) % 90)),
    bannerInfo: { count: 1, banners: [banner] },
    ratingStar: shop.rating.toFixed(1),
    shopType: shop.types,
    remainingBudget: call.book.budgetOf(call.account.market, shop.id) ?? hash(shop.id) % 4,
    sellerCommCoveRatio: moneyText(share),
  };
}

function group(products: readonly WorldProduct[]): Map<Shop, WorldProduct[]> {
  const groups = new Map<Shop, WorldProduct[]>();
  for (const product of products) groups.set(product.shop, [...(groups.get(product.shop) ?? []), product]);
  return groups;
}
