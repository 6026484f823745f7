import { useEffect } from 'react';
import { LeftOut } from '#components/panel/shell/left-out';
import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { CampaignState } from '#components/panel/shopline/campaign-state';
import { BackLink } from '#components/ui/back-link';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { Skeleton } from '#components/ui/skeleton';
import { plainText } from '#lib/domain/text';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useCampaignBrought } from '#lib/stores/shopline/campaigns-brought';
import { useCampaignReading, useWholeCampaign } from '#lib/stores/shopline/read-campaign';
import { useStepAt } from '#lib/stores/shopline/steps';
import { CampaignActions } from './campaign-actions';
import { CampaignFacts } from './campaign-facts';
import { CampaignFigures } from './campaign-sums';
import { CampaignTwin } from './campaign-twin';
import { ExpressLink } from './express-link';
import { OrderTable } from './order-table';
import { Ranking } from './ranking';
import { ReportStanding } from './report-standing';
import { ShareLink } from './share-link';

/** One campaign: what it is, its links, what it brought, and what may be done with it. */
export function CampaignDetail({ id, context }: { id: string; context: ShoplineContext }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const { store, records } = context;
  const { busy, failed, leftOut, load } = useCampaignReading();
  const brought = useCampaignBrought(store.id, id).value;
  useWholeCampaign(store.id, id);
  const deleted = useStepAt(`delete ${id}`).done !== null;
  useEffect(() => {
    if (deleted) goToView('campaigns');
  }, [deleted]);
  const campaign = records?.campaigns.find(({ campaignId }) => campaignId === id);
  const says = failed?.campaignId === id ? failureTexts(failed.failure) : null;
  const retry = { label: t('step.retry'), onPress: () => void load(store.id, id), busy: busy === id };
  return (
    <>
      <BackLink href="#campaigns">{t('campaigns.back')}</BackLink>
      {!campaign && !says && (records === null || busy === id) && <Skeleton width={60} />}
      {!campaign && says === null && records !== null && busy !== id && <Empty icon="tag" title={t('campaigns.gone')} />}
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} step={retry} />}
      {campaign && (
        <>
          <header className="stack stack--1">
            <h2 className="h1 break" data-part="name">
              <bdi>{plainText(campaign.name, 200)}</bdi>
            </h2>
            <div className="row row--wrap">
              <CampaignState campaign={campaign} />
              <span className="mono break">{campaign.code}</span>
            </div>
          </header>
          <CampaignActions campaign={campaign} context={context} />
          <ReportStanding campaign={campaign} place={context.place} />
          <LeftOut count={leftOut} />
          <div className="campaigns__two">
            <ShareLink campaign={campaign} context={context} />
            <CampaignFigures brought={brought} busy={busy === id} context={context} />
            <CampaignTwin campaign={campaign} brought={brought} context={context} />
            <CampaignFacts campaign={campaign} context={context} />
            {brought?.figures && brought.figures.ranking.length > 0 && <Ranking ranking={brought.figures.ranking} place={context.place} />}
          </div>
          {brought && brought.orders.length > 0 && <OrderTable orders={brought.orders} place={context.place} />}
          <ExpressLink campaign={campaign} context={context} />
        </>
      )}
    </>
  );
}
