import { ok, type Result } from '#lib/domain/result';
import type { CallOptions } from '#lib/http/call';
import type { ShopClient } from '#lib/shopee-ams/client';
import type { AddedProduct } from './reading/read-shop-rows';

/** The entries of at most 50 products, as the added list shows them now: ending ones too. */
export async function entriesNow(
  client: ShopClient,
  itemIds: readonly string[],
  options: CallOptions = {},
): Promise<Result<AddedProduct[]>> {
  const found: AddedProduct[] = [];
  // One page, but for products with several ending entries.
  for await (const page of client.pages.addedProducts({ pageSize: 100, search: { ids: [...itemIds] } }, options)) {
    if (!page.ok) return page;
    found.push(...page.value.itemList);
  }
  return ok(found);
}
