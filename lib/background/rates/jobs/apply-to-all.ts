import { shopClient } from '#lib/background/shops/shop-client';
import { shops } from '#lib/background/shops/shops';
import { openShop } from '#lib/background/shops/writable-shop';
import type { AllStep, AllStored, AllValue } from '#lib/domain/rates/apply/all-steps';
import type { JobKind } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';
import { checkEntries } from './apply-all-entries';
import { checkFree, checkRest } from './apply-all-lists';
import { countLists, followLists, pollTask, startTask, taskLost } from './apply-all-task';
import type { AllOutcome, ApplyingAll } from './apply-context';

type Kind = JobKind<AllStored, AllStep, AllValue>;

/** Changes all products of a shop by AMS's own task. What it did is read from the lists, product by product. */
export const applyToAll: Kind = {
  kind: 'applyToAll',
  steps: () => [{ do: 'count' }, { do: 'start' }],
  // How often AMS has to be asked until its task has ended, nobody knows.
  ahead: () => ({ task: null }),
  repetition: (step) => (step.do === 'start' ? 'create' : 'read'),
  units: () => 0,
  async run(step, context) {
    const applying = await applyingOf(step, context);
    if ('is' in applying) return applying;
    switch (step.do) {
      case 'count':
        return countLists(applying);
      case 'start':
        return startTask(applying);
      case 'poll':
        return pollTask(applying, step);
      case 'follow':
        return followLists(applying, step);
      case 'entries':
        return checkEntries(applying, step);
      case 'free':
        return checkFree(applying, step);
      case 'look':
        return checkRest(applying, step);
    }
  },
  /** A task whose start was not answered is never started again: what the lists show tells whether it runs. */
  checkAgain: async (step, context) => (step.do === 'start' ? taskLost(context.job.intentAt ?? Date.now()) : applyToAll.run(step, context)),
};

async function applyingOf(step: AllStep, { job, params, signal }: Parameters<Kind['run']>[1]): Promise<ApplyingAll | AllOutcome> {
  const shop = await (step.do === 'start' ? openShop : shops.byId)(params.shopAccountId);
  const client = shop.ok ? await shopClient(shop.value) : shop;
  const since = job.startedAt ?? job.createdAt;
  if (shop.ok && client.ok)
    return { shop: shop.value, client: client.value, jobId: job.id, signal, urged: job.urged === true, asked: params.asked, since };
  const outcome = outcomeOf<never>(client.ok ? { ok: false, failure: { code: 'unexpected' } } : client, 'read', Date.now());
  return outcome;
}
