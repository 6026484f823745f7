import { shopClient } from '#lib/background/shops/shop-client';
import type { Failure } from '#lib/domain/failure';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { countsOfAccount, rowsOfItems } from '#lib/records/of-account';
import { writeChanged } from '#lib/records/put-changed';
import { keepProducts } from './in-view/keep-products';
import { readRates } from './in-view/rates-in-view';
import { categoryRows } from './reading/read-shop-rows';

/** `get_item_base_info` takes 50 ids. */
const IDS_A_CALL = 50;
/** SKU, category and picture change seldom. */
const INFO_FRESH_MS = 20 * 3_600_000;

/**
 * Reads what is missing or old of these products into records: rates and entries, then names, SKUs, pictures and categories.
 *
 * @returns null, or why not
 */
export async function readShownItems(shop: ShopAccount, itemIds: readonly string[], now: number): Promise<Failure | null> {
  const refused = await readRates(shop, itemIds, now);
  if (refused) return refused;
  const known = await rowsOfItems('products', shop.id, itemIds);
  const fresh = new Set((known.ok ? known.value : []).flatMap(({ itemId, infoAt = 0 }) => (infoAt < now - INFO_FRESH_MS ? [] : [itemId])));
  const unknown = itemIds.filter((itemId) => !fresh.has(itemId));
  for (let from = 0; from < unknown.length; from += IDS_A_CALL) {
    const failure = await readInfo(shop, unknown.slice(from, from + IDS_A_CALL));
    if (failure) return failure;
  }
  return null;
}

async function readInfo(shop: ShopAccount, itemIdList: string[]): Promise<Failure | null> {
  const client = await shopClient(shop);
  if (!client.ok) return client.failure;
  const answer = await client.value.itemInfo({ itemIdList });
  if (!answer.ok) return answer.failure;
  const written = await keepProducts(shop, answer.value.itemList);
  if (!written.ok) return written.failure;
  // Names of categories come once, with the first products that have one.
  const stored = await countsOfAccount(shop.id, ['categories']);
  if (!stored.ok || stored.value.categories > 0) return null;
  const named = await client.value.categories({});
  if (named.ok) await writeChanged('categories', categoryRows(shop.id, named.value.categoryList));
  return null;
}
