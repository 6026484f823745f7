import { readId } from '#lib/domain/address/ids';
import { allowedImage } from '#lib/domain/address/image-host';
import { productPage } from '#lib/domain/address/page-address';
import { linkTarget } from '#lib/domain/links/link-target';
import { LONGEST_NAME } from '#lib/domain/links/product/product-name';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { type Money, moneyFromWire } from '#lib/domain/money';
import { plainText } from '#lib/domain/text';

/** A row of a product feed; its columns differ by market and feed, so each may be missing. */
export interface FeedRow {
  readonly itemId: string | null;
  readonly name: string | null;
  readonly shopName: string | null;
  readonly imageUrl: string | null;
  readonly page: string | null;
  readonly price: Money | null;
  readonly priceBefore: Money | null;
  readonly rating: number | null;
  readonly change: 'NEW' | 'UPDATE' | 'DELETE' | null;
}

type Columns = Readonly<Record<string, string>>;

/** @param updateType of a feed of changes; null otherwise */
export function feedRowOf(columns: Columns, updateType: string | null, market: MarketCode): FeedRow {
  const text = (name: string): string | null => plainText(columns[name] ?? '', LONGEST_NAME) || null;
  const money = (name: string): Money | null => (columns[name] ? moneyFromWire(columns[name], MARKETS[market].currency) : null);
  const price = money('sale_price') ?? money('price');
  const before = money('price');
  return {
    itemId: readId(columns['itemid'] ?? ''),
    name: text('title'),
    shopName: text('shop_name') ?? text('seller_name'),
    imageUrl: allowedImage(market, columns['image_link']),
    page: pageOf(columns, market),
    price,
    priceBefore: before && before.amount !== price?.amount ? before : null,
    rating: Number(columns['item_rating']) || null,
    change: updateType === 'NEW' || updateType === 'UPDATE' || updateType === 'DELETE' ? updateType : null,
  };
}

function pageOf(columns: Columns, market: MarketCode): string | null {
  const [itemId, shopId] = [readId(columns['itemid'] ?? ''), readId(columns['shopid'] ?? '')];
  if (itemId && shopId) return productPage(market, shopId, itemId);
  const target = linkTarget(columns['product_link'] ?? '');
  return target.ok && target.market === market ? target.page : null;
}
