import { useCallback } from 'react';
import { ok } from '#lib/domain/result';
import type { ShoplineFiguresRow, ShoplineOrderRow } from '#lib/records/shopline/shopline-rows';
import { read } from '#lib/records/transact';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';

const ONE = ['storeFigures', 'storeOrders'] as const;

export interface CampaignBrought {
  readonly figures: ShoplineFiguresRow | null;
  /** Newest first. */
  readonly orders: readonly ShoplineOrderRow[];
}

/** What a campaign brought, as far as it was read. */
export const useCampaignBrought = (accountId: string, campaignId: string): LiveAnswer<CampaignBrought> =>
  useLive(
    ONE,
    useCallback(() => campaignBrought(accountId, campaignId), [accountId, campaignId]),
    `${accountId} ${campaignId}`,
  );

const campaignBrought = async (accountId: string, campaignId: string) => {
  const found = await read(ONE, async (transaction) => {
    const key = [accountId, campaignId];
    const figures = await transaction.objectStore('storeFigures').get(IDBKeyRange.only(key));
    return { figures: figures ?? null, orders: await transaction.objectStore('storeOrders').getAll(IDBKeyRange.bound(key, [...key, []])) };
  });
  return found.ok ? ok({ ...found.value, orders: found.value.orders.sort((one, other) => (other.at ?? 0) - (one.at ?? 0)) }) : found;
};
