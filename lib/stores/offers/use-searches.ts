import { useCallback } from 'react';
import type { SavedSearch } from '#lib/domain/offers/saved-search';
import type { FindingRow } from '#lib/records/offers/offer-rows';
import { findingsSince, recentFindings, savedSearches } from '#lib/records/offers/searches';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';
import { useSetting } from '#lib/stores/shell/use-setting';

export type { FindingRow } from '#lib/records/offers/offer-rows';

const SEARCHES = ['savedSearches'] as const;
const FINDINGS = ['findings'] as const;

export const useSavedSearches = (): LiveAnswer<readonly SavedSearch[]> => useLive(SEARCHES, savedSearches, '');

/** The newest findings of one search or (null) of all. */
export const useFindings = (searchId: string | null, count: number): LiveAnswer<readonly FindingRow[]> =>
  useLive(
    FINDINGS,
    useCallback(() => recentFindings(searchId, count), [searchId, count]),
    searchId ?? '',
  );

/** How many findings the person has neither been notified of nor opened. */
export function useNewFindings(): number {
  const reported = useSetting('findingsToldAt');
  const { value } = useLive(
    FINDINGS,
    useCallback(() => findingsSince(reported), [reported]),
    '',
  );
  return value ?? 0;
}
