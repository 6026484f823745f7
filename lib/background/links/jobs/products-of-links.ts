import { readAccounts } from '#lib/background/accounts/accounts';
import { hasKey } from '#lib/background/accounts/clients';
import type { ProductToCheck } from '#lib/domain/links/link-steps';
import { ok, type Result } from '#lib/domain/result';
import { read } from '#lib/records/transact';

/** The products of all stored links, each once, those of the newest links first; with the account that made the link, if it has a key. */
export async function productsOfLinks(): Promise<Result<ProductToCheck[]>> {
  const keyed = new Set((await readAccounts()).filter(hasKey).map(({ id }) => id));
  const links = await read(['links'], (transaction) => transaction.objectStore('links').index('at').getAll());
  if (!links.ok) return links;
  const products = new Map<string, ProductToCheck>();
  for (const { market, shopId, itemId, accountId } of links.value.reverse()) {
    const key = `${market} ${itemId}`;
    if (shopId && itemId && keyed.has(accountId) && !products.has(key)) products.set(key, { market, shopId, itemId, accountId });
  }
  return ok([...products.values()]);
}
