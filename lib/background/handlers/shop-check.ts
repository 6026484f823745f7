import { failure } from '../../domain/failure';
import { fail, ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { vault } from '../rooms';
import { lookAtShop } from '../shops/look-at-shop';
import { shops } from '../shops/shops';

/** A locked vault says nothing about the shop: what was known of it stays. */
export const shopCheck: Handlers['shop.check'] = async ({ accountId }) => {
  if ((await vault.status()).state === 'locked') return fail(failure('locked'));
  const shop = await shops.byId(accountId);
  return shop.ok ? ok(await lookAtShop(shop.value)) : shop;
};
