import { useCallback } from 'react';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { briefsOfItems, type ProductBriefs } from '#lib/records/reports/product-briefs';
import { SALES_TABLES } from '#lib/records/reports/product-sales';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';

/** What 30 days brought these products, kept up to date with what is read. */
export function useBriefs(
  { id: accountId, market }: Pick<ShopAccount, 'id' | 'market'>,
  itemIds: readonly string[],
): LiveAnswer<ProductBriefs> {
  const key = itemIds.join();
  return useLive(
    SALES_TABLES,
    useCallback(() => briefsOfItems(market, accountId, key === '' ? [] : key.split(',')), [market, accountId, key]),
    accountId,
  );
}
