import { useMemo, useState } from 'react';
import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { Button } from '#components/ui/button';
import { Chip } from '#components/ui/chip';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { MoreMenu } from '#components/ui/more-menu';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import { ToolSearch } from '#components/ui/tools/tool-search';
import type { Failure } from '#lib/domain/failure';
import { CAMPAIGN_STATES, matchesCampaign } from '#lib/domain/shopline/campaign';
import { CAMPAIGN_COLUMNS, type CampaignColumnId, type CampaignRow, campaignRow } from '#lib/domain/shopline/campaign-columns';
import { formatStoreCount, shoplineZone } from '#lib/domain/shopline/place';
import { useOrderedRows } from '#lib/stores/shell/table/use-ordered-rows';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { useCampaignSales } from '#lib/stores/shopline/campaigns-brought';
import { saveCampaigns, TABLE_FORMATS, useCampaignList } from '#lib/stores/shopline/list';
import { useStoreReading } from '#lib/stores/shopline/reading';
import { isShoplineShut } from '#lib/stores/shops/shop-standing';
import { CampaignTable } from './campaign-table';

/** All campaigns of the store, found by state and by words. */
export function CampaignList({ context }: { context: ShoplineContext }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const { typed, state, sort, type, choose } = useCampaignList();
  const [failed, setFailed] = useState<Failure | null>(null);
  const { records, place, store } = context;
  const moments = useMoments({ timeZone: shoplineZone(place) });
  const reading = useStoreReading(store.id, records?.readAt ?? null, records !== null);
  const campaigns = records?.campaigns;
  const sales = useCampaignSales(store.id, place.currency).value;
  const all = useMemo(
    () => (campaigns ?? []).map((one) => campaignRow(one, Date.now(), sales?.get(one.campaignId) ?? null)),
    [campaigns, sales],
  );
  const found = useMemo(() => all.filter(({ campaign }) => matchesCampaign(campaign, typed)), [all, typed]);
  const shown = useMemo(() => (state === null ? found : found.filter((row) => row.state === state)), [found, state]);
  const rows = useOrderedRows<CampaignRow, CampaignColumnId>(shown, CAMPAIGN_COLUMNS, sort);
  const never = records !== null && records.readAt === null && all.length === 0;
  // Failures of the whole store are shown above already.
  const says = reading.failure && reading.failure.code !== store.check?.failure ? failureTexts(reading.failure) : null;
  return (
    <>
      <div className="row row--wrap">
        <Button size="s" variant="primary" icon="plus" disabled={isShoplineShut(store)} onClick={() => goToView('campaigns', 'new')}>
          {t('campaigns.new')}
        </Button>
        <Button size="s" icon="layers" disabled={isShoplineShut(store)} onClick={() => goToView('campaigns', 'many')}>
          {t('campaigns.many')}
        </Button>
        <span className="end" />
        <Button size="s" variant="ghost" icon="refresh" title={t('campaigns.refresh')} busy={reading.busy} onClick={reading.read}>
          <span className="toolbar__word">{t('campaigns.refresh')}</span>
        </Button>
        <MoreMenu
          label={t('campaigns.saveList')}
          icon="download"
          actions={TABLE_FORMATS.map((format) => ({
            id: format,
            label: t(`campaigns.many.${format}`),
            icon: 'download' as const,
            disabled: rows.count === 0,
            onPress: () => void saveCampaigns(rows.all(), place, t, format).then(setFailed),
          }))}
        />
      </div>
      {failed && <FailureNotice says={failureTexts(failed).what} next={failureTexts(failed).todo} />}
      {says && (
        <FailureNotice says={says.what} next={says.todo} details={says.details} step={{ label: t('step.retry'), onPress: reading.read }} />
      )}
      {records?.complete === false && (
        <Notice tone="warn" title={t('campaigns.partial.title')}>
          {t('campaigns.partial.says')}
        </Notice>
      )}
      {all.length > 0 && (
        <div className="stack campaigns__tools">
          <ToolSearch label={t('campaigns.search')} hint={t('campaigns.searchFor')} value={typed} onChange={type} />
          <fieldset className="chips chips--line plain" aria-label={t('campaigns.states')}>
            <Chip pressed={state === null} onClick={() => choose(null)}>
              {t('campaigns.state.all')} {formatStoreCount(found.length, place)}
            </Chip>
            {CAMPAIGN_STATES.map((each) => (
              <Chip key={each} pressed={state === each} onClick={() => choose(each)}>
                {t(`campaigns.states.${each}`)} {formatStoreCount(found.filter((row) => row.state === each).length, place)}
              </Chip>
            ))}
          </fieldset>
        </div>
      )}
      {(records === null || (never && reading.busy)) && <Loading label={t('campaigns.loading')} />}
      {rows.count > 0 && <CampaignTable rows={rows} place={place} />}
      {all.length > 0 && rows.count === 0 && <Empty icon="search" title={t('campaigns.noneFound')} />}
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
