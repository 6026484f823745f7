import type { Money } from '#lib/domain/money';
import type { Result } from '#lib/domain/result';
import { read, write } from '#lib/records/transact';
import type { CostRow } from './cost-rows';

/** The rows of these keys, in one transaction; keys without a cost are left out. */
export const costsOfKeys = (accountId: string, keys: readonly string[]): Promise<Result<CostRow[]>> =>
  read(['costs'], async (transaction) => {
    const store = transaction.objectStore('costs');
    const found = await Promise.all(keys.map((key) => store.get([accountId, key])));
    return found.filter((row) => row !== undefined);
  });

/** Keeps costs; null forgets one. */
export const keepCosts = (
  accountId: string,
  costs: readonly { readonly key: string; readonly cost: Money | null }[],
  at: number,
): Promise<Result<null>> =>
  write(['costs'], async (transaction) => {
    const store = transaction.objectStore('costs');
    await Promise.all(costs.map(({ key, cost }) => (cost ? store.put({ accountId, key, cost, at }) : store.delete([accountId, key]))));
    return null;
  });

/** How many costs are known of a shop, and when the last came in (Unix ms). */
export const costsKnown = (accountId: string): Promise<Result<{ readonly count: number; readonly last: number | null }>> =>
  read(['costs'], async (transaction) => {
    const rows = await transaction.objectStore('costs').getAll(IDBKeyRange.bound([accountId], [accountId, []]));
    return { count: rows.length, last: rows.reduce<number | null>((last, { at }) => Math.max(last ?? 0, at), null) };
  });
