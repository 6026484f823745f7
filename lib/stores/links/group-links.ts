import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import type { SubIdPreset } from '#lib/domain/links/sub-ids/sub-id-preset';
import { ask } from '#lib/messages/ask';
import { startOnce } from '#lib/stores/jobs/start-job';
import type { ReadyToLink } from './link-situation';

interface GroupLinksState {
  /** The job of the product in front: whose it is, and its id. */
  readonly current: { readonly page: string; readonly accountId: string; readonly jobId: string } | null;
  readonly starting: boolean;
  readonly failure: Failure | null;
  readonly make: (ready: ReadyToLink, about: CaptionFacts, presets: readonly SubIdPreset[]) => Promise<void>;
}

/** One product, one link for each group. */
export const useGroupLinks = create<GroupLinksState>((set, get) => ({
  current: null,
  starting: false,
  failure: null,
  make: async ({ page, account }, about, presets) => {
    if (get().starting) return;
    set({ starting: true, failure: null });
    const groups = presets.map(({ id, slots }) => ({ presetId: id, subIds: [...slots] }));
    const draft = { url: page, accountId: account.id, about: { ...about, link: null }, groups };
    const started = await startOnce(draft, (requestId) => ask('job.groupLinks', { ...draft, requestId }));
    if (!started.ok) return set({ starting: false, failure: started.failure });
    set({ starting: false, current: { page, accountId: account.id, jobId: started.value.jobId } });
  },
}));
