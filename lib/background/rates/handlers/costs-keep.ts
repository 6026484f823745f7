import { shops } from '#lib/background/shops/shops';
import { MARKETS } from '#lib/domain/market';
import { moneyFromWire } from '#lib/domain/money';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { keepCosts } from '#lib/records/rates/costs';

export const costsKeep: Handlers['costs.keep'] = async ({ accountId, costs }) => {
  const shop = await shops.byId(accountId);
  if (!shop.ok) return shop;
  const { currency } = MARKETS[shop.value.market];
  const rows = costs.map(({ key, amount }) => ({ key, cost: amount === null ? null : moneyFromWire(amount, currency) }));
  const kept = await keepCosts(accountId, rows, Date.now());
  return kept.ok ? ok({}) : kept;
};
