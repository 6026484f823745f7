import * as v from 'valibot';
import { MOST_SAMPLES } from '#lib/domain/targeted/book/samples';
import { digits, id, jobStarted, nothing, passive, row } from './row';
import {
  addableProducts,
  affiliateId,
  affiliateNote,
  affiliatesAsk,
  affiliatesFound,
  campaignChange,
  campaignDraft,
  orderId,
  sample,
  samplesFound,
} from './shapes/targeted';

const changesStarted = v.object({
  jobId: v.string(),
  /** The same changes were under way, and this is their job; nothing was started. */
  already: v.boolean(),
});

export const targetedMessages = {
  /** Makes, changes and ends targeted campaigns, each call a step that is looked up after a lost answer. */
  'job.changeCampaigns': row(
    'page',
    v.strictObject({
      requestId: id,
      accountId: id,
      /** The person ticked that this shop is meant, although the page in front shows nobody's known products. */
      shopConfirmed: v.boolean(),
      changes: v.pipe(v.array(campaignChange), v.minLength(1), v.maxLength(500)),
    }),
    changesStarted,
  ),
  /** Reads a shop's targeted campaigns into records, a page a step. */
  'job.readCampaigns': row('page', v.strictObject({ requestId: id, accountId: id }), jobStarted),
  /** Reads what one campaign holds into records. */
  'targeted.readCampaign': row('page', v.strictObject({ accountId: id, campaignId: digits }), nothing, passive),
  /** Products that may be in a targeted campaign: a page of the list, those with a word in their name, or these. */
  'targeted.addable': row(
    'page',
    v.strictObject({
      accountId: id,
      search: v.nullable(
        v.union([
          v.strictObject({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)) }),
          v.strictObject({ ids: v.pipe(v.array(digits), v.minLength(1), v.maxLength(50)) }),
        ]),
      ),
      cursor: v.nullable(v.pipe(v.string(), v.maxLength(500))),
    }),
    addableProducts,
    passive,
  ),
  /** Reads affiliates into records: AMS's own lists, up to 200 by their ids, or by a part of the name. */
  'targeted.affiliates': row('page', v.strictObject({ accountId: id, ask: affiliatesAsk }), affiliatesFound, passive),
  /** Keeps a draft as it stands; null: it goes. `was`: the job that it had been sent with when the page read it; another one: nothing is kept. */
  'targeted.keepDraft': row(
    'page',
    v.strictObject({ accountId: id, draftId: id, draft: v.nullable(campaignDraft), was: v.nullable(v.string()) }),
    v.object({ outdated: v.boolean() }),
  ),
  /** Keeps what the person wrote of an affiliate, as it stands; refused of one that was erased. */
  'book.keepNote': row('page', v.strictObject({ accountId: id, affiliateId, note: affiliateNote }), nothing),
  /** Takes the names of affiliates and what was written of them out of everything that is kept, and keeps them out. */
  'book.erase': row(
    'page',
    v.strictObject({ accountId: id, affiliateIds: v.pipe(v.array(affiliateId), v.minLength(1), v.maxLength(50_000)) }),
    nothing,
  ),
  /** Goes through the newest orders of a shop for samples; what it finds is in the job's results. */
  'job.findSamples': row('page', v.strictObject({ requestId: id, accountId: id }), jobStarted),
  /** Which of these orders are samples for affiliates, what was in them, and which are the shop's at all. Nothing of a buyer is answered. */
  'book.findSamples': row(
    'page',
    v.strictObject({ accountId: id, orderIds: v.pipe(v.array(orderId), v.minLength(1), v.maxLength(200)) }),
    samplesFound,
    passive,
  ),
  /** Keeps more samples that an affiliate was sent, and none of these orders any more; refused of one that was erased. */
  'book.keepSamples': row(
    'page',
    v.strictObject({
      accountId: id,
      affiliateId,
      add: v.pipe(v.array(sample), v.maxLength(MOST_SAMPLES)),
      remove: v.pipe(v.array(orderId), v.maxLength(MOST_SAMPLES)),
    }),
    v.object({ added: v.number() }),
  ),
  /** Shows an affiliate as another from now on: the same person; null: by itself again. */
  'book.merge': row('page', v.strictObject({ accountId: id, affiliateId, into: v.nullable(affiliateId) }), nothing),
} as const;
