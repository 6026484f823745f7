import { create } from 'zustand';
import type { Failure } from '../domain/failure';
import { fivePlaces } from '../domain/sub-id';
import type { SubIdPreset } from '../domain/sub-id-preset';
import { ask } from '../messages/ask';
import { startOnce } from './start-job';
import { settingNow } from './use-setting';

interface BulkState {
  /** What was pasted, typed or dropped. */
  readonly text: string;
  /** null: each country's own account. */
  readonly accountId: string | null;
  /** null: no sub ids; undefined: nothing chosen, so the starred one. */
  readonly presetId: string | null | undefined;
  readonly starting: boolean;
  readonly failure: Failure | null;
  readonly write: (text: string) => void;
  /** Puts the text of a file below what is there. */
  readonly append: (text: string) => void;
  readonly chooseAccount: (accountId: string | null) => void;
  readonly choosePreset: (presetId: string | null) => void;
  /** Starts the job; answers its id, null when it could not be started. The list is emptied: it lives on in the job. */
  readonly start: (addresses: readonly string[], accountId: string | null) => Promise<string | null>;
}

/** The list of addresses that links are to be made of. */
export const useBulk = create<BulkState>((set, get) => ({
  text: '',
  accountId: null,
  presetId: undefined,
  starting: false,
  failure: null,
  write: (text) => set({ text, failure: null }),
  append: (more) => set(({ text }) => ({ text: text.trim() ? `${text.trimEnd()}\n${more}` : more, failure: null })),
  chooseAccount: (accountId) => set({ accountId }),
  choosePreset: (presetId) => set({ presetId }),
  start: async (addresses, accountId) => {
    if (get().starting) return null;
    set({ starting: true, failure: null });
    const preset = presetOf(settingNow('presets'), get().presetId);
    // Written out, so that a preset changed meanwhile does not split the list.
    const wish = { addresses: [...addresses], accountId, presetId: preset?.id ?? null, subIds: [...(preset?.slots ?? fivePlaces([]))] };
    const started = await startOnce(wish, (requestId) => ask('job.bulkLinks', { ...wish, requestId }));
    set({ starting: false, failure: started.ok ? null : started.failure, ...(started.ok ? { text: '' } : {}) });
    return started.ok ? started.value.jobId : null;
  },
}));

/** The preset of the list: the chosen one, else the star for all countries. */
export const presetOf = (presets: readonly SubIdPreset[], presetId: string | null | undefined): SubIdPreset | null =>
  presets.find(({ id, starred, market }) => (presetId === undefined ? starred && market === null : id === presetId)) ?? null;
