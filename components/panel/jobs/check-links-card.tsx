import { Button } from '#components/ui/button';
import { hasEnded } from '#lib/domain/jobs/job';
import { useReadings } from '#lib/stores/jobs/readings';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Looks whether the products of all links are still offered, and at what rate. */
export function CheckLinksCard() {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const keyed = useSetting('accounts').some(({ kind }) => kind === 'affiliateKey');
  const { starting, failed, checkLinks } = useReadings();
  const running = useJobs().value?.some((job) => job.kind === 'checkLinks' && !hasEnded(job)) ?? false;
  return (
    <section className="card" aria-labelledby="check-links">
      <div className="card__body stack">
        <div className="row row--between">
          <h2 className="h2" id="check-links">
            {t('jobs.check.title')}
          </h2>
          <Button size="s" icon="refresh" busy={starting === 'links' || running} disabled={!keyed} onClick={() => void checkLinks()}>
            {t('jobs.check.button')}
          </Button>
        </div>
        <p className="small muted">
          {t('jobs.check.says')} {!keyed && t('jobs.check.needsKey')}
        </p>
        {failed?.what === 'links' && (
          <p className="small neg" role="alert">
            {failureTexts(failed.failure).says}
          </p>
        )}
      </div>
    </section>
  );
}
