import { SUGGESTION_KINDS } from '#lib/domain/rates/suggestion';
import type { Result } from '#lib/domain/result';
import type { ReadingRow } from '#lib/records/read-row';
import { read } from '#lib/records/transact';
import type { EntryRow, ProductRow, SuggestedRateRow, SuggestionRow } from './rows';
import type { SnoozeRow } from './snooze-rows';
import { entriesComplete } from './sweep-entries';
import { suggestionsList } from './sweep-suggestions';

export const SUGGESTION_VIEW_TABLES = ['suggestions', 'suggestedRates', 'entries', 'products', 'snoozes', 'readings'] as const;

export interface SuggestionsRead {
  readonly suggestions: readonly SuggestionRow[];
  /** Of the suggested products. */
  readonly suggestedRates: readonly SuggestedRateRow[];
  readonly entries: readonly EntryRow[];
  /** The open campaign was read to its end. */
  readonly entriesComplete: boolean;
  readonly products: readonly ProductRow[];
  readonly snoozes: readonly SnoozeRow[];
  /** When each kind was last read to its end; kinds that never were are missing. */
  readonly readings: readonly ReadingRow[];
}

/** All that the records know of an account's suggestions, of one moment. */
export const readSuggestions = (accountId: string): Promise<Result<SuggestionsRead>> =>
  read(SUGGESTION_VIEW_TABLES, async (transaction) => {
    const whole = IDBKeyRange.bound([accountId], [accountId, []]);
    const [suggestions, snoozes] = await Promise.all([
      transaction.objectStore('suggestions').getAll(whole),
      transaction.objectStore('snoozes').getAll(whole),
    ]);
    const itemIds = [...new Set([...suggestions, ...snoozes].map(({ itemId }) => itemId))];
    const [entries, suggestedRates, products, readings, complete] = await Promise.all([
      Promise.all(
        itemIds.map((itemId) => transaction.objectStore('entries').getAll(IDBKeyRange.bound([accountId, itemId], [accountId, itemId, []]))),
      ),
      Promise.all(itemIds.map((itemId) => transaction.objectStore('suggestedRates').get(IDBKeyRange.only([accountId, itemId])))),
      Promise.all(itemIds.map((itemId) => transaction.objectStore('products').get(IDBKeyRange.only([accountId, itemId])))),
      Promise.all(
        SUGGESTION_KINDS.map((kind) => transaction.objectStore('readings').get(IDBKeyRange.only([accountId, suggestionsList(kind)]))),
      ),
      entriesComplete(transaction, accountId),
    ]);
    return {
      suggestions,
      snoozes: snoozes.sort((a, b) => b.at - a.at),
      entries: entries.flat(),
      entriesComplete: complete,
      suggestedRates: suggestedRates.filter((row) => row !== undefined),
      products: products.filter((row) => row !== undefined),
      readings: readings.filter((row) => row !== undefined),
    };
  });
