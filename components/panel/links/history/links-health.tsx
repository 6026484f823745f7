import { Button } from '#components/ui/button';
import { hasEnded } from '#lib/domain/jobs/job';
import { useReadings } from '#lib/stores/jobs/readings';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

/** Asks after the products of all links; its tooltip says when that was last done, and what the words of the last check mean. */
export function LinksHealth() {
  const { t } = useTexts();
  const moments = useMoments(null);
  const failureTexts = useFailureTexts();
  const keyed = useSetting('accounts').some(({ kind }) => kind === 'affiliateKey');
  const { starting, failed, checkLinks } = useReadings();
  const checks = useJobs().value?.filter((job) => job.kind === 'checkLinks') ?? [];
  const running = checks.some((job) => !hasEnded(job));
  const last = Math.max(0, ...checks.map(({ endedAt }) => endedAt ?? 0));
  const checked = last > 0 ? t('history.checkedAt', { time: moments.at(last) }) : t('history.neverChecked');
  return (
    <>
      <Button
        size="s"
        icon="refresh"
        busy={starting === 'links' || running}
        disabled={!keyed}
        title={`${checked} ${t(keyed ? 'history.healthSays' : 'jobs.check.needsKey')}`}
        onClick={() => void checkLinks()}
      >
        <span className="toolbar__word">{t('history.check')}</span>
      </Button>
      {failed?.what === 'links' && (
        <p className="small neg history__wide" role="alert">
          {failureTexts(failed.failure).says}
        </p>
      )}
    </>
  );
}
