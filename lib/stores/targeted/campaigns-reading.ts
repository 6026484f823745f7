import { useEffect } from 'react';
import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { ask } from '#lib/messages/ask';
import { useVault } from '#lib/stores/accounts/vault';
import { startOnce } from '#lib/stores/jobs/start-job';
import { useJobs, useStepRows } from '#lib/stores/jobs/use-jobs';

interface ReadingState {
  /** The shop whose list is being asked for. */
  readonly starting: string | null;
  readonly failures: Readonly<Record<string, Failure>>;
  readonly read: (accountId: string) => Promise<void>;
}

const useStart = create<ReadingState>((set) => ({
  starting: null,
  failures: {},
  read: async (accountId) => {
    set(({ failures: { [accountId]: _, ...failures } }) => ({ starting: accountId, failures }));
    const started = await startOnce(['campaigns', accountId], (requestId) => ask('job.readCampaigns', { requestId, accountId }));
    set(({ failures }) => ({ starting: null, failures: started.ok ? failures : { ...failures, [accountId]: started.failure } }));
  },
}));

export interface CampaignsReading {
  readonly busy: boolean;
  /** The reading that is under way; null: none. */
  readonly job: Job | null;
  readonly locked: boolean;
  readonly failure: Failure | null;
  readonly read: () => void;
}

/** So old, in ms, the list is read anew when it is shown. */
const FRESH_MS = 15 * 60_000;

/** Reading a shop's campaigns: asked for by a person, or because what is kept is old. A failure stays until it is read again. */
export function useCampaignsReading(accountId: string, readAt: number | null, known: boolean): CampaignsReading {
  const { starting, failures, read } = useStart();
  const locked = useVault((state) => state.status?.state === 'locked');
  const open = useVault((state) => state.status !== null) && !locked;
  const jobs = useJobs().value;
  const job = jobs?.find((one) => one.kind === 'readCampaigns' && one.accountId === accountId);
  const { value: rows } = useStepRows(job?.id ?? '', 0, 200);
  const running = job !== undefined && !hasEnded(job);
  const refused = running ? null : (rows?.find(({ result }) => result?.failure)?.result?.failure ?? null);
  const old = open && known && jobs !== null && !running && (readAt === null || readAt < Date.now() - FRESH_MS);
  const triedAt = job?.createdAt ?? 0;
  useEffect(() => {
    if (old && triedAt < Date.now() - FRESH_MS) void read(accountId);
  }, [old, triedAt, accountId, read]);
  return {
    busy: running || starting === accountId,
    job: running ? job : null,
    locked,
    failure: failures[accountId] ?? refused,
    read: () => void read(accountId),
  };
}
