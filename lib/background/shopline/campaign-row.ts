import { rateWholePercent } from '#lib/domain/commission-rate';
import type { Money } from '#lib/domain/money';
import { moneyFromWire } from '#lib/domain/money';
import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import type { ShoplineCampaignRow, ShoplineOrderRow } from '#lib/records/shopline/shopline-rows';
import type { ShoplineClient } from '#lib/shopline/client';

type Answer<Call extends keyof ShoplineClient & string> = ShoplineClient[Call] extends (...args: never[]) => Promise<infer R>
  ? Extract<R, { ok: true }> extends { value: infer V }
    ? V
    : never
  : never;
export type CampaignRead = Answer<'campaign'>;
type OrderRead = Answer<'campaignOrders'>['items'][number];

/**
 * A campaign's row. Older campaigns hold their reward in `reward_value`: it is shown where the newer fields are null. The partner is
 * known from the list alone, so what is known of it stays when one campaign is read.
 */
export function campaignRow(
  store: ShoplineAccount,
  one: CampaignRead,
  before: ShoplineCampaignRow | null,
  currency: string | null,
): ShoplineCampaignRow {
  const type = one.rewardType === 'amount' || one.rewardType === 'percentage' ? one.rewardType : null;
  const old = one.rewardValue ?? null;
  const money = (value: number | null): Money | null => (value === null || currency === null ? null : moneyFromWire(value, currency));
  const partner = one.partnerInfo && (one.partnerInfo.name || one.partnerInfo.email) ? one.partnerInfo : null;
  const byItem = one.applyMethod === 'item' || one.applyMethod === 'product';
  return {
    accountId: store.id,
    readAt: Date.now(),
    campaignId: one.id,
    name: one.name ?? '',
    code: one.code ?? '',
    rewardType: type,
    rate: one.affiliatePercentage ?? (type === 'percentage' && !byItem && old !== null ? rateWholePercent(old) : null),
    amount: one.affiliateAmount ?? (type === 'amount' && !byItem ? money(old) : null),
    applyOn: one.applyOn === 'product' ? 'product' : 'order',
    applyMethod: byItem ? 'item' : 'all',
    minimum: one.conditionMinAmount ?? money(one.conditionValue || null),
    promotionId: one.promotionId || null,
    link: one.referralLink || null,
    partner: partner ? { name: partner.name ?? '', email: partner.email ?? '' } : (before?.partner ?? null),
    lines: (one.campaignProducts ?? []).map(({ id, productId, affiliatePercentage, affiliateAmount }) => ({
      id: id || null,
      productId,
      rate: affiliatePercentage,
      amount: affiliateAmount,
    })),
    startAt: one.startAt,
    endAt: one.endAt,
    remarks: Object.fromEntries(Object.entries(one.remarksTranslations ?? {}).flatMap(([code, text]) => (text ? [[code, text]] : []))),
    uses: one.useCount,
    reward: one.totalRewardValue,
    createdAt: one.createdAt,
  };
}

export const orderRow = (store: ShoplineAccount, campaignId: string, one: OrderRead): ShoplineOrderRow => ({
  accountId: store.id,
  readAt: Date.now(),
  campaignId,
  orderId: one.id,
  number: one.orderNumber,
  status: one.status,
  total: one.total,
  reward: one.affiliateCampaign?.rewardValue ?? null,
  at: one.createdAt,
});
