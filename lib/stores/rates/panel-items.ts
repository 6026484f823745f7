import { useCallback, useEffect } from 'react';
import { LOOK_EVERY_MS } from '#lib/domain/rates/freshness';
import { ok, type Result } from '#lib/domain/result';
import { rowsOfAccount } from '#lib/records/of-account';
import { recordsOfItems, STANDING_TABLES } from '#lib/records/rates/standing-records';
import { useVault } from '#lib/stores/accounts/vault';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';
import { usePanelReading } from '#lib/stores/shops/panel-shop-read';
import { type ShopItem, shopItem } from './shop-item';

const PRODUCTS = ['products'] as const;

/** These products, at once from records, and read again from AMS: now, and repeatedly as long as they are shown. */
export function useShopItems(accountId: string, itemIds: readonly string[]): LiveAnswer<readonly ShopItem[]> {
  const checked = usePanelReading((state) => state.readAt);
  const load = usePanelReading((state) => state.load);
  // A locked vault has nothing to sign with; unlocked, the same reading is made again.
  const locked = useVault((state) => state.status?.state === 'locked');
  const key = itemIds.join();
  useEffect(() => {
    const ids = key === '' ? [] : key.split(',');
    if (locked || ids.length === 0) return;
    void load(accountId, ids);
    const timer = setInterval(() => void load(accountId, ids), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [accountId, key, locked, load]);
  return useLive(
    STANDING_TABLES,
    useCallback(() => readItems(accountId, key === '' ? [] : key.split(','), checked), [accountId, key, checked]),
    accountId,
  );
}

async function readItems(
  accountId: string,
  ids: readonly string[],
  checked: Readonly<Record<string, number>>,
): Promise<Result<readonly ShopItem[]>> {
  const records = await recordsOfItems(accountId, ids, (id) => checked[`${accountId} ${id}`] !== undefined);
  const now = Date.now();
  return records.ok ? ok([...records.value].map(([id, item]) => shopItem(id, item, now))) : records;
}

/** Ids of the first products that the records hold of a shop. */
export const useKnownItems = (accountId: string, count: number): LiveAnswer<readonly string[]> =>
  useLive(
    PRODUCTS,
    useCallback(async () => {
      const rows = await rowsOfAccount('products', accountId, count);
      return rows.ok ? ok(rows.value.map(({ itemId }) => itemId)) : rows;
    }, [accountId, count]),
    accountId,
  );
