import { formatMoney, formatNumber } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import type { Money } from '#lib/domain/money';
import { NO_DATA } from '#lib/domain/no-data';

/** A sum for a glance: without cents from a hundred on. */
export const shortMoney = (money: Money, market: MarketCode): string =>
  formatMoney(money, market, Math.abs(Number(money.amount)) >= 100 ? 0 : undefined);

/** A difference with its sign. */
export function signedMoney(money: Money, market: MarketCode): string {
  const text = shortMoney(money, market);
  return Number(money.amount) > 0 ? `+${text}` : text;
}

/** A part of a whole in per cent with one decimal; "—" of nothing. */
export function shareOf(part: Money, whole: Money, market: MarketCode): string {
  const of = Number(whole.amount);
  return of > 0 ? `${formatNumber(Math.round((Number(part.amount) / of) * 1000) / 10, market)}%` : NO_DATA;
}
