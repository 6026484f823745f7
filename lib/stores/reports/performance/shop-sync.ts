import { useCallback, useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { ask } from '#lib/messages/ask';
import { useVault } from '#lib/stores/accounts/vault';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useLive } from '#lib/stores/shell/use-live';
import { troubleOfReading } from './last-reading';

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
  /** Why it could not be begun; or why the last reading was given up. */
  readonly failure: Failure | null;
}

/** A view that is opened so soon after a reading that failed, or in part, does not begin another: the person may. */
const LATELY_MS = 600_000;
const RESULTS = ['jobResults'] as const;
const NO_TABLES: readonly [] = [];

/** Reading a shop's numbers. @param begins whether it begins by itself, unless they are of this data day already */
export function useShopSync(accountId: string, begins = true): ShopSync {
  const { asking, failures, start } = useSyncStart();
  const locked = useVault((state) => state.status?.state === 'locked');
  const known = useVault((state) => state.status !== null);
  const jobs = useJobs().value;
  const readings = jobs?.filter((one) => one.kind === 'syncShop' && one.accountId === accountId) ?? null;
  const job = readings?.find((one) => !hasEnded(one)) ?? null;
  const last = readings?.reduce<Job | null>((one, other) => (one && one.createdAt >= other.createdAt ? one : other), null) ?? null;
  const failed = last && (last.state === 'failed' || last.state === 'partlyFailed') ? last : null;
  const [failedId, steps] = [failed?.id ?? null, failed?.counts.total ?? 0];
  const answer = useLive(
    failed ? RESULTS : NO_TABLES,
    useCallback(() => troubleOfReading(failedId, steps), [failedId, steps]),
    failedId ?? '',
  );
  const trouble = failed ? (answer.value?.why ?? null) : null;
  const failedAt = failed?.endedAt ?? 0;
  const mayBegin = begins && known && !locked && readings !== null;
  const begun = useRef<string | null>(null);
  useEffect(() => {
    if (!mayBegin) begun.current = null;
    else if (begun.current !== accountId) {
      begun.current = accountId;
      if (Date.now() - failedAt > LATELY_MS) void start(accountId, 'view');
    }
  }, [accountId, mayBegin, failedAt, start]);
  return {
    start: useCallback(() => void start(accountId, 'person'), [start, accountId]),
    locked,
    job,
    busy: asking === accountId || (job !== null && job.state !== 'waiting'),
    failure: failures[accountId] ?? (asking === accountId ? null : trouble),
  };
}
