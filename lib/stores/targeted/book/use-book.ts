import { useMemo } from 'react';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { BookRow } from '#lib/domain/targeted/book/book';
import { useProfitTerms } from '#lib/stores/reports/sales/terms/use-terms';
import { type SalesAnswer, useSalesList } from '#lib/stores/reports/sales/use-sales';
import { useToday } from '#lib/stores/shell/words/use-today';
import { useBookChoice } from './book-choice';

/** The days of the book by the market's calendar: those that are summed, and today; days since 1970. */
export function useBookDays(market: MarketCode): { readonly range: DayRange; readonly today: number } {
  const period = useBookChoice((state) => state.period);
  const day = useToday(MARKETS[market].timeZone);
  return useMemo(() => {
    const today = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
    return { today, range: { from: period === 0 ? 0 : today - period + 1, to: today } };
  }, [period, day]);
}

/** The affiliates of a shop in the chosen days, summed in the worker of the pages. */
export function useBook({ id, market }: ShopAccount): SalesAnswer<readonly BookRow[]> {
  const days = useBookDays(market);
  const terms = useProfitTerms(market, useToday(MARKETS[market].timeZone));
  const task = useMemo(
    () => ({ kind: 'book', question: { place: { market, accountId: id }, ...days, terms } }) as const,
    [id, market, days, terms],
  );
  return useSalesList<BookRow>(task);
}
