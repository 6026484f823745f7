import { create } from 'zustand';
import { failure } from '#lib/domain/failure';
import { checkTemplate } from '#lib/domain/links/sub-ids/sub-id-token';
import { ask } from '#lib/messages/ask';
import { copy } from '#lib/stores/shell/copy';
import { draftKey, type LinkDraft, type Outcome, type Way } from './link-draft';

interface LinkMakerState {
  readonly outcome: Outcome | null;
  readonly make: (draft: LinkDraft, way?: Way) => Promise<void>;
  /** Asks once more for what failed, e.g. after unlocking. */
  readonly goOn: () => Promise<void>;
  readonly copyAgain: () => Promise<void>;
}

/** Makes a link and copies it; says "copied" only after the clipboard took it. */
export const useLinkMaker = create<LinkMakerState>((set, get) => ({
  outcome: null,
  make: async (draft, way = { how: 'api', again: false }) => {
    const key = draftKey(draft);
    const before = get().outcome;
    if (before?.phase === 'making' && before.key === key) return;
    const newest = Symbol(key);
    latest = newest;
    const place = draft.slots.findIndex((slot) => checkTemplate(slot));
    if (place >= 0)
      return set({ outcome: { key, phase: 'failed', failure: failure('subIdRefused', { field: `Sub_id ${place + 1}` }), draft, way } });
    const { page, accountId, presetId, title, slots } = draft;
    const asking = ask('link.make', {
      ...way,
      requestId: crypto.randomUUID(),
      url: page,
      accountId,
      presetId,
      subIds: [...slots],
      title: title?.slice(0, 500) ?? null,
    });
    set({ outcome: { key, phase: 'making', how: way.how, before: before?.phase === 'made' && before.key === key ? before : null } });
    const answer = await asking;
    // A newer request was made meanwhile (the panel follows its tab): this link is in the history, the clipboard belongs to the newer one.
    if (latest !== newest) return;
    if (!answer.ok) return set({ outcome: { key, phase: 'failed', failure: answer.failure, draft, way } });
    // The link is shown while the clipboard takes it; whether it did is told as soon as it has answered.
    const copying = copy(answer.value.link.link);
    set({ outcome: { key, phase: 'made', ...answer.value, copied: null } });
    const copied = await copying;
    if (latest === newest) set({ outcome: { key, phase: 'made', ...answer.value, copied } });
  },
  goOn: async () => {
    const { outcome, make } = get();
    if (outcome?.phase === 'failed') await make(outcome.draft, outcome.way);
  },
  copyAgain: async () => {
    const { outcome } = get();
    if (outcome?.phase === 'made') set({ outcome: { ...outcome, copied: await copy(outcome.link.link) } });
  },
}));

/** The last request. */
let latest: symbol | null = null;
