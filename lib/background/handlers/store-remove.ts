import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { vault } from '../rooms';
import { stores } from '../stores/stores';

export const storeRemove: Handlers['store.remove'] = async ({ accountId }) => {
  const forgotten = await vault.forget(accountId);
  if (!forgotten.ok) return forgotten;
  await stores.rewrite((list) => list.filter((one) => one.id !== accountId));
  return ok({});
};
