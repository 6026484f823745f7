import type { Result } from '#lib/domain/result';
import { read } from '#lib/records/transact';
import type { ShopOfferRow } from './offer-rows';

/** What is known of these shops' campaigns, by shop id; shops that were never read are left out. */
export const shopOffersOf = (accountId: string, shopIds: readonly string[]): Promise<Result<ReadonlyMap<string, ShopOfferRow>>> =>
  read(['shopOffers'], async (transaction) => {
    const store = transaction.objectStore('shopOffers');
    const rows = await Promise.all(shopIds.map((shopId) => store.get([accountId, shopId])));
    return new Map(rows.flatMap((row) => (row ? [[row.shopId, row] as const] : [])));
  });
