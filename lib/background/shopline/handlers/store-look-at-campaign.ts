import { runner } from '#lib/background/jobs/runner';
import { readStore } from '#lib/background/shopline/jobs/read-shopline';
import { lookAtCampaign } from '#lib/background/shopline/look-at-campaign';
import { stores } from '#lib/background/shopline/stores';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

/** More orders than a look takes are read on by a job, which anybody may close the panel on. */
export const storeLookAtCampaign: Handlers['store.lookAtCampaign'] = async ({ accountId, campaignId }) => {
  const store = await stores.byId(accountId);
  if (!store.ok) return store;
  const looked = await lookAtCampaign(store.value, campaignId);
  if (!looked.ok) return looked;
  const previousId = looked.value;
  if (previousId === null) return ok({});
  const params = { accountId, orders: { campaignId, previousId } };
  const job = await runner.start(readStore, params, {
    accountId,
    urgency: 'background',
    id: `orders-${campaignId}-${previousId}`.slice(0, 64),
  });
  return job.ok ? ok({}) : job;
};
