import { custom, forward, type InferInput, nonEmpty, nullable, object, partialCheck, picklist, pipe, regex, string, trim } from 'valibot';
import { isMarketCode, MARKETS, type MarketCode } from '#lib/domain/market';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { says } from '#lib/stores/shell/form/schema';

/** The app of a shop: what is typed and chosen. `api`: null is the usual host of the market. */
export const shopSchema = pipe(
  object({
    market: custom<MarketCode>((value) => isMarketCode(String(value))),
    partnerId: pipe(
      string(),
      trim(),
      nonEmpty(says('options.shops.error.partnerIdMissing')),
      regex(/^[1-9]\d{0,18}$/, says('options.shops.error.partnerIdForm')),
    ),
    partnerKey: pipe(
      string(),
      trim(),
      nonEmpty(says('options.shops.error.partnerKeyMissing')),
      regex(/^\S+$/, says('options.shops.error.partnerKeySpace')),
    ),
    api: nullable(string()),
    form: picklist(['portal', 'signed']),
  }),
  forward(
    partialCheck(
      [['partnerId'], ['partnerKey']],
      (typed) => typed.partnerId !== typed.partnerKey,
      says('options.shops.error.partnerKeyIsId'),
    ),
    ['partnerKey'],
  ),
);

/** What a person has typed about an app and its shop, as typed. */
export type ShopDraft = InferInput<typeof shopSchema>;

/** An empty form, or one for a new key of a shop that is there; the key itself is never shown. */
export const shopDraft = (market: MarketCode, shop: ShopAccount | null): ShopDraft =>
  shop
    ? { market: shop.market, partnerId: shop.partnerId, partnerKey: '', api: shop.api, form: 'portal' }
    : { market, partnerId: '', partnerKey: '', api: null, form: 'portal' };

export const apiOf = ({ api, market }: Pick<ShopDraft, 'api' | 'market'>): string => api ?? MARKETS[market].openPlatform;
