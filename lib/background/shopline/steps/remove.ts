import { explainRefusal } from '#lib/background/shopline/account-read';
import { patiently } from '#lib/background/shopline/patiently';
import type { ShoplineStepDone } from '#lib/domain/shopline/campaign-input';
import { outcomeOf } from '#lib/jobs/outcome-of';
import type { Doing, StepCheck, StepOf, StepOutcome } from './doing';
import { forgetCampaign } from './keep-campaign';

/** Deletes a campaign. One that is gone already is what was wanted. */
export async function runDelete({ store, client, signal }: Doing, { campaignId }: StepOf<'delete'>): Promise<StepOutcome> {
  const answer = await explainRefusal(store, client, await patiently(() => client.deleteCampaign({ id: campaignId }, { signal }), signal));
  if (answer.ok || answer.failure.code === 'storeNotFound') return gone(store.id, campaignId);
  return outcomeOf<ShoplineStepDone>(answer, 'set', Date.now());
}

export async function findDeleted({ store, client, signal }: Doing, { campaignId }: StepOf<'delete'>): Promise<StepCheck> {
  const answer = await explainRefusal(store, client, await client.campaign({ id: campaignId }, { signal }));
  if (answer.ok) return { is: 'again' };
  if (answer.failure.code === 'storeNotFound') return gone(store.id, campaignId);
  const outcome = outcomeOf<ShoplineStepDone>(answer, 'read', Date.now());
  return outcome.is === 'wait' ? outcome : { is: 'unknown', failure: answer.failure };
}

const gone = (accountId: string, campaignId: string): StepOutcome => ({
  is: 'done',
  value: { campaignId, link: null },
  keep: forgetCampaign(accountId, campaignId),
});
