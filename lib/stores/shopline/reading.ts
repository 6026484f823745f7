import { useEffect } from 'react';
import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { hasEnded } from '#lib/domain/jobs/job';
import { ask } from '#lib/messages/ask';
import { startOnce } from '#lib/stores/jobs/start-job';
import { useJobs, useStepRows } from '#lib/stores/jobs/use-jobs';

interface ShoplineReadingState {
  readonly starting: string | null;
  readonly failed: Failure | null;
  readonly read: (accountId: string) => Promise<void>;
}

const useReading = create<ShoplineReadingState>((set) => ({
  starting: null,
  failed: null,
  read: async (accountId) => {
    set({ starting: accountId, failed: null });
    const started = await startOnce(['store', accountId], (requestId) => ask('job.readStore', { requestId, accountId }));
    set({ starting: null, failed: started.ok ? null : started.failure });
  },
}));

export interface ShoplineReading {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly read: () => void;
}

/** So old, in ms, a list is read anew when it is shown. */
const FRESH_MS = 15 * 60_000;

/** Reading a store: asked for by a person, or because its data are old. A failure stays until it is read again. */
export function useStoreReading(accountId: string, readAt: number | null, known: boolean): ShoplineReading {
  const { starting, failed, read } = useReading();
  const jobs = useJobs().value;
  const job = jobs?.find((one) => one.kind === 'readStore' && one.accountId === accountId);
  const { value: rows } = useStepRows(job?.id ?? '', 0, 100);
  const running = job !== undefined && !hasEnded(job);
  const refused = running ? null : (rows?.find(({ result }) => result?.failure)?.result?.failure ?? null);
  const old = known && jobs !== null && !running && (readAt === null || readAt < Date.now() - FRESH_MS);
  const triedAt = job?.createdAt ?? 0;
  useEffect(() => {
    if (old && triedAt < Date.now() - FRESH_MS) void read(accountId);
  }, [old, triedAt, accountId, read]);
  return { busy: running || starting === accountId, failure: failed ?? refused, read: () => void read(accountId) };
}
