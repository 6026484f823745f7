import { useCallback } from 'react';
import { BRIEF_TABLES, briefsOfItems, type ProductBriefs } from '#lib/records/reports/product-briefs';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';

/** What 30 days brought these products, kept up to date with what is read. */
export function useBriefs(accountId: string, itemIds: readonly string[]): LiveAnswer<ProductBriefs> {
  const key = itemIds.join();
  return useLive(
    BRIEF_TABLES,
    useCallback(() => briefsOfItems(accountId, key === '' ? [] : key.split(',')), [accountId, key]),
    accountId,
  );
}
