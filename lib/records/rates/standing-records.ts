import type { StandingRecords } from '#lib/domain/rates/standing';
import type { Result } from '#lib/domain/result';
import { type Reading, read } from '#lib/records/transact';
import type { EntryRow, ProductRow, SuggestedRateRow, SuggestionRow } from './rows';
import { entriesComplete } from './sweep-entries';

/** The tables that a product's standing depends on. */
export const STANDING_TABLES = ['products', 'entries', 'suggestedRates', 'suggestions', 'readings'] as const;

/** What the records hold of one product, as read from its tables. */
export interface ItemRows {
  readonly product: ProductRow | undefined;
  readonly entries: readonly EntryRow[];
  readonly suggestedRate: SuggestedRateRow | undefined;
  readonly suggestions: readonly SuggestionRow[];
}

/** Rows of a product as `productStanding` takes them. */
export interface ItemRecords extends StandingRecords {
  readonly product: ProductRow | undefined;
  readonly entries: readonly EntryRow[];
  readonly suggestions: readonly SuggestionRow[];
}

/** The one way from rows to what `productStanding` takes. `asked`: the campaign was asked for it, or read to its end. */
export const itemRecords = (rows: ItemRows, asked: boolean): ItemRecords => ({ ...rows, addable: rows.product?.addable ?? null, asked });

/** What the records hold of these products, read at one moment. `asked`: products that the campaign was asked for, beside what its complete reading says. */
export const recordsOfItems = (
  accountId: string,
  itemIds: readonly string[],
  asked: (itemId: string) => boolean = () => false,
): Promise<Result<ReadonlyMap<string, ItemRecords>>> =>
  read(STANDING_TABLES, async (transaction) => {
    const complete = await entriesComplete(transaction, accountId);
    const all = await Promise.all(itemIds.map((itemId) => rowsOfItem(transaction, accountId, itemId)));
    return new Map(itemIds.map((itemId, place) => [itemId, itemRecords(all[place] ?? NO_ROWS, complete || asked(itemId))]));
  });

const NO_ROWS: ItemRows = { product: undefined, entries: [], suggestedRate: undefined, suggestions: [] };

async function rowsOfItem(transaction: Reading, accountId: string, itemId: string): Promise<ItemRows> {
  const key = IDBKeyRange.only([accountId, itemId]);
  const several = IDBKeyRange.bound([accountId, itemId], [accountId, itemId, []]);
  const [product, entries, suggestedRate, suggestions] = await Promise.all([
    transaction.objectStore('products').get(key),
    transaction.objectStore('entries').getAll(several),
    transaction.objectStore('suggestedRates').get(key),
    transaction.objectStore('suggestions').getAll(several),
  ]);
  return { product, entries, suggestedRate, suggestions };
}
