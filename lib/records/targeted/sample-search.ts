import type { Failure } from '#lib/domain/failure';
import type { Job } from '#lib/domain/jobs/job';
import type { Result } from '#lib/domain/result';
import { SEARCH_KIND, type SearchedPage } from '#lib/domain/targeted/book/samples';
import { read } from '#lib/records/transact';

export const SAMPLE_SEARCH_TABLES = ['jobs', 'jobResults'] as const;

/** Searches of a shop's orders for samples, as far as their jobs are kept. */
export interface SampleSearches {
  /** The newest one; null: there was none. */
  readonly job: Job | null;
  /** Why it could not go on; null: it could. */
  readonly failure: Failure | null;
  /** How many orders it has gone through. */
  readonly orders: number;
  /** What all of them found, the newest last. */
  readonly pages: readonly SearchedPage[];
}

export const sampleSearches = (accountId: string): Promise<Result<SampleSearches>> =>
  read(SAMPLE_SEARCH_TABLES, async (transaction) => {
    const all = await transaction.objectStore('jobs').index('createdAt').getAll();
    const jobs = all.filter((job) => job.kind === SEARCH_KIND && job.accountId === accountId);
    const results = await Promise.all(
      jobs.map(({ id }) => transaction.objectStore('jobResults').getAll(IDBKeyRange.bound([id], [id, []]))),
    );
    const pagesOf = (of: (typeof results)[number]) => of.flatMap(({ value }) => (value as SearchedPage | null) ?? []);
    const newest = results.at(-1) ?? [];
    return {
      job: jobs.at(-1) ?? null,
      failure: newest.find(({ failure }) => failure)?.failure ?? null,
      orders: pagesOf(newest).reduce((sum, { orders }) => sum + orders, 0),
      pages: results.flatMap(pagesOf),
    };
  });
