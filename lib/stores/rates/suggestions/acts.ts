import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { ask } from '#lib/messages/ask';
import type { InputOf } from '#lib/messages/contract';
import { startOnce } from '#lib/stores/jobs/start-job';

type Keys = InputOf<'suggestions.snooze'>['suggestions'];
export type SnoozeDays = 7 | 30 | null;
const DAY = 86_400_000;

interface ActsState {
  readonly busy: 'read' | 'away' | null;
  readonly failure: Failure | null;
  /** What was put away last, to be taken out again by one press. */
  readonly undo: { readonly accountId: string; readonly keys: Keys; readonly days: SnoozeDays } | null;
  readonly read: (accountId: string) => Promise<void>;
  /** Puts suggestions away; `days` null: for ever. */
  readonly putAway: (accountId: string, keys: Keys, days: SnoozeDays) => Promise<void>;
  readonly takeOut: (accountId: string, keys: Keys) => Promise<void>;
  readonly forgetUndo: () => void;
}

/** What can be done with a shop's suggestions besides choosing among them. */
export const useSuggestionActs = create<ActsState>((set) => ({
  busy: null,
  failure: null,
  undo: null,
  read: async (accountId) => {
    set({ busy: 'read', failure: null });
    const started = await startOnce(['suggestions', accountId], (requestId) => ask('job.readSuggestions', { requestId, accountId }));
    set({ busy: null, failure: started.ok ? null : started.failure });
  },
  putAway: async (accountId, keys, days) => {
    set({ busy: 'away', failure: null });
    const until = days === null ? null : Date.now() + days * DAY;
    const saved = await ask('suggestions.snooze', { accountId, suggestions: keys, until });
    set(saved.ok ? { busy: null, undo: { accountId, keys, days } } : { busy: null, failure: saved.failure });
  },
  takeOut: async (accountId, keys) => {
    set({ busy: 'away', failure: null });
    const gone = await ask('suggestions.unsnooze', { accountId, suggestions: keys });
    set(gone.ok ? { busy: null, undo: null } : { busy: null, failure: gone.failure });
  },
  forgetUndo: () => set({ undo: null }),
}));
