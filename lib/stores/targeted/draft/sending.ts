import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { fail, ok, type Result } from '#lib/domain/result';
import type { CampaignChange, PartEnd } from '#lib/domain/targeted/campaign-steps';
import { type ChangeDraft, changeCalls, changesCampaign, checkChanges, rebased } from '#lib/domain/targeted/change-draft';
import type { CampaignDraft } from '#lib/domain/targeted/draft';
import { type CheckedDraft, checkDraft, type DraftPlace } from '#lib/domain/targeted/draft-checks';
import { changesAfterRepair, type Repair, repaired, withRefusals } from '#lib/domain/targeted/repair';
import { ask } from '#lib/messages/ask';
import type { InputOf } from '#lib/messages/contract';
import { dismissJob } from '#lib/stores/jobs/dismissed-jobs';
import { draftNow, keepDraft, shopOfDraft } from './drafts';
import { baseOf, heldCampaign } from './held-campaign';

interface SendingState {
  /** The draft that is on its way to the worker. */
  readonly sending: string | null;
  /** Why the last one did not get there. */
  readonly failed: { readonly draftId: string; readonly failure: Failure } | null;
  /** Sends a draft as a campaign to be made, or what it changes of one; false: it is not whole, or could not be sent. */
  readonly send: (draftId: string, place: DraftPlace, shopConfirmed: boolean) => Promise<boolean>;
  /** Repairs what was refused, and sends the repaired parts alone. */
  readonly repair: (draftId: string, made: Made, repairs: ReadonlyMap<string, Repair>, shopConfirmed: boolean) => Promise<boolean>;
}

/** The campaign that was made of a draft, and what was refused of it. */
interface Made {
  readonly campaignId: string;
  readonly refused: readonly PartEnd[];
}

/** The steps that change something. The draft knows its job before the worker does: whenever the browser closes, it is found again. */
export const useDraftSending = create<SendingState>((set, get) => {
  const start = async (
    draftId: string,
    draft: CampaignDraft,
    campaignId: string | null,
    changes: readonly CampaignChange[],
    shopConfirmed: boolean,
  ) => {
    const requestId = crypto.randomUUID();
    set({ sending: draftId, failed: null });
    const started = await startNoted(draftId, draft, campaignId, requestId, changes, shopConfirmed);
    set({ sending: null, failed: started.ok ? null : { draftId, failure: started.failure } });
    return started.ok;
  };
  const sendChanges = async (draftId: string, asked: ChangeDraft, place: DraftPlace, shopConfirmed: boolean) => {
    if (checkChanges(asked, place).length > 0) return false;
    // From here on, not from the call on: a second press while the campaign is being read would send all of it once more.
    set({ sending: draftId, failed: null });
    const beside = await besideNow(draftId, asked.base.campaignId, place.market);
    if (!beside || beside.sent || checkChanges(beside, place).length > 0) {
      set({ sending: null });
      return false;
    }
    const changes = changeCalls(beside, place.market);
    if (changes.length === 0) {
      const kept = await keepDraft(draftId, beside);
      set({ sending: null });
      return kept.ok;
    }
    return start(draftId, withRefusals(beside, []), beside.base.campaignId, changes, shopConfirmed);
  };
  return {
    sending: null,
    failed: null,
    send: async (draftId, place, shopConfirmed) => {
      const draft = draftNow(draftId);
      if (get().sending !== null || !draft || draft.sent) return false;
      if (changesCampaign(draft)) return sendChanges(draftId, draft, place, shopConfirmed);
      const checked: CheckedDraft = checkDraft(draft, place);
      if (!checked.ok) return false;
      return start(draftId, withRefusals(draft, []), null, [{ change: 'create', input: checked.input }], shopConfirmed);
    },
    repair: async (draftId, { campaignId, refused }, repairs, shopConfirmed) => {
      const draft = draftNow(draftId);
      if (get().sending !== null || !draft?.sent) return false;
      const marked = withRefusals(draft, refused);
      const next = repaired(marked, repairs);
      const held = {
        campaignId,
        itemIds: marked.products.filter(({ refusal }) => !refusal).map(({ itemId }) => itemId),
        affiliateIds: marked.affiliates.filter(({ refusal }) => !refusal).map(({ affiliateId }) => affiliateId),
      };
      const changes = changesAfterRepair(next, held);
      // Nothing but leaving out: no call is needed.
      const done =
        changes.length > 0
          ? await start(draftId, next, campaignId, changes, shopConfirmed)
          : (await keepDraft(draftId, { ...next, sent: { jobId: draft.sent.jobId, campaignId } })).ok;
      // Its refusals have been dealt with: the line of jobs has nothing more to tell of it.
      if (done) await dismissJob(draft.sent.jobId);
      return done;
    },
  };
});

async function startNoted(
  draftId: string,
  draft: CampaignDraft,
  campaignId: string | null,
  requestId: string,
  changes: readonly CampaignChange[],
  shopConfirmed: boolean,
): Promise<Result<unknown>> {
  const accountId = shopOfDraft(draftId);
  const before = draftNow(draftId);
  const noted = await keepDraft(draftId, { ...draft, sent: { jobId: requestId, campaignId } });
  if (!noted.ok) return noted;
  const started = await ask('job.changeCampaigns', { requestId, accountId, shopConfirmed, changes: changes as ChangesInput });
  if (!started.ok) {
    await keepDraft(draftId, before);
    return fail(started.failure);
  }
  // Asked for in another window at the same moment: that job is this draft's too.
  const { jobId } = started.value;
  return jobId === requestId ? started : keepDraft(draftId, { ...draft, sent: { jobId, campaignId } });
}

/** Rates cross as plain basis points. */
type ChangesInput = InputOf<'job.changeCampaigns'>['changes'];

/** Takes a draft back into writing: nothing of it was made. What was refused stays marked. */
export const takeBack = (draftId: string, refused: readonly PartEnd[]): Promise<Result<null>> => {
  const draft = draftNow(draftId);
  return keepTakenBack(draftId, draft?.sent?.jobId, draft && { ...withRefusals(draft, refused), sent: null, step: 'review' });
};

/** Its job's refusals are marked in the draft: the line of jobs has nothing more to tell of it. */
async function keepTakenBack(draftId: string, jobId: string | undefined, draft: CampaignDraft | null): Promise<Result<null>> {
  const kept = await keepDraft(draftId, draft);
  if (kept.ok && jobId !== undefined) await dismissJob(jobId);
  return kept;
}

const STEP_OF = { campaign: 'basics', product: 'products', affiliate: 'affiliates' } as const;

/** Takes changes back into writing, beside the campaign as it stands after what was accepted; the first refusal's step opens. */
export async function takeChangesBack(draftId: string, refused: readonly PartEnd[], market: MarketCode): Promise<Result<null>> {
  const draft = draftNow(draftId);
  if (!draft || !changesCampaign(draft)) return ok(null);
  const beside = await besideNow(draftId, draft.base.campaignId, market);
  if (!beside) return ok(null);
  const step = refused[0] ? STEP_OF[refused[0].of] : 'review';
  return keepTakenBack(draftId, draft.sent?.jobId, { ...withRefusals(beside, refused), sent: null, step });
}

/**
 * A draft of changes beside its campaign as it was read last; the worker reads it after each change. The draft is the one that stands there once
 * that is read: what was typed, or what another window sent meanwhile, counts. Null: it changes nothing any more.
 */
async function besideNow(draftId: string, campaignId: string, market: MarketCode): Promise<ChangeDraft | null> {
  const accountId = shopOfDraft(draftId);
  await ask('targeted.readCampaign', { accountId, campaignId });
  const held = await heldCampaign(accountId, campaignId);
  const draft = draftNow(draftId);
  if (!draft || !changesCampaign(draft)) return null;
  return held.ok && held.value ? rebased(draft, baseOf(campaignId, held.value), market) : draft;
}
