import { create } from 'zustand';
import { type Failure, failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import type { CampaignDraft } from '#lib/domain/targeted/draft';
import { ask } from '#lib/messages/ask';
import type { InputOf } from '#lib/messages/contract';
import { onChange } from '#lib/records/database';
import { rowsOfAccount } from '#lib/records/of-account';
import { read } from '#lib/records/transact';

interface DraftsState {
  /** Drafts that are open in this window; null: there is none of this id. */
  readonly open: Readonly<Record<string, CampaignDraft | null>>;
  /** They could not be kept: what is on screen would not outlive the panel. */
  readonly failure: Failure | null;
}

/** Drafts as they stand on screen: at once here, kept with each change, the same in every window. */
export const useDrafts = create<DraftsState>(() => ({ open: {}, failure: null }));

/** The shop that a draft is of: its id begins with it, so that an address alone tells the shop. */
export const shopOfDraft = (draftId: string): string => draftId.slice(0, draftId.lastIndexOf('.'));
export const newDraftId = (accountId: string): string => `${accountId}.${crypto.randomUUID().slice(0, 8)}`;

/** A draft as it is at this moment. */
export const draftNow = (draftId: string): CampaignDraft | null => useDrafts.getState().open[draftId] ?? null;

/** Drafts that were changed here and are not kept yet. */
const unkept = new Set<string>();
const writing = new Map<string, Promise<boolean>>();
/** The job that each draft had been sent with when it was read or kept last: what another window sent meanwhile is not written over. */
const sentWith = new Map<string, string | null>();

/** Changes a draft that is open: on screen at once, kept without a pause. What comes while it is being kept is kept after it. */
export function changeDraft(draftId: string, change: Partial<CampaignDraft> | ((draft: CampaignDraft) => Partial<CampaignDraft>)): void {
  const before = draftNow(draftId);
  if (!before) return;
  put(draftId, { ...before, ...(typeof change === 'function' ? change(before) : change) });
  void flush(draftId);
}

/** Keeps a draft before anything else goes on; null: it goes. `changesUnderWay`: another window has sent it meanwhile, and it stands as sent there. */
export async function keepDraft(draftId: string, draft: CampaignDraft | null): Promise<Result<null>> {
  put(draftId, draft);
  if (!(await flush(draftId))) return fail(failure('changesUnderWay'));
  const why = useDrafts.getState().failure;
  return why ? fail(why) : ok(null);
}

function put(draftId: string, draft: CampaignDraft | null): void {
  unkept.add(draftId);
  useDrafts.setState(({ open }) => ({ open: { ...open, [draftId]: draft } }));
}

/** One write after the other, each of what stands there by then. Answers whether this window's word counts. */
function flush(draftId: string): Promise<boolean> {
  const waiting = writing.get(draftId);
  if (waiting) return waiting;
  const work = (async () => {
    let isOurs = true;
    while (unkept.has(draftId)) {
      unkept.delete(draftId);
      const draft = useDrafts.getState().open[draftId] ?? null;
      const was = sentWith.get(draftId) ?? null;
      const kept = await ask('targeted.keepDraft', { accountId: shopOfDraft(draftId), draftId, draft: draft as DraftInput, was });
      useDrafts.setState({ failure: kept.ok ? null : kept.failure });
      isOurs = !kept.ok || !kept.value.outdated;
      if (!isOurs) {
        const found = await storedDraft(draftId);
        // What was changed here up to now was changed of the older one.
        unkept.delete(draftId);
        show(draftId, found);
      } else if (kept.ok) sentWith.set(draftId, draft?.sent?.jobId ?? null);
    }
    writing.delete(draftId);
    return isOurs;
  })();
  writing.set(draftId, work);
  return work;
}

/** The types are the authority; what crosses has the same shape. */
type DraftInput = InputOf<'targeted.keepDraft'>['draft'];

/** Shows a draft as it is kept. */
function show(draftId: string, found: Result<CampaignDraft | null>): void {
  if (found.ok) {
    sentWith.set(draftId, found.value?.sent?.jobId ?? null);
    useDrafts.setState(({ open }) => ({ open: { ...open, [draftId]: found.value } }));
  } else useDrafts.setState({ failure: found.failure });
}

/** Opens a draft, and follows what other windows do with it until the answer is called. */
export function followDraft(draftId: string): () => void {
  let current = true;
  const load = async () => {
    const found = await storedDraft(draftId);
    // What was typed here and is not kept yet is newer than whatever was read.
    if (!current || unkept.has(draftId) || writing.has(draftId)) return;
    show(draftId, found);
  };
  void load();
  const stop = onChange(['campaignDrafts'], () => void load());
  return () => {
    current = false;
    stop();
  };
}

const storedDraft = (draftId: string): Promise<Result<CampaignDraft | null>> =>
  read(['campaignDrafts'], async (transaction) => {
    const row = await transaction.objectStore('campaignDrafts').get(IDBKeyRange.only([shopOfDraft(draftId), draftId]));
    return row?.draft ?? null;
  });

/** The drafts of a shop, the newest first. */
export async function draftsOfShop(accountId: string) {
  const rows = await rowsOfAccount('campaignDrafts', accountId);
  return rows.ok ? ok(rows.value.toSorted((one, other) => other.changedAt - one.changedAt)) : rows;
}
