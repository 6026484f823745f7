import { type Failure, type FailureCode, failure, isAbout } from '#lib/domain/failure';
import type { ApplyItem, ApplyStep, Doing, ProductEnd, ReadBackStep, SendStep } from '#lib/domain/rates/apply/apply-steps';
import { inCalls } from '#lib/domain/rates/apply/plan-apply';
import type { CallOptions } from '#lib/http/call';
import { outcomeOf } from '#lib/jobs/outcome-of';
import type { Applying, ApplyOutcome, Changing } from './apply-context';
import { journalOfEnds } from './apply-journal';

/**
 * Sends one call and tells what became of each of its products: refused with the reason, or accepted and to be checked in the list.
 * A lost answer ends in such checks, too, and is never sent again.
 */
export async function sendChanges(applying: Applying, step: SendStep): Promise<ApplyOutcome> {
  let requestId: string | null = null;
  const answer = await callOf(applying, step, { signal: applying.signal, onRequestId: (id) => (requestId = id) });
  const now = Date.now();
  if (!answer.ok) return notAnswered(applying, step, answer.failure, now);
  const idOf = ({ itemId, campaignId }: ApplyItem) => (step.asked.doing === 'add' ? itemId : (campaignId ?? ''));
  const done = new Set(answer.value.done);
  const why = new Map(answer.value.failed.map((row) => [row.id, row.failure]));
  return report(applying, step, requestId, now, (item) => (done.has(idOf(item)) ? 'done' : (why.get(idOf(item)) ?? 'nothing')));
}

/** After a lost answer nothing is known of the products: the list is read. */
export function lost(changing: Changing, step: SendStep, sentAt: number): ApplyOutcome {
  return report(changing, step, null, sentAt, () => 'nothing');
}

/** Shopee's answer for each product: done, why not, or none. */
function report(
  changing: Changing,
  step: SendStep,
  requestId: string | null,
  sentAt: number,
  words: (item: ApplyItem) => 'done' | 'nothing' | Failure,
): ApplyOutcome {
  const { asked } = step;
  const heard = step.items.map((item) => [item, words(item)] as const);
  const isDoubted = (word: 'done' | 'nothing' | Failure): word is Failure => typeof word === 'object' && word.code === DOUBTED[asked.doing];
  const ends = heard.map(([{ itemId }, word]): ProductEnd => {
    if (word === 'nothing') return { itemId, end: 'unknown' };
    return word === 'done' || isDoubted(word) ? { itemId, end: 'sent' } : { itemId, end: 'refused', failure: word };
  });
  const items = (fits: (word: 'done' | 'nothing' | Failure) => boolean) => heard.flatMap(([item, word]) => (fits(word) ? [item] : []));
  const refusal = heard.map(([, word]) => word).find(isDoubted);
  const check = (items: readonly ApplyItem[], more: Partial<ReadBackStep>): ApplyStep[] =>
    items.length ? [{ do: 'look', asked, items, again: step.again, sentAt, round: 0, lost: false, ...more }] : [];
  const more = [
    ...check(
      items((word) => word === 'done'),
      {},
    ),
    ...check(
      items((word) => word === 'nothing'),
      { lost: true },
    ),
    ...check(items(isDoubted), refusal ? { refusal } : {}),
  ];
  const follows = { value: { ends, requestId }, keep: journalOfEnds(changing, step, ends, { requestId, sentAt }), more };
  const refused = ends.find(({ end }) => end === 'refused')?.failure;
  if (!refused) return { is: 'done', ...follows };
  return { is: 'failed', refused: true, failure: more.length ? failure('partlyFailed') : refused, ...follows };
}

/**
 * What Shopee says when the same was done before: perhaps by ourselves, with an answer that was lost. Chromium too sends a request again
 * by itself when a kept connection breaks. The list tells.
 */
const DOUBTED: Readonly<Record<Doing, FailureCode | null>> = { add: 'alreadyInCampaign', edit: null, remove: 'notInCampaign' };

function notAnswered(applying: Applying, step: SendStep, known: Failure, now: number): ApplyOutcome {
  const outcome = outcomeOf({ ok: false, failure: known }, 'set', now);
  if (outcome.is === 'wait') return outcome;
  if (outcome.is === 'unknown') return lost(applying, step, now);
  // Our own check of the parameters is the same rule as Shopee's.
  const why: Failure = known.code === 'inputInvalid' && known.field?.startsWith('period') ? failure('periodTooShort') : known;
  // By the lists of errors a whole call may be refused for one of its products: the others are then sent without it.
  if (isAbout(why.code, 'product') && step.items.length > 1) {
    const halves = inCalls(step.items, Math.ceil(step.items.length / 2));
    return { is: 'done', value: { ends: [], requestId: null }, more: halves.map((items) => ({ ...step, items })) };
  }
  const all = report(applying, step, why.requestId ?? null, now, () => why);
  // Nothing of it was done: it may be tried again as it is.
  return all.is === 'failed' ? { ...all, refused: false } : all;
}

function callOf({ client }: Applying, { asked, items }: SendStep, options: CallOptions) {
  const { doing, rate, start, end } = asked;
  const campaignIds = items.flatMap(({ campaignId }) => campaignId ?? []);
  if (doing === 'remove') return client.batchRemove({ campaignIds }, options);
  const period = { ...(start === null ? {} : { start }), ...(end === 'keep' ? {} : { end }) };
  const change = { ...(rate === null ? {} : { commissionRate: rate }), ...(Object.keys(period).length ? { period } : {}) };
  if (doing === 'edit') return client.batchEdit({ campaignIds, ...change }, options);
  if (rate === null) throw new Error('an addition without a rate');
  return client.batchAdd({ itemIdList: items.map(({ itemId }) => itemId), ...change, commissionRate: rate }, options);
}
