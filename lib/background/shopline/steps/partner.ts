import { explainRefusal } from '#lib/background/shopline/account-read';
import { patiently } from '#lib/background/shopline/patiently';
import { failure } from '#lib/domain/failure';
import { fail, type Result } from '#lib/domain/result';
import type { ShoplinePartner } from '#lib/domain/shopline/campaign';
import type { ShoplineStepDone } from '#lib/domain/shopline/campaign-input';
import { outcomeOf } from '#lib/jobs/outcome-of';
import { read } from '#lib/records/transact';
import type { Doing, StepCheck, StepOf, StepOutcome } from './doing';
import { keepCampaign } from './keep-campaign';

/** An answer that tells of another campaign: what became of ours is not known. */
export const OTHER_CAMPAIGN = fail(failure('outcomeUnknown', { field: 'id' }));

/** Names a campaign's partner. A lost answer is read back from the list, the only place that tells partners. */
export async function setPartner(doing: Doing, campaignId: string, partner: ShoplinePartner): Promise<StepOutcome> {
  const { store, client, signal } = doing;
  const send = () => client.updateCampaign({ id: campaignId, partnerInfo: { ...partner } }, { signal });
  const changed = await explainRefusal(store, client, await patiently(send, signal));
  if (changed.ok && changed.value.id === campaignId) return { is: 'done', value: { campaignId, link: changed.value.referralLink } };
  const outcome = outcomeOf<ShoplineStepDone>(changed.ok ? OTHER_CAMPAIGN : changed, 'set', Date.now());
  if (outcome.is !== 'unknown') return outcome;
  const set = await isSet(doing, campaignId, partner);
  if (!set.ok) return outcome;
  if (set.value) return { is: 'done', value: { campaignId, link: null } };
  const again = await explainRefusal(store, client, await patiently(send, signal));
  return again.ok && again.value.id === campaignId
    ? { is: 'done', value: { campaignId, link: again.value.referralLink } }
    : outcomeOf<ShoplineStepDone>(again.ok ? OTHER_CAMPAIGN : again, 'set', Date.now());
}

/** The same as a step of its own, after a campaign that was made without its partner. */
export async function runPartner(doing: Doing, { campaignId, partner }: StepOf<'partner'>): Promise<StepOutcome> {
  const named = await setPartner(doing, campaignId, partner);
  if (named.is !== 'done') return named;
  const row = await read(['storeCampaigns'], (transaction) =>
    transaction.objectStore('storeCampaigns').get(IDBKeyRange.only([doing.store.id, campaignId])),
  );
  return row.ok && row.value ? { ...named, keep: keepCampaign({ ...row.value, partner }) } : named;
}

export async function findPartner(doing: Doing, { campaignId, partner }: StepOf<'partner'>): Promise<StepCheck> {
  const set = await isSet(doing, campaignId, partner);
  if (!set.ok) return outcomeOf<ShoplineStepDone>(set, 'read', Date.now());
  return set.value ? { is: 'done', value: { campaignId, link: null } } : { is: 'again' };
}

async function isSet({ store, client, signal }: Doing, campaignId: string, partner: ShoplinePartner): Promise<Result<boolean>> {
  const filter = partner.email === '' ? {} : { partnerEmail: partner.email };
  for await (const page of client.pages.campaigns(filter, { signal })) {
    const answer = await explainRefusal(store, client, page);
    if (!answer.ok) return answer;
    const found = answer.value.items.find(({ id }) => id === campaignId);
    if (found) return { ok: true, value: found.partnerInfo?.name === partner.name && found.partnerInfo.email === partner.email };
  }
  return { ok: true, value: false };
}
