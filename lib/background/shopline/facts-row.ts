import { hostOf } from '#lib/domain/shopline/share-link';
import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import type { ShoplineFactsRow } from '#lib/records/shopline/shopline-rows';
import type { ShoplineClient } from '#lib/shopline/client';

type Merchants = Extract<Awaited<ReturnType<ShoplineClient['merchants']>>, { ok: true }>['value']['items'];

/** What the token's stores tell of the connected one; null where it is not among them. */
export function factsRow(store: ShoplineAccount, merchants: Merchants): ShoplineFactsRow | null {
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
