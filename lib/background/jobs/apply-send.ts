import type { ApplyItem, ApplyStep, LookStep, ProductEnd, SendStep } from '../../domain/apply/apply-steps';
import { inCalls } from '../../domain/apply/plan-apply';
import { type Failure, type FailureCode, failure } from '../../domain/failure';
import type { CallOptions } from '../../http/call';
import { outcomeOf } from '../../jobs/outcome-of';
import type { Applying, ApplyOutcome, Changing } from './apply-context';
import { journalOfEnds } from './apply-journal';

/**
 * Sends one call and tells what became of each of its products: refused with the reason, or accepted and to be looked at in the list.
 * A lost answer ends in looks too, never in another sending.
 */
export async function sendChanges(applying: Applying, step: SendStep): Promise<ApplyOutcome> {
  let requestId: string | null = null;
  const answer = await callOf(applying, step, { signal: applying.signal, told: (id) => (requestId = id) });
  const now = Date.now();
  if (!answer.ok) return notAnswered(applying, step, answer.failure, now);
  const idOf = ({ itemId, campaignId }: ApplyItem) => (step.asked.doing === 'add' ? itemId : campaignId);
  const done = new Set(answer.value.done);
  const why = new Map(answer.value.failed.map((row) => [row.id, row.failure]));
  const ends = step.items.map((item) => endOf(step, item.itemId, done.has(idOf(item) ?? ''), why.get(idOf(item) ?? '')));
  const of = (end: ProductEnd['end']) => step.items.filter((_, place) => ends[place]?.end === end);
  const refused = ends.filter(({ end }) => end === 'refused');
  const follows = {
    value: { ends, requestId },
    keep: journalOfEnds(applying, step, ends, requestId),
    more: [...look(step, of('sent'), now, false), ...look(step, of('unknown'), now, true)],
  };
  if (refused.length === 0) return { is: 'done', ...follows };
  const all = refused.length === ends.length;
  return { is: 'failed', refused: true, failure: (all && refused[0]?.failure) || failure('partlyFailed'), ...follows };
}

/** What is known when the answer was lost: nothing, so it is looked up. */
export function lost(applying: Changing, step: SendStep, sentAt: number): ApplyOutcome {
  const ends = step.items.map(({ itemId }): ProductEnd => ({ itemId, end: 'unknown' }));
  return {
    is: 'done',
    value: { ends, requestId: null },
    keep: journalOfEnds(applying, step, ends),
    more: look(step, step.items, sentAt, true),
  };
}

function endOf({ asked, again }: SendStep, itemId: string, isDone: boolean, why: Failure | undefined): ProductEnd {
  if (isDone) return { itemId, end: 'sent' };
  // In neither list: Shopee has said nothing of it.
  if (!why) return { itemId, end: 'unknown' };
  // Sent before with a lost answer: this refusal says that it was done then.
  const wasDone =
    again > 0 && why.code === (asked.doing === 'add' ? 'alreadyInCampaign' : asked.doing === 'remove' ? 'notInCampaign' : null);
  return wasDone ? { itemId, end: 'sent' } : { itemId, end: 'refused', failure: why };
}

function notAnswered(applying: Applying, step: SendStep, known: Failure, now: number): ApplyOutcome {
  const outcome = outcomeOf({ ok: false, failure: known }, 'set', now);
  if (outcome.is === 'wait') return outcome;
  if (outcome.is === 'unknown') return lost(applying, step, now);
  // Our own check of the parameters is the same rule as Shopee's.
  const why: Failure = known.code === 'inputInvalid' && known.field?.startsWith('period') ? failure('periodTooShort') : known;
  if (OF_ONE_PRODUCT.has(why.code) && step.items.length > 1) {
    const halves = inCalls(step.items, Math.ceil(step.items.length / 2));
    return { is: 'done', value: { ends: [], requestId: null }, more: halves.map((items) => ({ ...step, items })) };
  }
  const ends = step.items.map(({ itemId }): ProductEnd => ({ itemId, end: 'refused', failure: why }));
  const value = { ends, requestId: why.requestId ?? null };
  return { is: 'failed', failure: why, value, keep: journalOfEnds(applying, step, ends, value.requestId) };
}

/** A whole call is refused for one of its products, by the lists of errors: the others are sent without it. */
const OF_ONE_PRODUCT: ReadonlySet<FailureCode> = new Set(['productRefused', 'notInCampaign', 'alreadyInCampaign', 'rateCannotFall']);

function look({ asked, again }: SendStep, items: readonly ApplyItem[], sentAt: number, isLost: boolean): readonly ApplyStep[] {
  const step: LookStep = { do: 'look', asked, items, again, sentAt, round: 0, lost: isLost };
  return items.length > 0 ? [step] : [];
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
