import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { Button } from '#components/ui/button';
import { Chip } from '#components/ui/chip';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { TextField } from '#components/ui/form/text-field';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import { CAMPAIGN_STATES, matchesCampaign, shoplineCampaignState } from '#lib/domain/shopline/campaign';
import { formatStoreCount, shoplineZone } from '#lib/domain/shopline/place';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { useCampaignList } from '#lib/stores/shopline/list';
import { useStoreReading } from '#lib/stores/shopline/reading';
import { CampaignTable } from './campaign-table';

/** All campaigns of the store, found by state and by words. */
export function CampaignList({ context }: { context: ShoplineContext }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const { typed, state, type, choose } = useCampaignList();
  const { records, place, store } = context;
  const moments = useMoments({ timeZone: shoplineZone(place) });
  const reading = useStoreReading(store.id, records?.readAt ?? null, records !== null);
  const now = Date.now();
  const all = records?.campaigns ?? [];
  const found = all.filter((one) => matchesCampaign(one, typed));
  const shown = state === null ? found : found.filter((one) => shoplineCampaignState(one, now) === state);
  const never = records !== null && records.readAt === null && all.length === 0;
  // What concerns the whole store is said above already.
  const says = reading.failure && reading.failure.code !== store.check?.failure ? failureTexts(reading.failure) : null;
  return (
    <>
      <div className="row row--wrap">
        <Button look="primary" icon="plus" disabled={store.readOnly} onClick={() => goToView('campaigns', 'new')}>
          {t('campaigns.new')}
        </Button>
        <Button icon="layers" disabled={store.readOnly} onClick={() => goToView('campaigns', 'many')}>
          {t('campaigns.many')}
        </Button>
        <span className="end" />
        <Button size="s" look="ghost" icon="refresh" busy={reading.busy} onClick={reading.read}>
          {t('campaigns.refresh')}
        </Button>
      </div>
      {says && (
        <FailureNotice says={says.what} next={says.todo} details={says.details} step={{ label: t('step.retry'), onPress: reading.read }} />
      )}
      {records?.complete === false && (
        <Notice tone="warn" title={t('campaigns.partial.title')}>
          {t('campaigns.partial.says')}
        </Notice>
      )}
      {all.length > 0 && (
        <div className="stack stack--2">
          <TextField label={t('campaigns.search')} value={typed} onChange={type} placeholder={t('campaigns.searchFor')} />
          <fieldset className="chips plain" aria-label={t('campaigns.states')}>
            <Chip pressed={state === null} onClick={() => choose(null)}>
              {t('campaigns.state.all')} {formatStoreCount(found.length, place)}
            </Chip>
            {CAMPAIGN_STATES.map((each) => (
              <Chip key={each} pressed={state === each} onClick={() => choose(each)}>
                {t(`campaigns.state.${each}`)}{' '}
                {formatStoreCount(found.filter((one) => shoplineCampaignState(one, now) === each).length, place)}
              </Chip>
            ))}
          </fieldset>
        </div>
      )}
      {(records === null || (never && reading.busy)) && <Loading label={t('campaigns.loading')} />}
      {shown.length > 0 && <CampaignTable campaigns={shown} context={context} />}
      {all.length > 0 && shown.length === 0 && <Empty icon="search" title={t('campaigns.noneFound')} />}
      {records !== null && all.length === 0 && records.readAt !== null && (
        <Empty icon="tag" title={t('campaigns.empty.title')}>
          {t('campaigns.empty.says')}
        </Empty>
      )}
      {records?.readAt != null && <p className="small muted">{t('campaigns.readAt', { time: moments.at(records.readAt) })}</p>}
    </>
  );
}

function Loading({ label }: { label: string }) {
  return (
    <div className="stack stack--3" role="status">
      <span className="sr">{label}</span>
      <Skeleton />
      <Skeleton width={80} />
      <Skeleton width={60} />
    </div>
  );
}
