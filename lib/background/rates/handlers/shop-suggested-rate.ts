import { shopClient } from '#lib/background/shops/shop-client';
import { shops } from '#lib/background/shops/shops';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const shopSuggestedRate: Handlers['shop.suggestedRate'] = async ({ accountId }) => {
  const shop = await shops.byId(accountId);
  if (!shop.ok) return shop;
  const client = await shopClient(shop.value);
  if (!client.ok) return client;
  const answer = await client.value.shopSuggestedRate({});
  return answer.ok ? ok({ min: answer.value.minRate, max: answer.value.maxRate, readAt: Date.now() }) : answer;
};
