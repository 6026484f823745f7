import { useEffect, useMemo } from 'react';
import { TypedLines } from '#components/panel/reports/lines/typed-lines';
import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { IconButton } from '#components/ui/icon-button';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { marketForms } from '#lib/domain/table/cell-text';
import { campaignColumns } from '#lib/domain/targeted/campaign-columns';
import { filterLines } from '#lib/domain/targeted/campaign-line';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { serverNow } from '#lib/stores/shell/words/use-today';
import { useCampaignWords } from '#lib/stores/targeted/campaign-words';
import { campaignLines, useCampaignFilter, useCampaignSales, useCampaigns } from '#lib/stores/targeted/campaigns';
import { useCampaignsReading } from '#lib/stores/targeted/campaigns-reading';
import { beginDraft, useBegin } from '#lib/stores/targeted/draft/begin-draft';
import { holdInView, leaveView } from '#lib/stores/targeted/read-held';
import { campaignTableColumns } from './campaign-cells';
import { CampaignFilter } from './campaign-filter';
import { CampaignsFresh } from './campaigns-fresh';
import { ReadingProgress } from './reading-progress';

/** A shop's targeted campaigns: found by status and words, each with what it sold. */
export function CampaignList({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const number = useNumber();
  const { value, failure } = useCampaigns(shop.id);
  const sold = useCampaignSales(shop.id);
  const { typed, status, mark, clear } = useCampaignFilter();
  const reading = useCampaignsReading(shop.id, value?.readAt ?? null, value !== null);
  const beginning = useBegin();
  const all = useMemo(() => (value ? campaignLines(value, sold ?? null, serverNow()) : []), [value, sold]);
  const shown = useMemo(() => filterLines(all, { typed, status, mark }), [all, typed, status, mark]);
  const columns = useListColumns(shop, reading.locked);
  useEffect(() => leaveView, []);
  const begin = shop.readOnly ? null : (
    <Button variant="primary" icon="plus" busy={beginning.busy} onClick={() => void beginning.begin(() => beginDraft(shop.id))}>
      {t('targeted.new')}
    </Button>
  );
  if (failure && !value) return <Notice tone="neg">{t('panel.shop.recordsFailed')}</Notice>;
  if (!value) return <Skeleton width={80} />;
  return (
    <>
      <Standing shop={shop} reading={reading} known={all.length > 0} />
      {value.complete ? null : <Notice tone="warn" role="status" title={t('targeted.partial')} />}
      {all.length > 0 && <CampaignFilter lines={all} market={shop.market} begin={begin} />}
      {all.length > 0 && (
        <TypedLines
          part="campaigns"
          title={t('targeted.list')}
          market={shop.market}
          rows={shown}
          counted={(count) => t('targeted.count', { count, number: number(count) })}
          typed={columns.typed}
          columns={columns.drawn}
          out={{ name: 'sidecar-campaigns', status: columns.words.code }}
          onOpen={({ campaignId }) => goToView('targeted', campaignId)}
          idOf={idOf}
          tools={<IconButton icon="refresh" label={t('targeted.refresh')} disabled={reading.busy} onClick={reading.read} />}
        />
      )}
      {all.length > 0 && shown.length === 0 && (
        <Empty icon="search" title={t('targeted.nothingFound')} action={<ShowAll onPress={clear} />} />
      )}
      {all.length === 0 && value.readAt === null && reading.busy && <Skeleton width={80} />}
      {all.length === 0 && value.readAt !== null && (
        <Empty icon="star" title={t('targeted.none.title')} action={begin}>
          {t('targeted.none.says')}
        </Empty>
      )}
      <CampaignsFresh shop={shop} readAt={value.readAt} sold={sold} />
    </>
  );
}

function useListColumns({ id, market }: ShopAccount, locked: boolean) {
  const { t, language } = useTexts();
  const words = useCampaignWords(market);
  return useMemo(() => {
    const inView = (campaignId: string, readAt: number | null) => (locked ? undefined : holdInView(id, campaignId, readAt));
    const drawn = campaignTableColumns(market, marketForms(market, language), words, t, ({ campaignId, heldAt }) =>
      inView(campaignId, heldAt),
    );
    return { words, drawn, typed: campaignColumns(market) };
  }, [id, market, locked, t, language, words]);
}

/** What stands between the person and what is fresh. What is kept stays below it, and is read anew without moving. */
function Standing({ shop, reading, known }: { shop: ShopAccount; reading: ReturnType<typeof useCampaignsReading>; known: boolean }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const { failure, job, read, busy } = reading;
  const says = failure && failure.code !== 'locked' ? failureTexts(failure) : null;
  return (
    <>
      {says && (
        <FailureNotice says={says.what} next={says.todo} details={says.details} step={{ label: t('step.retry'), onPress: read, busy }} />
      )}
      {job && !known && <ReadingProgress job={job} />}
    </>
  );
}

function ShowAll({ onPress }: { onPress: () => void }) {
  const { t } = useTexts();
  return (
    <Button size="s" onClick={onPress}>
      {t('targeted.showAll')}
    </Button>
  );
}

const idOf = ({ campaignId }: { readonly campaignId: string }): string => campaignId;
