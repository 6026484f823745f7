import type { StoreAccount } from '#lib/domain/shops/shop-account';
import type { StorePromotionRow } from '#lib/records/shopline/shopline-rows';
import type { StoreClient } from '#lib/shopline/client';
import { titleOf } from './title-of';

type Promotion = Extract<Awaited<ReturnType<StoreClient['promotion']>>, { ok: true }>['value'];

/** A promotion as a campaign may name it: for affiliate campaigns only, and not over. */
export const promotionRow = (store: StoreAccount, one: Promotion): StorePromotionRow => ({
  accountId: store.id,
  readAt: Date.now(),
  promotionId: one.id,
  title: titleOf(one.titleTranslations) || one.id,
  usable: one.usable === true && one.forAffiliateCampaign === true,
  tied: one.isContainCampaign === true,
  endAt: one.endAt,
});
