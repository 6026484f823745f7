import { Button } from '#components/ui/button';
import { hasEnded } from '#lib/domain/jobs/job';
import { useReadings } from '#lib/stores/jobs/readings';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

/** Asks after the products of all links, and says what the words of the last check mean. */
export function LinksHealth() {
  const { t } = useTexts();
  const moments = useMoments(null);
  const failureTexts = useFailureTexts();
  const keyed = useSetting('accounts').some(({ kind }) => kind === 'affiliateKey');
  const { starting, failed, checkLinks } = useReadings();
  const checks = useJobs().value?.filter((job) => job.kind === 'checkLinks') ?? [];
  const running = checks.some((job) => !hasEnded(job));
  const last = Math.max(0, ...checks.map(({ endedAt }) => endedAt ?? 0));
  return (
    <section className="stack stack--1" aria-label={t('history.health')}>
      <div className="row row--between row--wrap">
        <span className="small muted">{last > 0 ? t('history.checkedAt', { time: moments.at(last) }) : t('history.neverChecked')}</span>
        <Button size="s" icon="refresh" busy={starting === 'links' || running} disabled={!keyed} onClick={() => void checkLinks()}>
          {t('history.check')}
        </Button>
      </div>
      <p className="help">{t(keyed ? 'history.healthSays' : 'jobs.check.needsKey')}</p>
      {failed?.what === 'links' && (
        <p className="small neg" role="alert">
          {failureTexts(failed.failure).says}
        </p>
      )}
    </section>
  );
}
