import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import type { ShoplinePromotionRow } from '#lib/records/shopline/shopline-rows';
import type { ShoplineClient } from '#lib/shopline/client';
import { titleOf } from './title-of';

type Promotion = Extract<Awaited<ReturnType<ShoplineClient['promotion']>>, { ok: true }>['value'];

/** A promotion as a campaign may name it: for affiliate campaigns only, and not over. */
export const promotionRow = (store: ShoplineAccount, one: Promotion): ShoplinePromotionRow => ({
  accountId: store.id,
  readAt: Date.now(),
  promotionId: one.id,
  title: titleOf(one.titleTranslations) || one.id,
  usable: one.usable === true && one.forAffiliateCampaign === true,
  tied: one.isContainCampaign === true,
  endAt: one.endAt,
});
