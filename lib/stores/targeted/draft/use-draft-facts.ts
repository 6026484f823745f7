import { useCallback, useEffect, useMemo } from 'react';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { type ProfitTerms, profitTermsOf } from '#lib/domain/rates/profit-terms';
import type { ReviewFacts } from '#lib/domain/rates/review/facts';
import { guardOf } from '#lib/domain/rates/review/guard';
import { productStanding } from '#lib/domain/rates/standing';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { RateFacts } from '#lib/domain/targeted/proposed-rate';
import { SALES_TABLES } from '#lib/records/reports/product-sales';
import { type KnownFacts, readFacts } from '#lib/stores/rates/review/facts';
import { useLive } from '#lib/stores/shell/use-live';
import { useSetting } from '#lib/stores/shell/use-setting';
import { usePanelReading } from '#lib/stores/shops/panel-shop-read';

const TABLES = ['products', 'entries', 'suggestedRates', 'suggestions', ...SALES_TABLES, 'costs', 'readings'] as const;
/** So many products are asked for at once; more would take the shop's calls. */
const AT_ONCE = 50;
const ANY_RATE = 0 as CommissionRate;

/**
 * What is known of a draft's products where their rates are chosen; products that were not asked for since the panel opened are. Those that
 * are not in the answer are not read yet.
 */
export function useDraftFacts(shop: ShopAccount, itemIds: readonly string[]): ReadonlyMap<string, RateFacts> {
  const { id: accountId, market } = shop;
  const key = itemIds.join();
  const { readAt, busy, load } = usePanelReading();
  const unread = itemIds.filter((itemId) => readAt[`${accountId} ${itemId}`] === undefined).slice(0, AT_ONCE);
  const wanted = unread.join();
  const failed = usePanelReading(({ failure }) => failure !== null);
  useEffect(() => {
    if (wanted !== '' && !busy && !failed) void load(accountId, wanted.split(','));
  }, [accountId, wanted, busy, failed, load]);
  const query = useCallback(() => readFacts(market, accountId, key === '' ? [] : key.split(',')), [market, accountId, key]);
  const { value } = useLive<KnownFacts>(TABLES, query, accountId);
  const fees = useSetting('serviceFees');
  const own = useSetting('profitTerms');
  return useMemo(() => {
    const now = Date.now();
    const terms = profitTermsOf(market, fees, own, now);
    const facts = [...(value?.items ?? [])].flatMap(([itemId, item]): [string, RateFacts][] => {
      const known = rateFacts(item, terms, now);
      return known.range || readAt[`${accountId} ${itemId}`] !== undefined ? [[itemId, known]] : [];
    });
    return new Map(facts);
  }, [value, readAt, accountId, market, fees, own]);
}

/** What a product's first rate is chosen by. */
export function rateFacts(item: ReviewFacts, terms: ProfitTerms, now: number): RateFacts {
  const standing = productStanding(item, now);
  const guard = guardOf(item.price, item.cost, terms, ANY_RATE);
  return { open: standing.rate ?? standing.next?.rate ?? null, range: standing.range, breakEven: guard?.breakEven ?? null };
}
