import { vault } from '#lib/background/accounts/clients';
import { forgetEverythingOf } from '#lib/background/accounts/forget-account';
import { showVaultState } from '#lib/background/accounts/vault-mark';
import { during } from '#lib/background/shell/during';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { partnerSealOf } from '#lib/vault/seal';
import { connectShops } from './connect';
import { redirectAddress } from './consent';
import { readShopInfo } from './read-shop-info';
import { reconnectShop } from './reconnect';
import { shops } from './shops';

const shopChange: Handlers['shop.change'] = ({ accountId, readOnly }) => shops.change(accountId, (shop) => ({ ...shop, readOnly }));

/** A locked vault says nothing about the shop: what was known of it stays. */
const shopCheck: Handlers['shop.check'] = async ({ accountId }) => {
  if ((await vault.status()).state === 'locked') return fail(failure('locked'));
  const shop = await shops.byId(accountId);
  return shop.ok ? ok(await readShopInfo(shop.value)) : shop;
};

const shopConnect: Handlers['shop.connect'] = async (input) => {
  const partnerKey = input.partnerKey.trim();
  if (!partnerKey) return fail(failure('inputInvalid', { field: 'partnerKey' }));
  const connected = await connectShops({
    ...input,
    seal: partnerSealOf('new', [input.api], input.partnerId, partnerKey),
    tokensBeside: { partnerKey },
  });
  // A consent is waited for outside of all other work; what it changed is told within.
  await during(async () => showVaultState(await vault.status()));
  return connected;
};

const shopReconnect: Handlers['shop.reconnect'] = ({ accountId }) => reconnectShop(accountId);

const shopRedirect: Handlers['shop.redirect'] = async () => ok({ address: redirectAddress() });

/** The authorization itself ends in the Open Platform or in Seller Centre. */
const shopRemove: Handlers['shop.remove'] = async ({ accountId }) => {
  const forgotten = await forgetEverythingOf(accountId);
  if (!forgotten.ok) return forgotten;
  await shops.rewrite((list) => list.filter((one) => one.id !== accountId));
  return ok({});
};

/** Message → handler. */
export const shopsHandlers = {
  'shop.change': shopChange,
  'shop.check': shopCheck,
  'shop.connect': shopConnect,
  'shop.reconnect': shopReconnect,
  'shop.redirect': shopRedirect,
  'shop.remove': shopRemove,
} satisfies Partial<Handlers>;
