import { useCallback } from 'react';
import type { ShoplinePlace } from '#lib/domain/shopline/place';
import { rowsOfAccount } from '#lib/records/of-account';
import type { ShoplineCampaignRow, ShoplineFactsRow, ShoplinePromotionRow, ShoplineTwinRow } from '#lib/records/shopline/shopline-rows';
import { read } from '#lib/records/transact';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';

const LIST = ['storeCampaigns', 'storeFacts', 'storePromotions', 'readings', 'storeTwins'] as const;
const NEWEST = (one: ShoplineCampaignRow, other: ShoplineCampaignRow) => (other.createdAt ?? 0) - (one.createdAt ?? 0);

export interface ShoplineRecords {
  readonly campaigns: readonly ShoplineCampaignRow[];
  readonly facts: ShoplineFactsRow | null;
  readonly promotions: readonly ShoplinePromotionRow[];
  readonly twins: readonly ShoplineTwinRow[];
  /** When the whole list was last read, Unix ms; null: never. */
  readonly readAt: number | null;
  /** Whether SHOPLINE had all of it then. */
  readonly complete: boolean;
}

/** What is known of a store, live; newest campaigns first. */
export const useStoreRecords = (accountId: string): LiveAnswer<ShoplineRecords> =>
  useLive(
    LIST,
    useCallback(() => shoplineRecords(accountId), [accountId]),
    accountId,
  );

/** Currency and country, for forms and numbers; both null until the store was read. */
export const placeOf = (records: ShoplineRecords | null): ShoplinePlace => ({
  currency: records?.facts?.currency ?? null,
  country: records?.facts?.country ?? null,
});

async function shoplineRecords(accountId: string) {
  const [campaigns, facts, promotions] = await Promise.all([
    rowsOfAccount('storeCampaigns', accountId),
    rowsOfAccount('storeFacts', accountId, 1),
    rowsOfAccount('storePromotions', accountId),
  ]);
  if (!campaigns.ok) return campaigns;
  if (!facts.ok) return facts;
  if (!promotions.ok) return promotions;
  return read(['readings', 'storeTwins'], async (transaction): Promise<ShoplineRecords> => {
    const reading = await transaction.objectStore('readings').get([accountId, 'storeCampaigns']);
    const twins = await transaction.objectStore('storeTwins').getAll(IDBKeyRange.bound([accountId], [accountId, []]));
    return {
      campaigns: campaigns.value.sort(NEWEST),
      facts: facts.value[0] ?? null,
      promotions: promotions.value,
      twins,
      readAt: reading?.readAt ?? null,
      complete: reading?.complete ?? true,
    };
  });
}
