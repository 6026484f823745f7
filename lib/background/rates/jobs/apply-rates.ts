import { shopClient } from '#lib/background/shops/shop-client';
import { shops } from '#lib/background/shops/shops';
import { openShop } from '#lib/background/shops/writable-shop';
import type { Failure } from '#lib/domain/failure';
import type { ApplyStep, ApplyStored, ApplyValue, ProductEnd, SendStep } from '#lib/domain/rates/apply/apply-steps';
import type { JobKind } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';
import type { Applying, ApplyOutcome } from './apply-context';
import { journalOfEnds } from './apply-journal';
import { checkList, checkNow } from './apply-read';
import { lost, sendChanges } from './apply-send';

export interface ApplyParams extends ApplyStored {
  readonly steps: readonly SendStep[];
}
type Context = Parameters<JobKind<ApplyParams, ApplyStep, ApplyValue, ApplyStored>['run']>[1];

/**
 * Sets rates and periods of products: first all calls, then reads the added list until it shows what was asked. Nothing counts as done
 * before it is seen there.
 */
export const applyRates: JobKind<ApplyParams, ApplyStep, ApplyValue, ApplyStored> = {
  kind: 'applyRates',
  steps: ({ steps }) => steps,
  // What was sent is checked in the list. The counter's name is stored with jobs, hence it stays.
  ahead: ({ steps }) => ({ looks: steps.length }),
  keep: ({ shopAccountId, products }) => ({ shopAccountId, products }),
  repetition: (step) => (step.do === 'look' ? 'read' : step.asked.doing === 'add' ? 'create' : 'set'),
  units: () => 0,
  async run(step, context) {
    const applying = await applyingOf(step, context);
    if ('is' in applying) return applying;
    if (step.do === 'look') return checkList(applying, step);
    const sent = await sendChanges(applying, step);
    return sent.is === 'wait' ? sent : { ...sent, ahead: { looks: Math.max(0, (context.job.ahead?.['looks'] ?? 0) - 1) } };
  },
  /** A call whose answer was lost joins those that are checked; a check that was cut off is made once more, at once. */
  async checkAgain(step, context) {
    const { job } = context;
    const changing = { shop: { id: context.params.shopAccountId }, jobId: job.id };
    if (step.do === 'send' && job.state !== 'cancelled') return lost(changing, step, job.intentAt ?? Date.now());
    const applying = await applyingOf({ ...step, do: 'look' } as ApplyStep, context);
    if ('is' in applying) return applying;
    const check = step.do === 'look' ? step : { ...step, do: 'look' as const, sentAt: 0, round: 0, lost: true, again: Infinity };
    return checkNow(applying, check, true);
  },
};

async function applyingOf(step: ApplyStep, { job, params, signal }: Context): Promise<Applying | ApplyOutcome> {
  const shop = await (step.do === 'send' ? openShop : shops.byId)(params.shopAccountId);
  if (!shop.ok) return cannot(step, job.id, params, shop.failure);
  const client = await shopClient(shop.value);
  if (client.ok) return { shop: shop.value, client: client.value, jobId: job.id, signal, urged: job.urged === true };
  const outcome = outcomeOf(client, 'read', Date.now());
  return outcome.is === 'wait' ? outcome : cannot(step, job.id, params, client.failure);
}

/** Nothing was asked. */
function cannot(step: ApplyStep, jobId: string, { shopAccountId }: ApplyStored, failure: Failure): ApplyOutcome {
  if (step.do === 'look') return { is: 'unknown', failure };
  const ends = step.items.map(({ itemId }): ProductEnd => ({ itemId, end: 'refused', failure }));
  const keep = journalOfEnds({ shop: { id: shopAccountId }, jobId }, step, ends);
  return { is: 'failed', failure, value: { ends, requestId: null }, keep };
}
