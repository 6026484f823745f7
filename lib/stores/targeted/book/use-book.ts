import { useMemo } from 'react';
import { MARKETS } from '#lib/domain/market';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { BookRow } from '#lib/domain/targeted/book/book';
import { type SalesAnswer, useSalesList } from '#lib/stores/reports/sales/use-sales';
import { useProfitTerms } from '#lib/stores/reports/sales/use-terms';
import { useToday } from '#lib/stores/shell/words/use-today';
import { useBookChoice } from './book-choice';

/** The affiliates of a shop in the chosen days, summed in the worker of the pages. */
export function useBook({ id, market }: ShopAccount): SalesAnswer<readonly BookRow[]> {
  const period = useBookChoice((state) => state.period);
  const day = useToday(MARKETS[market].timeZone);
  const terms = useProfitTerms(market, day);
  const task = useMemo(() => {
    const today = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
    const range = { from: period === 0 ? 0 : today - period + 1, to: today };
    return { kind: 'book', question: { place: { market, accountId: id }, range, today, terms } } as const;
  }, [id, market, period, day, terms]);
  return useSalesList<BookRow>(task);
}
