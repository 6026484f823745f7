import { useMemo } from 'react';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import type { DifferencesQuestion } from '#lib/stores/reports/earnings/differences';
import type { EarningsPlace } from './question-of-choice';

/**
 * What is asked of API and files, of the accounts that have both a key and days; null: of none, or not now.
 *
 * @param limit the most orders that are named
 */
export function useDifferencesQuestion(
  { market, accounts }: EarningsPlace,
  period: DayRange,
  limit: number,
  now = true,
): DifferencesQuestion | null {
  return useMemo(() => {
    const accountIds = accounts.flatMap(({ id, hasKey }) => (hasKey ? [id] : []));
    return now && accountIds.length > 0 ? { market, accountIds, period, limit } : null;
  }, [market, accounts, period, limit, now]);
}
