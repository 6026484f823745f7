import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { Progress } from '#components/ui/progress';
import { formatNumber } from '#lib/domain/format';
import { hasEnded } from '#lib/domain/jobs/job';
import { jobProgress } from '#lib/domain/jobs/job-progress';
import { isNoFilter, isSameFilter, NO_FILTER } from '#lib/domain/rates/board/board-filter';
import { BUILT_IN_VIEWS } from '#lib/domain/rates/board/board-views';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useReadings } from '#lib/stores/jobs/readings';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import type { BoardState } from '#lib/stores/rates/board/data';
import { useRatesView } from '#lib/stores/rates/board/view';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

const [, BELOW] = BUILT_IN_VIEWS;

/** Why no row is shown, and what to do: nothing read yet, or nothing that the filter lets through. */
export function RatesEmpty({ state, unjudged, shop }: { state: BoardState; unjudged: number; shop: ShopAccount }) {
  const { t } = useTexts();
  const { filter, view, setFilter } = useRatesView();
  const all = state.columns.rows.length;
  if (all === 0) return <NothingRead shop={shop} />;
  // With anything else asked for, an empty list says nothing of the range.
  const inside = view === BELOW.id && isSameFilter(filter, BELOW.filter) && unjudged === 0;
  const none = isNoFilter(filter);
  return (
    <Empty
      icon={inside ? 'check' : 'search'}
      title={t(inside ? 'rates.empty.inside' : 'rates.empty.title')}
      action={
        !inside &&
        !none && (
          <Button size="s" onClick={() => setFilter(NO_FILTER)}>
            {t('rates.noFilter')}
          </Button>
        )
      }
    >
      {inside ? t('rates.empty.insideSays', { count: formatNumber(all, shop.market) }) : t('rates.empty.says')}
    </Empty>
  );
}

function NothingRead({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const { starting, failed, readShop } = useReadings();
  const job = useJobs().value?.find((one) => one.kind === 'readShop' && one.accountId === shop.id && !hasEnded(one));
  const progress = job ? jobProgress(job, null, 0, Date.now()) : null;
  const failure = failed?.what === shop.id ? failureTexts(failed.failure) : null;
  return (
    <Empty
      icon="download"
      title={t(job ? 'rates.reading.title' : 'rates.nothing.title')}
      action={
        !job && (
          <Button variant="primary" busy={starting === shop.id} onClick={() => void readShop(shop.id)}>
            {t('rates.readShop')}
          </Button>
        )
      }
    >
      {t(job ? 'rates.reading.says' : 'rates.nothing.says')}
      {progress && <Progress share={progress.share} label={t('rates.reading.title')} />}
      {failure && <FailureNotice says={failure.what} next={failure.todo} details={failure.details} />}
    </Empty>
  );
}
