import { vault } from '#lib/background/accounts/clients';
import { lookAtShop } from '#lib/background/shops/look-at-shop';
import { shops } from '#lib/background/shops/shops';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

/** A locked vault says nothing about the shop: what was known of it stays. */
export const shopCheck: Handlers['shop.check'] = async ({ accountId }) => {
  if ((await vault.status()).state === 'locked') return fail(failure('locked'));
  const shop = await shops.byId(accountId);
  return shop.ok ? ok(await lookAtShop(shop.value)) : shop;
};
