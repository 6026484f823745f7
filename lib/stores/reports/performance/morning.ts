import { useCallback } from 'react';
import type { PerformanceQuestion } from '#lib/domain/reports/performance/question';
import { ok } from '#lib/domain/result';
import { type Ending, endingEntries } from '#lib/records/rates/ending-entries';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useLive } from '#lib/stores/shell/use-live';
import { serverNow } from '#lib/stores/shell/words/use-today';
import { type Overview, readOverview } from './read-overview';
import { type PerformanceRows, readTable } from './read-table';
import { type PerformanceAnswer, usePerformanceAnswer } from './use-performance';

const ENTRIES = ['entries'] as const;
const DAY = 86_400_000;
/** A period that ends within so many days is told. */
const SOON_DAYS = 7;

/** Whatever the person has chosen elsewhere: all orders of the latest day, against the day before. */
const YESTERDAY: PerformanceQuestion = {
  period: { kind: 'day', back: 0 },
  orderType: 'PlacedOrder',
  channel: 'AllChannel',
  measure: 'sales',
  against: 'before',
  table: 'product',
};

export interface Morning {
  readonly overview: Overview;
  readonly products: PerformanceRows | null;
}

/** The latest day and the one before; a value of null: nothing was read yet. */
export const useMorning = (accountId: string): PerformanceAnswer<Morning | null> =>
  usePerformanceAnswer(
    useCallback(async () => {
      const overview = await readOverview(accountId, YESTERDAY);
      if (!overview.ok || overview.value === null) return overview.ok ? ok(null) : overview;
      const products = await readTable(accountId, YESTERDAY);
      return products.ok ? ok({ overview: overview.value, products: products.value }) : products;
    }, [accountId]),
    accountId,
  );

/** Products whose rate ends soon; null: not read yet. */
export const useEnding = (accountId: string): readonly Ending[] | null =>
  useLive(
    ENTRIES,
    useCallback(() => endingEntries(accountId, serverNow(), SOON_DAYS * DAY), [accountId]),
    accountId,
  ).value;

/** How many jobs of a shop came to a bad end since yesterday; null: not read yet. */
export function useFailedJobs(accountId: string): number | null {
  const jobs = useJobs().value;
  const since = Date.now() - DAY;
  return (
    jobs?.filter(
      (job) => job.accountId === accountId && (job.state === 'failed' || job.state === 'partlyFailed') && (job.endedAt ?? 0) >= since,
    ).length ?? null
  );
}
