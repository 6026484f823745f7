import { useCallback, useMemo } from 'react';
import type { OfferRow } from '#lib/domain/offers/offer-row';
import { ok } from '#lib/domain/result';
import type { ShopOfferRow } from '#lib/records/offers/offer-rows';
import { shopOffersOf } from '#lib/records/offers/shop-offers';
import { useLive } from '#lib/stores/shell/use-live';

const SHOP_OFFERS = ['shopOffers'] as const;
const NONE: ReadonlyMap<string, ShopOfferRow> = new Map();

/** What is known of the budgets and coverage of these offers' shops, from whichever list they were last read in. */
export function useShopBudgets(accountId: string, offers: readonly OfferRow[]): ReadonlyMap<string, ShopOfferRow> {
  // By its text: pages that bring no new shop ask nothing.
  const ids = useMemo(() => [...new Set(offers.flatMap(({ shopId }) => shopId ?? []))].sort().join(), [offers]);
  const { value } = useLive(
    SHOP_OFFERS,
    useCallback(async () => (ids === '' ? ok(NONE) : shopOffersOf(accountId, ids.split(','))), [accountId, ids]),
    accountId,
  );
  return value ?? NONE;
}
