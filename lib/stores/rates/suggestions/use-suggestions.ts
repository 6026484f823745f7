import { useCallback } from 'react';
import type { SuggestionKind } from '#lib/domain/rates/suggestion';
import { ok } from '#lib/domain/result';
import { readSuggestions, SUGGESTION_VIEW_TABLES } from '#lib/records/rates/suggestions';
import { suggestionsList } from '#lib/records/rates/sweep-suggestions';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';
import { type Suggestions, suggestionsOf } from './cards';

export interface SuggestionsNow extends Suggestions {
  /** When each kind was last read to its end, Unix ms; null: never. */
  readonly readAt: (kind: SuggestionKind) => number | null;
}

/** A shop's suggestions as the records know them, live. */
export const useSuggestions = (accountId: string): LiveAnswer<SuggestionsNow> =>
  useLive(
    SUGGESTION_VIEW_TABLES,
    useCallback(async () => {
      const rows = await readSuggestions(accountId);
      if (!rows.ok) return rows;
      const read = new Map(rows.value.readings.map(({ list, readAt }) => [list, readAt]));
      return ok({ ...suggestionsOf(rows.value, Date.now()), readAt: (kind: SuggestionKind) => read.get(suggestionsList(kind)) ?? null });
    }, [accountId]),
    accountId,
  );
