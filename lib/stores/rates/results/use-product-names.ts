import { useCallback } from 'react';
import { ok } from '#lib/domain/result';
import { plainText } from '#lib/domain/text';
import { rowsOfItems } from '#lib/records/of-account';
import { useLive } from '#lib/stores/shell/use-live';

const PRODUCTS = ['products'] as const;

/** Names of a shop's products, live; those that were never read are missing. `itemIds` joined by commas, so that the same ones stay the same. */
export function useProductNames(accountId: string, itemIds: string): ReadonlyMap<string, string> {
  const query = useCallback(() => readNames(accountId, itemIds), [accountId, itemIds]);
  return useLive(PRODUCTS, query, accountId).value ?? NONE;
}

const NONE: ReadonlyMap<string, string> = new Map();

export async function readNames(accountId: string, itemIds: string) {
  const found = await rowsOfItems('products', accountId, itemIds === '' ? [] : itemIds.split(','));
  return found.ok ? ok(new Map(found.value.map(({ itemId, name }) => [itemId, plainText(name, 120)]))) : found;
}
