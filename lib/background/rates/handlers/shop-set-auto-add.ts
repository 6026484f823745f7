import { setAutoAdd } from '#lib/background/rates/set-auto-add';
import { writableShop } from '#lib/background/shops/writable-shop';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const shopSetAutoAdd: Handlers['shop.setAutoAdd'] = async ({ accountId, shopConfirmed, on, rate }) => {
  const shop = await writableShop(accountId, shopConfirmed);
  if (!shop.ok) return shop;
  const set = await setAutoAdd(shop.value, on, rate === null ? null : rateFromBasisPoints(rate));
  return set.ok ? ok(set.value) : fail(set.failure);
};
