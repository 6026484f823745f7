import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { hasEnded } from '#lib/domain/jobs/job';
import type { CampaignChange } from '#lib/domain/targeted/campaign-steps';
import { ask } from '#lib/messages/ask';
import { useJobs } from '#lib/stores/jobs/use-jobs';

interface ChangeState {
  readonly pending: boolean;
  readonly failure: Failure | null;
  /** @returns whether the job was started, or was under way already */
  readonly send: (accountId: string, shopConfirmed: boolean, change: CampaignChange) => Promise<boolean>;
  readonly leave: () => void;
}

/** One change of one campaign, sent as a job; how it came out stands in the campaign's history. */
export const useChangeCampaign = create<ChangeState>((set, get) => ({
  pending: false,
  failure: null,
  send: async (accountId, shopConfirmed, change) => {
    if (get().pending) return false;
    set({ pending: true, failure: null });
    const changes = [change] as Parameters<typeof ask<'job.changeCampaigns'>>[1]['changes'];
    const started = await ask('job.changeCampaigns', { requestId: crypto.randomUUID(), accountId, shopConfirmed, changes });
    set({ pending: false, failure: started.ok ? null : started.failure });
    return started.ok;
  },
  leave: () => set({ failure: null }),
}));

/** Whether a change of the shop's campaigns is on its way. */
export const useChangesUnderWay = (accountId: string): boolean =>
  useJobs().value?.some((job) => job.kind === 'changeCampaigns' && job.accountId === accountId && !hasEnded(job)) ?? false;
