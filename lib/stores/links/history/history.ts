import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { LinkNote } from '#lib/domain/links/link-note';
import type { EarnedOrder } from '#lib/domain/reports/earned/earned-standing';
import { ask } from '#lib/messages/ask';
import type { LinkFilter } from '#lib/records/links/history';

export const NO_LINK_FILTER: LinkFilter = {
  words: '',
  accountId: null,
  market: null,
  presetId: null,
  tag: null,
  from: null,
  to: null,
  state: null,
};

interface HistoryState {
  readonly filter: LinkFilter;
  readonly order: EarnedOrder | 'newest';
  readonly picked: readonly string[];
  /** What was removed last, as long as this page is open. */
  readonly removed: { readonly batch: string; readonly count: number } | null;
  readonly failure: Failure | null;
  readonly setOrder: (order: EarnedOrder | 'newest') => void;
  readonly setFilter: (part: Partial<LinkFilter>) => void;
  readonly pick: (ids: readonly string[], on: boolean) => void;
  readonly note: (note: LinkNote) => Promise<boolean>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** So many links go in one message. */
const PART = 500;

/** What the person does with the links of the past; they themselves are read from records. */
export const useHistory = create<HistoryState>((set, get) => ({
  filter: NO_LINK_FILTER,
  order: 'newest',
  picked: [],
  removed: null,
  failure: null,
  setOrder: (order) => set({ order }),
  setFilter: (part) => set(({ filter }) => ({ filter: { ...filter, ...part }, picked: [] })),
  pick: (ids, on) =>
    set(({ picked }) => {
      const others = picked.filter((id) => !ids.includes(id));
      return { picked: on ? [...others, ...ids] : others };
    }),
  note: async (note) => {
    const saved = await saveNote(note);
    set({ failure: saved.ok ? null : saved.failure });
    return saved.ok;
  },
  remove: async (ids) => {
    const batch = crypto.randomUUID();
    let count = 0;
    set({ failure: null });
    for (let from = 0; from < ids.length; from += PART) {
      const answer = await ask('history.remove', { ids: ids.slice(from, from + PART), batch });
      if (!answer.ok) {
        set({ failure: answer.failure });
        break;
      }
      count += answer.value.removed;
    }
    if (count > 0) set({ removed: { batch, count }, picked: [] });
  },
  undo: async () => {
    const { removed } = get();
    if (!removed) return;
    const answer = await ask('history.restore', { batch: removed.batch });
    set(answer.ok ? { removed: null, failure: null } : { failure: answer.failure });
  },
}));

export const saveNote = (note: LinkNote) => ask('history.note', { note: { ...note, tags: [...note.tags] } });
