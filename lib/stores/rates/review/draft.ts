import { useEffect } from 'react';
import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import type { ReviewRow } from '#lib/domain/rates/review/row';
import { onSetting, saveSetting, settingNow } from '#lib/stores/shell/use-setting';

interface DraftState {
  /** null: nothing lies before the person. */
  readonly draft: ReviewDraft | null;
  /** It could not be kept: what is on screen would not outlive the panel. */
  readonly failure: Failure | null;
}

/** The review that is neither applied nor discarded: at once on screen, kept for the next time the panel opens, the same in every window. */
const useReviewDraft = create<DraftState>(() => ({ draft: settingNow('review'), failure: null }));

/** The review and whether it could be kept. */
export function useReview(): DraftState {
  useEffect(follow, []);
  return useReviewDraft();
}

/** Keeps a new draft, or none, before anything else goes on. */
export async function keepDraft(draft: ReviewDraft | null): Promise<void> {
  follow();
  useReviewDraft.setState({ draft });
  await flush();
}

/** Changes the draft that is there: on screen at once, kept a moment later, as a draft may be of thousands of products. */
export function changeDraft(change: Partial<ReviewDraft>): void {
  const { draft } = useReviewDraft.getState();
  if (!draft) return;
  useReviewDraft.setState({ draft: { ...draft, ...change, revision: draft.revision + 1 } });
  clearTimeout(timer);
  timer = setTimeout(() => void flush(), SOON);
}

/** Takes rows in or out. */
export function tickRows(rows: readonly Pick<ReviewRow, 'itemId' | 'mark'>[], on: boolean): void {
  const ticks = { ...useReviewDraft.getState().draft?.ticks };
  for (const { itemId, mark } of rows) ticks[itemId] = on ? mark : '';
  changeDraft({ ticks });
}

async function flush(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const kept = await saveSetting('review', useReviewDraft.getState().draft);
  useReviewDraft.setState({ failure: kept.ok ? null : kept.failure });
}

const SOON = 200;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Follows what other windows do with the draft, from the first use on. */
function follow(): void {
  if (following) return;
  following = true;
  useReviewDraft.setState({ draft: settingNow('review') });
  // The panel may be closed before the moment is over.
  addEventListener('pagehide', () => timer !== undefined && void flush());
  onSetting('review')(() => {
    const { draft } = useReviewDraft.getState();
    const heard = settingNow('review');
    // What this window wrote itself comes back too, and late.
    if (heard?.id !== draft?.id || (heard && draft && heard.revision > draft.revision)) useReviewDraft.setState({ draft: heard });
  });
}

let following = false;
