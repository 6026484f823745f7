import type { CommissionRate } from '../domain/commission-rate';
import { ok, type Result } from '../domain/result';
import { rowsOfAccount } from '../records/of-account';
import type { EntryRow, ProductRow } from '../records/rows';
import { read } from '../records/transact';

/** What one rate for all products would do, by what the records know. */
export interface WholeShop {
  /** Products in the open campaign, those on their way out left out. */
  readonly entries: readonly Pick<EntryRow, 'itemId' | 'rate' | 'status'>[];
  /** Products that could join it. */
  readonly free: number;
  /** When the whole list of entries was last read, Unix ms; null: never, and nothing is counted. */
  readonly readAt: number | null;
}

export interface WholeShopCounts {
  readonly raised: number;
  readonly lowered: number;
  readonly same: number;
  readonly added: number;
  /** The highest rate that is lowered. */
  readonly highest: CommissionRate | null;
}

export const WHOLE_SHOP_TABLES = ['readings'] as const;

export async function readWholeShop(accountId: string): Promise<Result<WholeShop>> {
  const entries = await rowsOfAccount('entries', accountId);
  const products = entries.ok ? await rowsOfAccount('products', accountId) : entries;
  const reading = await read(['readings'], (transaction) =>
    transaction.objectStore('readings').get(IDBKeyRange.only([accountId, 'entries'])),
  );
  if (!entries.ok) return entries;
  if (!products.ok) return products;
  const open = entries.value.filter(({ status }) => status !== 'Terminating');
  return ok({
    entries: open,
    free: freeOf(products.value, new Set(open.map(({ itemId }) => itemId))),
    readAt: reading.ok && reading.value?.complete ? reading.value.readAt : null,
  });
}

/** @param doing `edit`: all that are in it; `add`: all that are not */
export function wholeShopCounts({ entries, free }: WholeShop, doing: 'add' | 'edit', rate: CommissionRate): WholeShopCounts {
  if (doing === 'add') return { raised: 0, lowered: 0, same: 0, added: free, highest: null };
  const count = (is: (entry: { readonly rate: CommissionRate }) => boolean) => entries.filter(is).length;
  const lowered = entries.filter((entry) => entry.rate > rate);
  return {
    raised: count((entry) => entry.rate < rate),
    lowered: lowered.length,
    same: count((entry) => entry.rate === rate),
    added: 0,
    highest: lowered.reduce<CommissionRate | null>((most, one) => (most === null || one.rate > most ? one.rate : most), null),
  };
}

const freeOf = (products: readonly ProductRow[], inIt: ReadonlySet<string>): number =>
  products.filter(({ itemId, addable }) => addable === true && !inIt.has(itemId)).length;
