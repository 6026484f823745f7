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
    if (latest?.key === key && latest.underWay) return;
    const before = get().outcome;
    const place = draft.slots.findIndex((slot) => checkTemplate(slot));
    const newest = { key, underWay: place < 0 };
    latest = newest;
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
    const stays = before?.phase === 'made' && before.key === key ? before : null;
    const shown = setTimeout(
      () => latest === newest && set({ outcome: { key, phase: 'making', how: way.how, before: stays } }),
      SHOWN_AFTER,
    );
    const answer = await asking;
    newest.underWay = false;
    clearTimeout(shown);
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

/**
 * In ms. What has an answer by then shows nothing in between: drawing what turns would take its time from the worker that makes the link.
 */
const SHOWN_AFTER = 150;

/** The last request, and whether its answer is still to come. */
let latest: { readonly key: string; underWay: boolean } | null = null;
