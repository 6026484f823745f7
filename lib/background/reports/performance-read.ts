import { MARKETS, type MarketCode } from '#lib/domain/market';
import { type Money, moneyFromWire, sumMoney } from '#lib/domain/money';
import type { FigureRow, Figures } from '#lib/domain/reports/performance';
import { plainText } from '#lib/domain/text';

/** The figures that every performance row carries. */
export interface WirePerformance {
  readonly sales: string | null;
  readonly orders: number | null;
  readonly clicks: number | null;
  readonly itemsSold: number | null;
  readonly estCommission: string | null;
}

export function figuresOf(wire: WirePerformance, market: MarketCode): Figures {
  const { currency } = MARKETS[market];
  const money = (amount: string | null) => (amount === null ? null : moneyFromWire(amount, currency));
  const { orders, clicks, itemsSold } = wire;
  return { sales: money(wire.sales), orders, clicks, itemsSold, commission: money(wire.estCommission) };
}

export const figureRow = (id: string, name: string | null, wire: WirePerformance, market: MarketCode): FigureRow => ({
  id,
  name: plainText(name ?? '', 200),
  figures: figuresOf(wire, market),
});

/** The sum of several days; what one of them does not tell, the sum does not know. */
export function sumFigures(all: readonly Figures[], market: MarketCode): Figures {
  const { currency } = MARKETS[market];
  const numbers = (of: (one: Figures) => number | null) => {
    const reported = all.map(of).filter((value) => value !== null);
    return reported.length === all.length ? reported.reduce((sum, value) => sum + value, 0) : null;
  };
  const monies = (of: (one: Figures) => Money | null) => {
    const reported = all.map(of).filter((value) => value !== null);
    return reported.length === all.length ? sumMoney(reported, currency) : null;
  };
  return {
    sales: monies(({ sales }) => sales),
    orders: numbers(({ orders }) => orders),
    clicks: numbers(({ clicks }) => clicks),
    itemsSold: numbers(({ itemsSold }) => itemsSold),
    commission: monies(({ commission }) => commission),
  };
}
