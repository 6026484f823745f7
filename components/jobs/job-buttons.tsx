import { Button } from '#components/ui/button';
import type { IconName } from '#components/ui/icon';
import { IconButton } from '#components/ui/icon-button';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { useVault } from '#lib/stores/accounts/vault';
import { dismissJob } from '#lib/stores/jobs/dismissed-jobs';
import { type JobAct, useJobActs } from '#lib/stores/jobs/job-acts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Pause, resume, try now and cancel while it goes on; afterwards retry what failed, check now, show the rows, dismiss. */
export function JobButtons({ job, title, opens, dismiss }: { job: Job; title: string; opens: string | null; dismiss: boolean }) {
  const { t } = useTexts();
  const number = useNumber();
  const { busy, act } = useJobActs();
  const locked = useVault((state) => state.status?.state === 'locked');
  const askToUnlock = useVault((state) => state.askToUnlock);
  const doing = (what: JobAct) => busy?.jobId === job.id && busy.what === what;
  const small = (what: JobAct, icon: IconName, label: string) => (
    <IconButton icon={icon} label={label} aria-busy={doing(what) || undefined} onClick={() => void act(job.id, what)} />
  );
  const press = (what: JobAct, text: string) => (
    <Button size="s" busy={doing(what)} onClick={() => void act(job.id, what)}>
      {text}
    </Button>
  );
  const ended = hasEnded(job);
  return (
    <span className="row row--tight job__buttons">
      {opens !== null && (
        <a className="btn btn--s" href={opens} aria-label={t('jobs.openNamed', { title })}>
          {t('jobs.open')}
        </a>
      )}
      {ended && job.counts.unknown > 0 && press('checkNow', t('jobs.lookNow'))}
      {ended &&
        job.counts.failed > 0 &&
        press('retryFailed', t('jobs.retryFailed', { count: job.counts.failed, number: number(job.counts.failed) }))}
      {!ended && job.state !== 'waiting' && small('pause', 'pause', t('jobs.pause', { title }))}
      {job.state === 'waiting' && job.wait?.why === 'locked' && locked && (
        <Button size="s" icon="unlock" aria-label={t('jobs.unlockFor', { title })} onClick={askToUnlock}>
          {t('step.unlock')}
        </Button>
      )}
      {job.state === 'waiting' &&
        !(job.wait?.why === 'locked' && locked) &&
        (job.wait?.until ? press('resume', t('jobs.tryNow')) : small('resume', 'play', t('jobs.resume', { title })))}
      {!ended && small('cancel', 'x', t('jobs.cancel', { title }))}
      {ended && dismiss && <IconButton icon="x" label={t('jobs.dismiss', { title })} onClick={() => void dismissJob(job.id)} />}
      {ended && !dismiss && small('forget', 'trash', t('jobs.forget', { title }))}
    </span>
  );
}
