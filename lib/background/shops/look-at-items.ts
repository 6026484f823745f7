import type { Failure } from '../../domain/failure';
import type { ShopAccount } from '../../domain/shop-account';
import { rowsOfItems } from '../../records/of-account';
import { keepProducts } from '../seller/keep-products';
import { readRates } from '../seller/rates-in-view';
import { shopClient } from './shop-client';

/** `get_item_base_info` takes 50 ids. */
const IDS_A_CALL = 50;

/** Reads what is missing or old of these products into records: rates and entries, then names and pictures. Null, or why not. */
export async function lookAtItems(shop: ShopAccount, itemIds: readonly string[], now: number): Promise<Failure | null> {
  const refused = await readRates(shop, itemIds, now);
  if (refused) return refused;
  const known = await rowsOfItems('products', shop.id, itemIds);
  const named = new Set((known.ok ? known.value : []).flatMap(({ itemId, name }) => (name === '' ? [] : [itemId])));
  const unnamed = itemIds.filter((itemId) => !named.has(itemId));
  for (let from = 0; from < unnamed.length; from += IDS_A_CALL) {
    const failure = await readNames(shop, unnamed.slice(from, from + IDS_A_CALL));
    if (failure) return failure;
  }
  return null;
}

async function readNames(shop: ShopAccount, itemIdList: string[]): Promise<Failure | null> {
  const client = await shopClient(shop);
  if (!client.ok) return client.failure;
  const answer = await client.value.itemInfo({ itemIdList });
  if (!answer.ok) return answer.failure;
  const written = await keepProducts(shop, answer.value.itemList);
  return written.ok ? null : written.failure;
}
