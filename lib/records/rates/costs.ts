import type { Day } from '#lib/domain/day';
import type { Money } from '#lib/domain/money';
import { withCost } from '#lib/domain/reports/profit/cost-at';
import type { Result } from '#lib/domain/result';
import { read, write } from '#lib/records/transact';
import type { CostRow } from './cost-rows';
import type { ProductRow } from './rows';

/** The rows of these keys, in one transaction; keys without a cost are left out. */
export const costsOfKeys = (accountId: string, keys: readonly string[]): Promise<Result<CostRow[]>> =>
  read(['costs'], async (transaction) => {
    const store = transaction.objectStore('costs');
    const found = await Promise.all(keys.map((key) => store.get([accountId, key])));
    return found.filter((row) => row !== undefined);
  });

/** What one piece costs from a day on (`since`; left out: it takes the place of the newest cost); null forgets all of it. */
export interface KeptCost {
  readonly key: string;
  readonly cost: Money | null;
  readonly since?: Day | undefined;
}

/** So many are read and written together: a page has its turn after them. */
const TOGETHER = 500;

/** Keeps costs, in their order: all of them, or none. @param at Unix ms */
export const keepCosts = (accountId: string, costs: readonly KeptCost[], at: number): Promise<Result<null>> =>
  write(['costs'], async (transaction) => {
    const store = transaction.objectStore('costs');
    for (let from = 0; from < costs.length; from += TOGETHER) {
      const some = costs.slice(from, from + TOGETHER);
      const keys = [...new Set(some.map(({ key }) => key))];
      const known = await Promise.all(keys.map((key) => store.get([accountId, key])));
      const rows = new Map(keys.map((key, place) => [key, known[place] ?? null]));
      for (const { key, cost, since } of some)
        rows.set(key, cost === null ? null : { ...withCost(rows.get(key) ?? null, cost, since), accountId, key, at });
      await Promise.all([...rows].map(([key, row]) => (row === null ? store.delete([accountId, key]) : store.put(row))));
    }
    return null;
  });

/** All costs of a shop, and its products' SKUs: a cost is of an item, or of its SKU. */
export const costBook = (
  accountId: string,
): Promise<Result<{ readonly costs: readonly CostRow[]; readonly products: readonly Pick<ProductRow, 'itemId' | 'name' | 'sku'>[] }>> =>
  read(['costs', 'products'], async (transaction) => {
    const range = IDBKeyRange.bound([accountId], [accountId, []]);
    const [costs, products] = await Promise.all([
      transaction.objectStore('costs').getAll(range),
      transaction.objectStore('products').getAll(range),
    ]);
    return { costs, products: products.map(({ itemId, name, sku }) => ({ itemId, name, sku })) };
  });

/** How many costs are known of a shop, and when the last came in (Unix ms). */
export const costsKnown = (accountId: string): Promise<Result<{ readonly count: number; readonly last: number | null }>> =>
  read(['costs'], async (transaction) => {
    const rows = await transaction.objectStore('costs').getAll(IDBKeyRange.bound([accountId], [accountId, []]));
    return { count: rows.length, last: rows.reduce<number | null>((last, { at }) => Math.max(last ?? 0, at), null) };
  });
