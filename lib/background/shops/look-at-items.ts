import type { Failure } from '../../domain/failure';
import { MARKETS } from '../../domain/market';
import { moneyFromWire } from '../../domain/money';
import type { ShopAccount } from '../../domain/shop-account';
import { rowsOfItems } from '../../records/of-account';
import { writeChanged } from '../../records/put-changed';
import type { ProductRow } from '../../records/rows';
import { productRow } from '../jobs/read-shop-rows';
import { readRates } from '../seller/rates-in-view';
import { shopClient } from './shop-client';

/** `get_item_base_info` takes 50 ids. */
const IDS_A_CALL = 50;

/** Reads what is missing or old of these products into records: rates and entries, then name, picture and price. Null, or why not. */
export async function lookAtItems(shop: ShopAccount, itemIds: readonly string[], now: number): Promise<Failure | null> {
  const refused = await readRates(shop, itemIds, now);
  if (refused) return refused;
  const known = await rowsOfItems('products', shop.id, itemIds);
  const rows = new Map((known.ok ? known.value : []).map((row) => [row.itemId, row]));
  const unnamed = itemIds.filter((itemId) => !rows.get(itemId)?.name || !rows.get(itemId)?.imageUrl);
  for (let from = 0; from < unnamed.length; from += IDS_A_CALL) {
    const failure = await readNames(shop, unnamed.slice(from, from + IDS_A_CALL), rows);
    if (failure) return failure;
  }
  return null;
}

async function readNames(
  shop: ShopAccount,
  itemIdList: readonly string[],
  before: ReadonlyMap<string, ProductRow>,
): Promise<Failure | null> {
  const client = await shopClient(shop);
  if (!client.ok) return client.failure;
  const answer = await client.value.itemInfo({ itemIdList: [...itemIdList] });
  if (!answer.ok) return answer.failure;
  const { currency } = MARKETS[shop.market];
  const rows = answer.value.itemList.map((one) => {
    const old = before.get(one.itemId);
    const price = one.priceInfo[0]?.currentPrice ?? null;
    return productRow(shop.id, one.itemId, {
      ...old,
      readAt: Date.now(),
      name: one.itemName ?? old?.name ?? '',
      sku: one.itemSku ?? old?.sku ?? null,
      categoryId: one.categoryId ?? old?.categoryId ?? null,
      imageUrl: one.image?.imageUrlList[0] ?? old?.imageUrl ?? null,
      price: price === null ? (old?.price ?? null) : moneyFromWire(price, currency),
      stock: one.stockInfoV2?.summaryInfo?.totalAvailableStock ?? old?.stock ?? null,
    });
  });
  const written = await writeChanged('products', rows);
  return written.ok ? null : written.failure;
}
