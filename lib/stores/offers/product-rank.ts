import { useCallback } from 'react';
import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { emptyQuery, MOST_PAGES } from '#lib/domain/offers/offer-query';
import type { OfferRow } from '#lib/domain/offers/offer-row';
import { type RankAnswer, type RankParams, type RankRead, rankAnswer } from '#lib/domain/offers/product-rank';
import { ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { stepRows } from '#lib/records/jobs/jobs';
import { startOnce } from '#lib/stores/jobs/start-job';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useLive } from '#lib/stores/shell/use-live';

interface RankState {
  readonly starting: boolean;
  readonly failure: Failure | null;
  /** Item id → its offer as affiliates see it; null: none; a failure: not known. */
  readonly offers: Readonly<Record<string, OfferRow | Failure | 'asked' | null>>;
  readonly find: (params: RankParams) => Promise<void>;
  readonly load: (accountId: string, shopId: string, itemId: string) => Promise<void>;
}

/** How one's own product stands among affiliates' offers. */
export const useRank = create<RankState>((set, get) => ({
  starting: false,
  failure: null,
  offers: {},
  find: async (params) => {
    set({ starting: true, failure: null });
    const started = await startOnce(['rank', params], (requestId) => ask('job.rankProduct', { requestId, ...params }));
    set({ starting: false, failure: started.ok ? null : started.failure });
  },
  load: async (accountId, shopId, itemId) => {
    if (get().offers[itemId] !== undefined) return;
    const tell = (offer: OfferRow | Failure | 'asked' | null) => set(({ offers }) => ({ offers: { ...offers, [itemId]: offer } }));
    tell('asked');
    const query = { ...emptyQuery('product'), shopId, itemId, shopTypes: [] };
    const answer = await ask('offers.read', { accountId, query, page: 1 });
    tell(answer.ok ? (answer.value.rows.find((row) => row.itemId === itemId) ?? null) : answer.failure);
  },
}));

const RESULTS = ['jobResults'] as const;

/** The last job that searched for a product's position, and its answer as far as it is known. */
export function useRankOf(itemId: string): { readonly job: Job | null; readonly keyword: string; readonly answer: RankAnswer | null } {
  const job = useJobs().value?.filter(({ kind, params }) => kind === 'rankProduct' && (params as RankParams).itemId === itemId)[0] ?? null;
  const [id, ended] = [job?.id ?? null, job !== null && hasEnded(job) && job.state === 'done'];
  const { value } = useLive(
    RESULTS,
    useCallback(() => (id === null ? Promise.resolve(ok([])) : stepRows(id, 0, MOST_PAGES)), [id]),
    id ?? '',
  );
  const pages = (value ?? []).flatMap(({ result }) => (result?.end === 'done' ? [result.value as RankRead] : []));
  return {
    job,
    keyword: (job?.params as RankParams | undefined)?.keyword ?? '',
    answer: job && rankAnswer(pages, ended && pages.length > 0),
  };
}
