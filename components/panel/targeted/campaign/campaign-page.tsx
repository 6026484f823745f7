import { BackLink } from '#components/ui/back-link';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { Skeleton } from '#components/ui/skeleton';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useHeld } from '#lib/stores/targeted/campaign';
import { useCampaigns } from '#lib/stores/targeted/campaigns';
import { readHeld } from '#lib/stores/targeted/read-held';
import { CampaignFacts } from './campaign-facts';
import { CampaignHead } from './campaign-head';
import { CampaignHistory } from './campaign-history';

/** One targeted campaign: what it is, what may be done with it, what its products and affiliates sold, and what was done to it. */
export function CampaignPage({ shop, campaignId }: { shop: ShopAccount; campaignId: string }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const { value } = useCampaigns(shop.id);
  const row = value?.campaigns.find((one) => one.campaignId === campaignId);
  const details = value?.details.get(campaignId) ?? null;
  const held = useHeld(shop.id, campaignId, details?.readAt ?? null, row !== undefined);
  const says = held.failure && failureTexts(held.failure);
  const again = { label: t('step.retry'), onPress: () => void readHeld(shop.id, campaignId), busy: held.busy };
  return (
    <>
      <BackLink href="#targeted">{t('targeted.back')}</BackLink>
      {!value && <Skeleton width={60} />}
      {value && !row && <Empty icon="star" title={t('targeted.gone')} />}
      {row && <CampaignHead shop={shop} row={row} />}
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} step={again} />}
      {row && !details && !says && <Skeleton width={80} />}
      {row && details && <CampaignFacts shop={shop} row={row} details={details} />}
      {row && <CampaignHistory shop={shop} campaignId={campaignId} />}
    </>
  );
}
