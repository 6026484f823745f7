import { useMemo } from 'react';
import { MARKETS } from '#lib/domain/market';
import { ALL_SALES } from '#lib/domain/reports/conversions/sale-filter';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { SalesAnswered } from '#lib/stores/reports/sales/sales-of-place';
import type { SalesTask } from '#lib/stores/reports/sales/sales-tasks';
import { useSales } from '#lib/stores/reports/sales/use-sales';
import { useToday } from '#lib/stores/shell/words/use-today';
import type { FoundAffiliate } from './choose';

const DAY = 86_400_000;
const DAYS = 90;

/** Affiliates who sold of a shop in 90 days, with their orders, those who brought the most first. */
export function useSellers({ id, market }: ShopAccount): ReadonlyMap<string, FoundAffiliate & { readonly orders: number }> {
  const today = useToday(MARKETS[market].timeZone);
  const task = useMemo((): SalesTask => {
    const to = Date.parse(`${today}T00:00:00Z`) / DAY;
    return {
      kind: 'sales',
      question: { place: { market, accountId: id }, filter: { ...ALL_SALES, from: to - DAYS, to }, groups: 'affiliate', today: to },
    };
  }, [id, market, today]);
  const { value } = useSales<SalesAnswered>(task);
  return useMemo(() => {
    // Files of a seller may know an affiliate by name alone: such a one cannot be invited.
    const sellers = (value?.groups ?? []).filter(({ id: key }) => /^\d+$/.test(key));
    return new Map(
      sellers.map(({ id: affiliateId, name, username, orders }) => [affiliateId, { affiliateId, name: name || username || null, orders }]),
    );
  }, [value]);
}
