import { useState } from 'react';
import { BackLink } from '#components/ui/back-link';
import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import { Tag } from '#components/ui/tag';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { isManaged, mayChange } from '#lib/domain/targeted/campaign-line';
import { plainText } from '#lib/domain/text';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { type CampaignRow, useHeld } from '#lib/stores/targeted/campaign';
import { statusTone, useCampaignWords } from '#lib/stores/targeted/campaign-words';
import { useCampaigns } from '#lib/stores/targeted/campaigns';
import { useChangesUnderWay } from '#lib/stores/targeted/change-campaign';
import { readHeld } from '#lib/stores/targeted/read-held';
import { CampaignFacts } from './campaign-facts';
import { CampaignHistory } from './campaign-history';
import { EndDialog } from './end-dialog';

/** One targeted campaign: what it is, what its products and affiliates sold, what was done to it, and its end. */
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
      {row && <Head shop={shop} row={row} />}
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} step={again} />}
      {row && !details && !says && <Skeleton width={80} />}
      {row && details && <CampaignFacts shop={shop} row={row} details={details} />}
      {row && <CampaignHistory shop={shop} campaignId={campaignId} />}
    </>
  );
}

function Head({ shop, row }: { shop: ShopAccount; row: CampaignRow }) {
  const { t } = useTexts();
  const words = useCampaignWords(shop.market);
  const [ending, setEnding] = useState(false);
  const underWay = useChangesUnderWay(shop.id);
  return (
    <>
      <header className="stack stack--1">
        <h2 className="h1 break blurs" data-part="name">
          <bdi>{plainText(row.name, 200) || row.campaignId}</bdi>
        </h2>
        <div className="row row--wrap">
          <Tag tone={statusTone(row.status)}>{words.status(row.status)}</Tag>
          <span className="small muted num">
            {row.campaignId} · {words.period(row.period)}
          </span>
          <span className="end" />
          {mayChange(row) && (
            <Button size="s" disabled={underWay || shop.readOnly} onClick={() => setEnding(true)}>
              {t('targeted.end.begin')}
            </Button>
          )}
        </div>
      </header>
      {underWay && <Notice tone="info" role="status" title={t('targeted.underWay')} />}
      {isManaged(row.source) && <Notice tone="info">{t('targeted.managedSays')}</Notice>}
      {ending && <EndDialog shop={shop} row={row} onClose={() => setEnding(false)} />}
    </>
  );
}
