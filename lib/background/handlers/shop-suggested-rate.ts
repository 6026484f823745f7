import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { shopClient } from '../shops/shop-client';
import { shops } from '../shops/shops';

export const shopSuggestedRate: Handlers['shop.suggestedRate'] = async ({ accountId }) => {
  const shop = await shops.byId(accountId);
  if (!shop.ok) return shop;
  const client = await shopClient(shop.value);
  if (!client.ok) return client;
  const answer = await client.value.shopSuggestedRate({});
  return answer.ok ? ok({ min: answer.value.minRate, max: answer.value.maxRate, readAt: Date.now() }) : answer;
};
