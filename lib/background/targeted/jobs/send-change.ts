import { campaignByName } from '#lib/background/targeted/find-campaign';
import { type Failure, type FailureCode, failure, isAbout, isPassing } from '#lib/domain/failure';
import { ok, type Result } from '#lib/domain/result';
import {
  type CampaignChange,
  type CampaignStep,
  type ChangePart,
  type CheckChangeStep,
  type PartEnd,
  partsOf,
  type SendChangeStep,
  withParts,
} from '#lib/domain/targeted/campaign-steps';
import { refusedParts } from '#lib/domain/targeted/judge-change';
import type { CallOptions } from '#lib/http/call';
import { outcomeOf } from '#lib/jobs/outcome-of';
import { type ChangeOutcome, type Changing, keepEnds } from './change-context';

/** What a call that changes a campaign answers. */
interface Answered {
  /** null: the call tells none. */
  readonly campaignId: string | null;
  readonly failed: readonly (ChangePart & { readonly failure: Failure })[];
}

/**
 * Sends one change and tells what became of each of its parts: refused with the reason, or accepted and to be checked. A lost answer ends in
 * such a check, too, and is never sent again blindly. A campaign that is to be made is first looked up by its name.
 */
export async function sendChange(changing: Changing, step: SendChangeStep): Promise<ChangeOutcome> {
  const { client, signal } = changing;
  if (step.asked.change === 'create') {
    const taken = await campaignByName(client, step.asked.input.name, { signal });
    if (!taken.ok) return notLookedUp(changing, step, taken.failure);
    // What was sent before and answered nothing may be this one: its settings tell.
    if (taken.value && step.again > 0) return follow(changing, step, null, Date.now(), true);
    if (taken.value) return refusedWhole(changing, step, failure('campaignNameTaken', { field: 'name' }));
  }
  let requestId: string | null = null;
  const answer = await callOf(changing, step.asked, { signal, onRequestId: (id) => (requestId = id) });
  const now = Date.now();
  if (!answer.ok) return notAnswered(changing, step, answer.failure, now);
  const campaignId = step.asked.change === 'create' ? answer.value.campaignId : step.asked.campaignId;
  const why = new Map(answer.value.failed.map((one) => [keyOf(one), one.failure]));
  const doubted = DOUBTED[step.asked.change];
  const parts = partsOf(step.asked);
  const isDoubted = (part: ChangePart) => doubted !== undefined && why.get(keyOf(part))?.code === doubted;
  const refused = parts.filter((part) => why.has(keyOf(part)) && !isDoubted(part));
  const accepted = parts.filter((part) => !why.has(keyOf(part)));
  const unsure = parts.filter(isDoubted);
  const ends = [
    ...refused.map((part): PartEnd => ({ ...part, end: 'refused', failure: why.get(keyOf(part)) as Failure })),
    ...[...accepted, ...unsure].map((part): PartEnd => ({ ...part, end: 'sent' })),
  ];
  const [first] = unsure;
  const more = [
    ...checkOf(step, accepted, { campaignId, sentAt: now }),
    ...checkOf(step, unsure, { campaignId, sentAt: now, refusal: first && why.get(keyOf(first)) }),
  ];
  const keep = keepEnds(
    { accountId: changing.shop.id, jobId: changing.jobId, asked: step.asked, campaignId, requestId, sentAt: now },
    ends,
  );
  const follows = { value: { campaignId, ends, requestId }, keep, more };
  const [one] = refused;
  if (!one) return { is: 'done', ...follows };
  const reason = why.get(keyOf(one)) as Failure;
  return { is: 'failed', refused: true, failure: more.length ? failure('partlyFailed') : reason, ...follows };
}

/** Whether the name is free is not known: nothing is sent before it is. */
function notLookedUp(changing: Changing, step: SendChangeStep, why: Failure): ChangeOutcome {
  const now = Date.now();
  const outcome = outcomeOf({ ok: false, failure: why }, 'read', now);
  if (outcome.is === 'wait') return outcome;
  return isPassing(why.code) ? { is: 'wait', until: now + NAME_AGAIN_MS, why: 'server' } : refusedWhole(changing, step, why);
}
const NAME_AGAIN_MS = 15_000;

/** After a lost answer nothing is known: the campaign is read. */
export function follow(
  { shop, jobId }: Pick<Changing, 'jobId'> & { readonly shop: { readonly id: string } },
  step: SendChangeStep,
  campaignId: string | null,
  sentAt: number,
  found = false,
): ChangeOutcome {
  const parts = partsOf(step.asked);
  const ends = parts.map((part): PartEnd => ({ ...part, end: 'unknown' }));
  return {
    is: 'done',
    value: { campaignId, ends, requestId: null },
    keep: keepEnds({ accountId: shop.id, jobId, asked: step.asked, campaignId, ...(found ? {} : { sentAt }) }, ends),
    more: checkOf(step, parts, { campaignId, sentAt, lost: true }),
  };
}

/**
 * What AMS says when the same was done before: perhaps by ourselves, with an answer that was lost. Chromium too sends a request again by
 * itself when a kept connection breaks. The campaign tells.
 */
const DOUBTED: Readonly<Partial<Record<CampaignChange['change'], FailureCode>>> = {
  create: 'campaignNameTaken',
  addProducts: 'alreadyInCampaign',
  removeProducts: 'notInCampaign',
  removeAffiliates: 'affiliateRefused',
  terminate: 'campaignNotOpen',
};

function checkOf(
  { asked, again }: SendChangeStep,
  open: readonly ChangePart[],
  more: Pick<CheckChangeStep, 'campaignId' | 'sentAt'> & { readonly lost?: boolean; readonly refusal?: Failure | undefined },
): CheckChangeStep[] {
  const { refusal, lost = false, ...rest } = more;
  return open.length ? [{ do: 'check', asked, again, open, round: 0, lost, ...rest, ...(refusal ? { refusal } : {}) }] : [];
}

function notAnswered(changing: Changing, step: SendChangeStep, known: Failure, now: number): ChangeOutcome {
  const outcome = outcomeOf({ ok: false, failure: known }, 'set', now);
  if (outcome.is === 'wait') return outcome;
  const campaignId = step.asked.change === 'create' ? null : step.asked.campaignId;
  if (outcome.is === 'unknown') return follow(changing, step, campaignId, now);
  const parts = partsOf(step.asked);
  if (known.code === DOUBTED[step.asked.change]) {
    const ends = parts.map((part): PartEnd => ({ ...part, end: 'unknown' }));
    return {
      is: 'done',
      value: { campaignId, ends, requestId: known.requestId ?? null },
      keep: keepEnds({ accountId: changing.shop.id, jobId: changing.jobId, asked: step.asked, campaignId, sentAt: now }, ends),
      more: checkOf(step, parts, { campaignId, sentAt: now, refusal: known }),
    };
  }
  // By the lists of errors a whole call may be refused for one of its parts: the others are then sent without it.
  if (isAboutPart(known.code) && parts.length > 1 && step.asked.change !== 'create') {
    const middle = Math.ceil(parts.length / 2);
    const halves = [parts.slice(0, middle), parts.slice(middle)].flatMap((half) => withParts(step.asked, half) ?? []);
    return {
      is: 'done',
      value: { campaignId, ends: [], requestId: null },
      more: halves.map((asked): CampaignStep => ({ ...step, asked })),
    };
  }
  return refusedWhole(changing, step, known);
}

const isAboutPart = (code: FailureCode): boolean => isAbout(code, 'product') || code === 'affiliateRefused';

/** Nothing of it was done. */
export function refusedWhole(
  { shop, jobId }: Pick<Changing, 'jobId'> & { readonly shop: { readonly id: string } },
  { asked }: SendChangeStep,
  why: Failure,
): ChangeOutcome {
  const campaignId = asked.change === 'create' ? null : asked.campaignId;
  const ends = refusedParts(partsOf(asked), why);
  const keep = keepEnds({ accountId: shop.id, jobId, asked, campaignId, sentAt: Date.now() }, ends);
  return { is: 'failed', failure: why, value: { campaignId, ends, requestId: why.requestId ?? null }, keep };
}

const keyOf = ({ of, id }: ChangePart): string => `${of} ${id}`;

async function callOf({ client }: Changing, asked: CampaignChange, options: CallOptions): Promise<Result<Answered>> {
  const none = { campaignId: null, failed: [] };
  switch (asked.change) {
    case 'create': {
      const { name, period, budget, message, products, affiliateIds } = asked.input;
      const made = await client.createTargeted(
        {
          campaignName: name,
          period,
          ...budgetOf(budget),
          sellerMessage: message,
          itemList: products.map(({ itemId, rate }) => ({ itemId, rate })),
          affiliateList: affiliateIds.map((affiliateId) => ({ affiliateId })),
        },
        options,
      );
      if (!made.ok) return made;
      return ok({
        campaignId: made.value.campaignId,
        failed: [...partFailures('product', made.value.failItemList), ...partFailures('affiliate', made.value.failAffiliateList)],
      });
    }
    case 'basics': {
      const { name, start, end, budget } = asked.basics;
      const period = { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
      const changed = await client.updateTargeted(
        {
          campaignId: asked.campaignId,
          ...(name === undefined ? {} : { campaignName: name }),
          ...(Object.keys(period).length ? { period } : {}),
          ...(budget === undefined ? {} : budgetOf(budget)),
        },
        options,
      );
      return changed.ok ? ok(none) : changed;
    }
    case 'addProducts':
    case 'setRates': {
      const itemList = asked.products.map(({ itemId, rate }) => ({ itemId, rate }));
      const editType = asked.change === 'addProducts' ? 'add' : 'update';
      return productsAnswered(await client.editTargetedProducts({ campaignId: asked.campaignId, editType, itemList }, options));
    }
    case 'removeProducts': {
      const itemList = asked.itemIds.map((itemId) => ({ itemId }));
      return productsAnswered(await client.editTargetedProducts({ campaignId: asked.campaignId, editType: 'delete', itemList }, options));
    }
    case 'addAffiliates':
    case 'removeAffiliates': {
      const edited = await client.editTargetedAffiliates(
        {
          campaignId: asked.campaignId,
          editType: asked.change === 'addAffiliates' ? 'add' : 'delete',
          affiliateList: asked.affiliateIds.map((affiliateId) => ({ affiliateId })),
        },
        options,
      );
      return edited.ok ? ok({ ...none, failed: partFailures('affiliate', edited.value.failAffiliateList) }) : edited;
    }
    case 'terminate': {
      const ended = await client.terminateTargeted({ campaignId: asked.campaignId }, options);
      return ended.ok ? ok(none) : ended;
    }
  }
}

type ProductsAnswer = Awaited<ReturnType<Changing['client']['editTargetedProducts']>>;
const productsAnswered = (edited: ProductsAnswer): Result<Answered> =>
  edited.ok ? ok({ campaignId: null, failed: partFailures('product', edited.value.failItemList) }) : edited;

const partFailures = (of: ChangePart['of'], failed: readonly { readonly id: string; readonly failure: Failure }[]) =>
  failed.map(({ id, failure: why }) => ({ of, id, failure: why }));

const budgetOf = (budget: string | null) => (budget === null ? { isSetBudget: false } : { isSetBudget: true, budget: Number(budget) });
