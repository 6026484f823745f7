import { shopClient } from '#lib/background/shops/shop-client';
import { shops } from '#lib/background/shops/shops';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const shopAutoAdd: Handlers['shop.autoAdd'] = async ({ accountId }) => {
  const shop = await shops.byId(accountId);
  const client = shop.ok ? await shopClient(shop.value) : shop;
  if (!client.ok) return client;
  const answer = await client.value.autoAdd({});
  return answer.ok ? ok({ on: answer.value.open, rate: answer.value.commissionRate }) : answer;
};
