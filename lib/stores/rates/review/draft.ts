import { useEffect } from 'react';
import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { type ReviewField, typeInto } from '#lib/domain/rates/review/fields';
import type { ReviewRow } from '#lib/domain/rates/review/row';
import { readSetting } from '#lib/settings/settings';
import { onSetting, saveSetting, saveSettingAtOnce, settingNow } from '#lib/stores/shell/use-setting';

type Drafts = Readonly<Record<string, ReviewDraft>>;

interface DraftsState {
  /** account id → its review. A review belongs to its shop: what is chosen in another shop leaves it as it is. */
  readonly drafts: Drafts;
  /** They could not be kept: what is on screen would not outlive the panel. */
  readonly failure: Failure | null;
}

/** The reviews that are neither applied nor discarded: at once on screen, kept for the next time the panel opens, the same in every window. */
export const useReviewDrafts = create<DraftsState>(() => ({ drafts: settingNow('reviews'), failure: null }));

/** All reviews, followed as other windows change them. */
export function useReviews(): DraftsState {
  useEffect(follow, []);
  return useReviewDrafts();
}

/** A shop's review as it is at this moment. */
export const draftNow = (accountId: string): ReviewDraft | null => useReviewDrafts.getState().drafts[accountId] ?? null;

/** Keeps a new draft before anything else goes on. */
export const keepDraft = (draft: ReviewDraft): Promise<void> => put(draft.accountId, draft);

/** Forgets a shop's review: it was applied or discarded. */
export const dropDraft = (accountId: string): Promise<void> => put(accountId, null);

/** Changes a shop's draft, if it has one: on screen at once, kept a moment later, as a draft may be of thousands of products. */
export function changeDraft(accountId: string, change: Partial<ReviewDraft>): void {
  const draft = draftNow(accountId);
  if (!draft) return;
  setDraft(accountId, { ...draft, ...change, revision: draft.revision + 1 });
  clearTimeout(timer);
  timer = setTimeout(() => void flush(), SOON);
}

/** Takes rows in or out. */
export function tickRows(accountId: string, rows: readonly Pick<ReviewRow, 'itemId' | 'mark'>[], on: boolean): void {
  const ticks = { ...draftNow(accountId)?.ticks };
  for (const { itemId, mark } of rows) ticks[itemId] = on ? mark : '';
  changeDraft(accountId, { ticks });
}

/** A keystroke in a field of the review: what it says counts at once. */
export function typeField(accountId: string, field: ReviewField, text: string, market: MarketCode): void {
  const draft = draftNow(accountId);
  if (draft) changeDraft(accountId, typeInto(draft, field, text, market));
}

/** Accounts whose draft was changed here and is not kept yet. */
const unstored = new Set<string>();

function setDraft(accountId: string, draft: ReviewDraft | null): void {
  unstored.add(accountId);
  useReviewDrafts.setState(({ drafts }) => ({ drafts: withDraft(drafts, accountId, draft) }));
}

async function put(accountId: string, draft: ReviewDraft | null): Promise<void> {
  follow();
  setDraft(accountId, draft);
  await flush();
}

/** Writes what was changed here beside what other windows wrote, one write after the other. */
function flush(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  writing = writing.then(() =>
    navigator.locks.request('sidecar-reviews', async () => {
      const mine = [...unstored];
      const { drafts } = useReviewDrafts.getState();
      const stored = await readSetting('reviews').catch(() => settingNow('reviews'));
      const saved = await saveSetting('reviews', over(stored, drafts, mine));
      const now = useReviewDrafts.getState().drafts;
      if (saved.ok) for (const accountId of mine) if (now[accountId] === drafts[accountId]) unstored.delete(accountId);
      useReviewDrafts.setState({ failure: saved.ok ? null : saved.failure });
    }),
  );
  return writing;
}

/** What is stored, with these accounts' drafts as they are here. */
const over = (stored: Drafts, drafts: Drafts, mine: Iterable<string>): Drafts =>
  [...mine].reduce((all, accountId) => withDraft(all, accountId, drafts[accountId] ?? null), stored);

const withDraft = (drafts: Drafts, accountId: string, draft: ReviewDraft | null): Drafts => {
  const { [accountId]: _old, ...others } = drafts;
  return draft ? { ...others, [accountId]: draft } : others;
};

const SOON = 200;
let timer: ReturnType<typeof setTimeout> | undefined;
let writing: Promise<void> = Promise.resolve();

/** Follows what other windows do with the drafts, from the first use on. */
function follow(): void {
  if (following) return;
  following = true;
  useReviewDrafts.setState({ drafts: settingNow('reviews') });
  // The panel may be closed before the moment is over: then there is no time to read first, nor to wait for a lock.
  addEventListener('pagehide', () => {
    if (unstored.size > 0) saveSettingAtOnce('reviews', over(settingNow('reviews'), useReviewDrafts.getState().drafts, unstored));
  });
  onSetting('reviews')(() => {
    const { drafts } = useReviewDrafts.getState();
    const heard = settingNow('reviews');
    const ids = new Set([...Object.keys(drafts), ...Object.keys(heard)]);
    const next = [...ids].reduce((all, id) => withDraft(all, id, later(id, drafts[id], heard[id]) ?? null), {} as Drafts);
    useReviewDrafts.setState({ drafts: next });
  });
}

/** What this window wrote itself comes back too, and late: of one draft the later word counts, and what is not written yet stays. */
function later(accountId: string, mine: ReviewDraft | undefined, heard: ReviewDraft | undefined): ReviewDraft | undefined {
  if (unstored.has(accountId)) return mine;
  return mine && heard?.id === mine.id && heard.revision <= mine.revision ? mine : heard;
}

let following = false;
