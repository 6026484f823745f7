import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { vault } from '../rooms';
import { shops } from '../shops/shops';

/** The secret goes first; the authorization itself ends in the Open Platform or in Seller Centre. */
export const shopRemove: Handlers['shop.remove'] = async ({ accountId }) => {
  const forgotten = await vault.forget(accountId);
  if (!forgotten.ok) return forgotten;
  await shops.rewrite((list) => list.filter((one) => one.id !== accountId));
  return ok({});
};
