import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { TextKey } from '#lib/i18n/make-texts';

/** What a person has typed about an app and its shop, as typed. */
export interface ShopDraft {
  readonly market: MarketCode;
  readonly partnerId: string;
  readonly partnerKey: string;
  /** null: the usual host of the market. */
  readonly api: string | null;
  readonly form: 'portal' | 'signed';
}

export type ShopField = 'partnerId' | 'partnerKey' | 'api';
export type ShopErrors = Readonly<Partial<Record<ShopField, TextKey>>>;

export const SHOP_FIELDS = ['partnerId', 'partnerKey', 'api'] as const satisfies readonly ShopField[];

/** An empty form, or one for a new key of a shop that is there; the key itself is never shown. */
export const shopDraft = (market: MarketCode, shop: ShopAccount | null): ShopDraft =>
  shop
    ? { market: shop.market, partnerId: shop.partnerId, partnerKey: '', api: shop.api, form: 'portal' }
    : { market, partnerId: '', partnerKey: '', api: null, form: 'portal' };

export const apiOf = (draft: ShopDraft): string => draft.api ?? MARKETS[draft.market].openPlatform;

/** What is wrong with the fields, before anything is asked. */
export function checkShopDraft({ partnerId, partnerKey }: ShopDraft): ShopErrors {
  const errors: Partial<Record<ShopField, TextKey>> = {};
  const [id, key] = [partnerId.trim(), partnerKey.trim()];
  if (!id) errors.partnerId = 'options.shops.error.partnerIdMissing';
  else if (!/^[1-9]\d{0,18}$/.test(id)) errors.partnerId = 'options.shops.error.partnerIdForm';
  if (!key) errors.partnerKey = 'options.shops.error.partnerKeyMissing';
  else if (/\s/.test(key)) errors.partnerKey = 'options.shops.error.partnerKeySpace';
  else if (key === id) errors.partnerKey = 'options.shops.error.partnerKeyIsId';
  return errors;
}
