import { MARKETS } from '../../domain/market';
import { moneyFromWire } from '../../domain/money';
import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { keepCosts } from '../../records/costs';
import { shops } from '../shops/shops';

export const costsKeep: Handlers['costs.keep'] = async ({ accountId, costs }) => {
  const shop = await shops.byId(accountId);
  if (!shop.ok) return shop;
  const { currency } = MARKETS[shop.value.market];
  const rows = costs.map(({ key, amount }) => ({ key, cost: amount === null ? null : moneyFromWire(amount, currency) }));
  const kept = await keepCosts(accountId, rows, Date.now());
  return kept.ok ? ok({}) : kept;
};
