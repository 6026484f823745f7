import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { shopClient } from '../shops/shop-client';
import { shops } from '../shops/shops';

export const shopAutoAdd: Handlers['shop.autoAdd'] = async ({ accountId }) => {
  const shop = await shops.byId(accountId);
  const client = shop.ok ? await shopClient(shop.value) : shop;
  if (!client.ok) return client;
  const answer = await client.value.autoAdd({});
  return answer.ok ? ok({ on: answer.value.open, rate: answer.value.commissionRate }) : answer;
};
