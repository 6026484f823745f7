import { useCallback } from 'react';
import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import type { EarningsAccount } from '#lib/domain/reports/earnings/question';
import { ask } from '#lib/messages/ask';
import { useJobs } from '#lib/stores/jobs/use-jobs';

interface SyncState {
  readonly asking: boolean;
  /** What the last asking came to, by account. */
  readonly failures: Readonly<Record<string, Failure>>;
  readonly start: (accountIds: readonly string[], reason: 'view' | 'person') => Promise<void>;
}

const useSyncStart = create<SyncState>((set, get) => ({
  asking: false,
  failures: {},
  start: async (accountIds, reason) => {
    if (get().asking) return;
    set(({ failures }) => ({
      asking: true,
      failures: Object.fromEntries(Object.entries(failures).filter(([id]) => !accountIds.includes(id))),
    }));
    for (const accountId of accountIds) {
      const started = await ask('reports.syncEarnings', { requestId: crypto.randomUUID(), accountId, reason });
      if (!started.ok) set(({ failures }) => ({ failures: { ...failures, [accountId]: started.failure } }));
    }
    set({ asking: false });
  },
}));

export interface Syncing {
  /** Asks for the orders of all these accounts; those that are being read already are left alone. */
  readonly start: (reason: 'view' | 'person') => Promise<void>;
  /** Asked for just now, or a step is under way. */
  readonly busy: boolean;
  /** Not all has come yet, whatever it waits for. */
  readonly reading: boolean;
  /** When (Unix ms) what waits goes on; null: something is under way, or nothing says when. */
  readonly nextAt: number | null;
  readonly failure: Failure | null;
}

/** Reading orders of these accounts: how to start it, and whether it goes on. */
export function useSync(accounts: readonly (EarningsAccount & { readonly hasKey?: boolean })[]): Syncing {
  const { asking, failures, start } = useSyncStart();
  const ids = accounts.flatMap(({ id, hasKey = true }) => (hasKey ? [id] : [])).join(' ');
  const jobs = useJobs().value ?? [];
  const own = jobs.filter((job) => job.kind === 'syncEarnings' && !hasEnded(job) && ids.split(' ').includes(job.accountId ?? ''));
  return {
    busy: asking || own.some(({ state }) => state !== 'waiting'),
    reading: asking || own.length > 0,
    nextAt: asking || own.some(({ state }) => state !== 'waiting') ? null : firstOf(own),
    failure: ids.split(' ').flatMap((id) => failures[id] ?? [])[0] ?? null,
    start: useCallback((reason: 'view' | 'person') => start(ids.split(' ').filter(Boolean), reason), [start, ids]),
  };
}

const firstOf = (jobs: readonly Job[]): number | null => {
  const times = jobs.flatMap(({ wait }) => wait?.until ?? []);
  return times.length > 0 ? Math.min(...times) : null;
};
