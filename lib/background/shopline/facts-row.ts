import { hostOf } from '#lib/domain/shopline/share-link';
import type { StoreAccount } from '#lib/domain/shops/shop-account';
import type { StoreFactsRow } from '#lib/records/shopline/shopline-rows';
import type { StoreClient } from '#lib/shopline/client';

type Merchants = Extract<Awaited<ReturnType<StoreClient['merchants']>>, { ok: true }>['value']['items'];

/** What the token's stores tell of the connected one; null where it is not among them. */
export function factsRow(store: StoreAccount, merchants: Merchants): StoreFactsRow | null {
  const one = merchants.find(({ id }) => id === store.merchantId);
  if (!one) return null;
  return {
    accountId: store.id,
    readAt: Date.now(),
    merchantId: one.id,
    currency: one.baseCurrencyCode,
    country: one.baseCountryCode,
    hosts: [one.customDomain, one.brandHomeUrl].flatMap((text) => hostOf(text) ?? []),
    languages: one.supportedLanguages ?? [],
    features: one.rolloutKeys ?? [],
  };
}
