import { useMemo } from 'react';
import { formatMoney, formatMoneyShort, formatNumber } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import { type Measure, measureOf, type Totals } from '#lib/domain/reports/performance/totals';
import { useFigureWords } from '#lib/stores/reports/earnings-view/figure-words';

export interface MeasureWords {
  /** Money without cents from a thousand on. */
  readonly short: (measure: Measure, totals: Totals | null) => string;
  readonly exact: (measure: Measure, totals: Totals | null) => string;
  /** "▲ 12%", and which way; "—" where there is nothing to compare with. */
  readonly change: (measure: Measure, now: Totals | null, before: Totals | null) => { readonly text: string; readonly way: -1 | 0 | 1 };
  readonly money: (amount: bigint) => string;
  /** With its sign. */
  readonly signed: (amount: bigint) => string;
  readonly count: (count: number) => string;
}

/** How a shop's key figures read. */
export function useMeasureWords(market: MarketCode): MeasureWords {
  const { change, count } = useFigureWords(market);
  return useMemo(() => {
    const written = (write: typeof formatMoney) => (measure: Measure, totals: Totals | null) => {
      const value = measureOf(measure, totals);
      if (value === null) return NO_DATA;
      if (typeof value === 'bigint') return write(moneyOf(value, market), market);
      return formatNumber(measure === 'roi' ? Math.round(value * 10) / 10 : value, market);
    };
    const money = (amount: bigint) => formatMoney(moneyOf(amount, market), market);
    return {
      short: written(formatMoneyShort),
      exact: written(formatMoney),
      change: (measure, now, before) => {
        const value = measureOf(measure, now);
        return value === null ? { text: NO_DATA, way: 0 } : change(value, measureOf(measure, before));
      },
      money,
      signed: (amount) => (amount > 0n ? `+${money(amount)}` : money(amount)),
      count,
    };
  }, [market, change, count]);
}
