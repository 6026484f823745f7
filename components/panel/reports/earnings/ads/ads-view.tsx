import { AddFiles } from '#components/reports/add-files';
import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { Skeleton } from '#components/ui/skeleton';
import { useAdsChoice } from '#lib/stores/reports/ads/ads-choice';
import { type AdsOutcome, useAds } from '#lib/stores/reports/ads/use-ads';
import type { SpendAnswer } from '#lib/stores/reports/earnings/read-spend';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { type EarningsPlace, useChosenQuestions } from '#lib/stores/reports/earnings-view/question-of-choice';
import type { SyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { AdsNotices } from './ads-notices';
import { AdsTable } from './ads-table';
import { AdsTotals } from './ads-totals';
import './ads.css';

/** What ads cost, from files, against what their sub ids earned. Nothing here reaches the ad account. */
export function AdsView({ place, standing }: { place: EarningsPlace; standing: SyncStanding | null }) {
  const failureTexts = useFailureTexts(place.market);
  const { period } = useChosenQuestions(place);
  const { spend, outcome, failure } = useAds(place, period);
  const refused = useAdsChoice((state) => state.failure);
  const problem = failure ?? refused;
  const says = problem && failureTexts(problem);
  return (
    <section className="ads" data-part="ads" data-rows={outcome?.results.length}>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {!spend && !says && <Skeleton width={80} />}
      {spend && <AdsNotices place={place} standing={standing} spend={spend} />}
      {spend && spend.ads.length === 0 && <NoSpend spend={spend} />}
      {spend && spend.ads.length > 0 && !outcome && !says && <Skeleton width={60} />}
      {spend && spend.ads.length > 0 && outcome && <Outcome place={place} spend={spend} outcome={outcome} />}
    </section>
  );
}

function Outcome({ place, spend, outcome }: { place: EarningsPlace; spend: SpendAnswer; outcome: AdsOutcome }) {
  const { period } = useChosenQuestions(place);
  return (
    <>
      <AdsTotals market={place.market} results={outcome.results} />
      <AdsTable place={place} period={period} files={spend.files} outcome={outcome} />
    </>
  );
}

/** No file, or none of these days: which file has it, and where it is made. */
function NoSpend({ spend: { files, span } }: { spend: SpendAnswer }) {
  const { t } = useTexts();
  const { days } = useDayWords();
  const choosePeriod = useEarningsChoice((state) => state.choosePeriod);
  if (files.length > 0 && span)
    return (
      <Empty
        icon="wallet"
        title={t('ads.otherDays.title')}
        action={
          <Button variant="primary" onClick={() => choosePeriod({ kind: 'custom', ...span })}>
            {t('imports.showFileDays', { days: days(span) })}
          </Button>
        }
      >
        {t('ads.otherDays.says', { days: days(span) })}
      </Empty>
    );
  return (
    <Empty icon="wallet" title={t('ads.empty.title')} action={<AddFiles variant="primary" />}>
      {t('ads.empty.says')}
    </Empty>
  );
}
