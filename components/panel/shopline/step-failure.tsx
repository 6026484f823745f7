import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { Notice } from '#components/ui/notice';
import { type ShoplinePlace, shoplineZone } from '#lib/domain/shopline/place';
import { useJobActs } from '#lib/stores/jobs/job-acts';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { useStepAt } from '#lib/stores/shopline/steps';

/** Why what was asked for at a place did not happen, or that nobody knows; and what it waits for meanwhile. */
export function StepFailure({ place, where }: { place: string; where: ShoplinePlace }) {
  const { t } = useTexts();
  const moments = useMoments({ timeZone: shoplineZone(where) });
  const failureTexts = useFailureTexts();
  const act = useJobActs((state) => state.act);
  const { failure, unknown, job, busy } = useStepAt(place);
  const says = failure && failureTexts(failure);
  if (busy && job?.state === 'waiting' && job.wait)
    return (
      <Notice
        tone="warn"
        role="status"
        title={t(`job.waiting.${job.wait.why}`, { time: job.wait.until ? moments.at(job.wait.until) : '' })}
      />
    );
  if (unknown && job)
    return (
      <Notice
        tone="warn"
        role="alert"
        title={t('campaigns.unknown.title')}
        details={says?.details}
        actions={
          <Button size="s" onClick={() => void act(job.id, 'checkNow')}>
            {t('jobs.lookNow')}
          </Button>
        }
      >
        {t('campaigns.unknown.says')}
      </Notice>
    );
  return says ? <FailureNotice says={says.what} next={says.todo} details={says.details} /> : null;
}
