import { useCallback } from 'react';
import type { Money } from '#lib/domain/money';
import { ok } from '#lib/domain/result';
import { sumsOf } from '#lib/domain/shopline/sums';
import { rowsOfAccount } from '#lib/records/of-account';
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

const SALES = ['storeFigures', 'storeOrders'] as const;

/** Campaign id → what it sold, of those whose orders were all read. */
export const useCampaignSales = (accountId: string, currency: string | null): LiveAnswer<ReadonlyMap<string, Money | null>> =>
  useLive(
    SALES,
    useCallback(() => campaignSales(accountId, currency), [accountId, currency]),
    `${accountId} ${currency}`,
  );

async function campaignSales(accountId: string, currency: string | null) {
  const figures = await rowsOfAccount('storeFigures', accountId);
  if (!figures.ok) return figures;
  const orders = await rowsOfAccount('storeOrders', accountId);
  if (!orders.ok) return orders;
  const byCampaign = new Map<string, ShoplineOrderRow[]>();
  for (const order of orders.value) {
    const before = byCampaign.get(order.campaignId);
    if (before) before.push(order);
    else byCampaign.set(order.campaignId, [order]);
  }
  const whole = figures.value.filter(({ complete }) => complete);
  return ok(new Map(whole.map(({ campaignId }) => [campaignId, sumsOf(byCampaign.get(campaignId) ?? [], currency).sales])));
}

const campaignBrought = async (accountId: string, campaignId: string) => {
  const found = await read(ONE, async (transaction) => {
    const key = [accountId, campaignId];
    const figures = await transaction.objectStore('storeFigures').get(IDBKeyRange.only(key));
    return { figures: figures ?? null, orders: await transaction.objectStore('storeOrders').getAll(IDBKeyRange.bound(key, [...key, []])) };
  });
  return found.ok ? ok({ ...found.value, orders: found.value.orders.sort((one, other) => (other.at ?? 0) - (one.at ?? 0)) }) : found;
};
