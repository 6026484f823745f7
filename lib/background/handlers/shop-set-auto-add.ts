import { rateFromBasisPoints } from '../../domain/commission-rate';
import { fail, ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { setAutoAdd } from '../shops/set-auto-add';
import { writableShop } from '../shops/writable-shop';

export const shopSetAutoAdd: Handlers['shop.setAutoAdd'] = async ({ accountId, shopConfirmed, on, rate }) => {
  const shop = await writableShop(accountId, shopConfirmed);
  if (!shop.ok) return shop;
  const set = await setAutoAdd(shop.value, on, rate === null ? null : rateFromBasisPoints(rate));
  return set.ok ? ok(set.value) : fail(set.failure);
};
