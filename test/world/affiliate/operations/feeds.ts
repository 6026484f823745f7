import { type AffiliateCall, type Operation, trackedLink } from '#test/world/affiliate/call';
import { badParams } from '#test/world/affiliate/envelope';
import { imageUrl } from '#test/world/affiliate/nodes';
import { checkLimit } from '#test/world/affiliate/pages';
import { productPage } from '#test/world/affiliate/product-page';
import { dayIn } from '#test/world/clock';
import { priceText } from '#test/world/goods/prices';
import type { WorldProduct } from '#test/world/goods/products';
import { hash } from '#test/world/random';

interface Feed {
  readonly datafeedId: string;
  readonly feedMode: 'FULL' | 'DELTA';
  readonly datafeedName: string;
  readonly rows: readonly WorldProduct[];
}

export const listItemFeeds: Operation<{ feedMode?: 'FULL' | 'DELTA' }> = ({ feedMode = 'FULL' }, call) => ({
  feeds: feedsOf(call)
    .filter((feed) => feed.feedMode === feedMode)
    .map(({ rows, ...feed }) => ({
      ...feed,
      referenceId: String(373_421_936_506_056_704n + BigInt(hash(feed.datafeedName))),
      description: '',
      totalCount: rows.length,
      date: today(call),
    })),
});

interface DataArgs {
  readonly datafeedId: string;
  readonly offset: number;
  readonly limit: number;
}

export const getItemFeedData: Operation<DataArgs> = ({ datafeedId, offset, limit }, call) => {
  checkLimit(limit, 500);
  if (offset < 0) throw badParams('invalid offset');
  const feed = feedsOf(call).find((each) => each.datafeedId === datafeedId);
  // assumed: feed-id. The id carries the day; what yesterday's is answered with is not recorded.
  if (!feed) throw badParams('invalid datafeedId');
  const rows = feed.rows.slice(offset, offset + limit).map((product) => row(product, feed, call));
  return { rows, pageInfo: { offset, limit, totalCount: feed.rows.length, hasMore: offset + limit < feed.rows.length } };
};

/** Two feeds of everything in a campaign and of mall shops, each with a list of changes. */
function feedsOf(call: AffiliateCall): Feed[] {
  const all = call.book.products(call.account.market).filter(({ offer }) => offer !== null);
  const mall = all.filter(({ shop }) => shop.types.includes(1));
  const changed = (list: readonly WorldProduct[]) => list.filter(({ itemId }) => hash(itemId + today(call)) % 8 === 0);
  const rows = [
    ['FULL', '10001', 'Demo - All', all],
    ['FULL', '10002', 'Demo - Mall', mall],
    ['DELTA', '10001', 'Demo - All', changed(all)],
    ['DELTA', '10002', 'Demo - Mall', changed(mall)],
  ] as const;
  return rows.map(([feedMode, number, datafeedName, list]) => ({
    datafeedId: `${number}_${feedMode}_${today(call)}`,
    feedMode,
    datafeedName,
    rows: list,
  }));
}

const today = ({ world, market }: AffiliateCall): string => dayIn(market.timeZone, world.clock.now());

const UPDATES = ['NEW', 'DELETE', 'DELETE', 'UPDATE'] as const;

function row(product: WorldProduct, feed: Feed, call: AffiliateCall) {
  const { shop, market } = product;
  const updateType = feed.feedMode === 'FULL' ? null : UPDATES[hash(product.itemId) % UPDATES.length];
  const [first, second, third] = product.categoryNames;
  const columns = {
    itemid: product.itemId,
    title: product.name,
    description: product.name,
    price: priceText(market, product.priceOld ?? product.priceMin),
    sale_price: priceText(market, product.priceMin),
    discount_percentage: String(product.discountPercent),
    item_rating: String(product.rating),
    like: String(product.ratingCount),
    image_link: imageUrl(product),
    image_link_2: imageUrl(product),
    additional_image_link: imageUrl(product),
    product_link: productPage(product),
    'product_short link': updateType === 'DELETE' ? '' : trackedLink(call, productPage(product)),
    global_category1: first,
    global_category2: second,
    global_category3: third,
    global_catid1: String(product.categoryIds[0]),
    shopid: shop.id,
    shop_name: shop.name,
    shop_rating: String(shop.rating),
    is_preferred_shop: String(shop.types.includes(2)),
    is_official_shop: String(shop.types.includes(1)),
    stock: String(product.stock),
    condition: 'new',
  };
  return { columns: JSON.stringify(columns), updateType };
}
