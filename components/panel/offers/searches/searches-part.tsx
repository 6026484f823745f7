import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { Notice } from '#components/ui/notice';
import { hasEnded } from '#lib/domain/jobs/job';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useSearches } from '#lib/stores/offers/searches';
import { useSavedSearches } from '#lib/stores/offers/use-searches';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { QuietHoursCard } from './quiet-hours-card';
import { SearchCost } from './search-cost';
import { SearchRow } from './search-row';

/** The searches that are run once a day. */
export function SearchesPart() {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const { value: searches } = useSavedSearches();
  const { busy, failure, removed, check, undo } = useSearches();
  const checking = useJobs().value?.some((job) => job.kind === 'checkSearches' && !hasEnded(job)) ?? false;
  const says = failure && failureTexts(failure);
  return (
    <section className="section" aria-labelledby="saved-searches" data-part="searches">
      <div className="section__head row--wrap">
        <h2 className="h2 grow" id="saved-searches">
          {t('searches.title')}
        </h2>
        {searches && searches.length > 0 && (
          <Button size="s" icon="refresh" busy={busy || checking} onClick={() => void check(searches.map(({ id }) => id))}>
            {t('searches.checkAll')}
          </Button>
        )}
      </div>
      {removed && (
        <Notice
          tone="plain"
          role="status"
          title={t('searches.removed', { name: removed.name })}
          actions={
            <Button size="s" icon="undo" onClick={() => void undo()}>
              {t('searches.undo')}
            </Button>
          }
        />
      )}
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {searches?.length === 0 && (
        <Empty icon="bell" title={t('searches.empty.title')}>
          {t('searches.empty.says')}
        </Empty>
      )}
      {searches && searches.length > 0 && (
        <>
          <ul className="grp list list--top">
            {searches.map((search) => (
              <SearchRow key={search.id} search={search} />
            ))}
          </ul>
          <SearchCost searches={searches} />
          <QuietHoursCard />
        </>
      )}
    </section>
  );
}
