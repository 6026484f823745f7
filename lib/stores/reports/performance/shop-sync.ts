import { useCallback, useEffect } from 'react';
import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { ask } from '#lib/messages/ask';
import { useVault } from '#lib/stores/accounts/vault';
import { useJobs } from '#lib/stores/jobs/use-jobs';

interface SyncState {
  /** The shop that is being asked for. */
  readonly asking: string | null;
  /** What the last asking came to, by shop. */
  readonly failures: Readonly<Record<string, Failure>>;
  readonly start: (accountId: string, reason: 'view' | 'person') => Promise<void>;
}

const useSyncStart = create<SyncState>((set, get) => ({
  asking: null,
  failures: {},
  start: async (accountId, reason) => {
    if (get().asking !== null) return;
    set(({ failures: { [accountId]: _, ...failures } }) => ({ asking: accountId, failures }));
    const started = await ask('reports.syncShop', { requestId: crypto.randomUUID(), accountId, reason });
    set(({ failures }) => ({ asking: null, failures: started.ok ? failures : { ...failures, [accountId]: started.failure } }));
  },
}));

export interface ShopSync {
  readonly start: () => void;
  readonly locked: boolean;
  /** The reading that is under way; null: none. */
  readonly job: Job | null;
  /** Asked for just now, or a step is under way. */
  readonly busy: boolean;
  readonly failure: Failure | null;
}

/** Reading a shop's numbers. @param begins whether it begins by itself, unless they are of this data day already */
export function useShopSync(accountId: string, begins = true): ShopSync {
  const { asking, failures, start } = useSyncStart();
  const locked = useVault((state) => state.status?.state === 'locked');
  const known = useVault((state) => state.status !== null);
  const jobs = useJobs().value;
  useEffect(() => {
    if (begins && known && !locked) void start(accountId, 'view');
  }, [accountId, begins, known, locked, start]);
  const job = jobs?.find((one) => one.kind === 'syncShop' && one.accountId === accountId && !hasEnded(one)) ?? null;
  return {
    start: useCallback(() => void start(accountId, 'person'), [start, accountId]),
    locked,
    job,
    busy: asking === accountId || (job !== null && job.state !== 'waiting'),
    failure: failures[accountId] ?? null,
  };
}
