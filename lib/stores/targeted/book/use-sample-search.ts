import { useCallback, useState } from 'react';
import type { Failure } from '#lib/domain/failure';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import type { SearchedPage } from '#lib/domain/targeted/book/samples';
import { ask } from '#lib/messages/ask';
import { SAMPLE_SEARCH_TABLES, sampleSearches } from '#lib/records/targeted/sample-search';
import { startOnce } from '#lib/stores/jobs/start-job';
import { useLive } from '#lib/stores/shell/use-live';

export interface SampleSearch {
  /** Being started or under way. */
  readonly busy: boolean;
  /** The search under way; null: none. */
  readonly job: Job | null;
  /** Orders that the newest search has gone through; null: there was none. */
  readonly orders: number | null;
  readonly pages: readonly SearchedPage[];
  readonly failure: Failure | null;
  readonly start: () => Promise<void>;
}

/** The search of a shop's newest orders for samples. */
export function useSampleSearch(accountId: string): SampleSearch {
  const [starting, setStarting] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const { value, failure } = useLive(
    SAMPLE_SEARCH_TABLES,
    useCallback(() => sampleSearches(accountId), [accountId]),
    accountId,
  );
  const running = value?.job && !hasEnded(value.job) ? value.job : null;
  const start = async () => {
    setStarting(true);
    const started = await startOnce(['samples', accountId], (requestId) => ask('job.findSamples', { requestId, accountId }));
    setStarting(false);
    setRefused(started.ok ? null : started.failure);
  };
  return {
    busy: starting || running !== null,
    job: running,
    orders: value?.job ? value.orders : null,
    pages: value?.pages ?? NO_PAGES,
    failure: refused ?? failure ?? value?.failure ?? null,
    start,
  };
}

const NO_PAGES: readonly SearchedPage[] = [];
