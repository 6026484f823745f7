import { vault } from '#lib/background/accounts/clients';
import { stores } from '#lib/background/shopline/stores';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { forgetAccount } from '#lib/records/of-account';

/** What was read of a store; which campaign stands beside whom is the person's own and stays. */
const READ_OF_STORE = ['storeCampaigns', 'storeFacts', 'storeOrders', 'storeFigures', 'storePromotions', 'readings'] as const;

export const storeRemove: Handlers['store.remove'] = async ({ accountId }) => {
  const forgotten = await vault.forget(accountId);
  if (!forgotten.ok) return forgotten;
  const emptied = await forgetAccount(accountId, READ_OF_STORE);
  if (!emptied.ok) return emptied;
  await stores.rewrite((list) => list.filter((one) => one.id !== accountId));
  return ok({});
};
