import { Button } from '#components/ui/button';
import { Progress } from '#components/ui/progress';
import type { Job } from '#lib/domain/jobs/job';
import { shareNow } from '#lib/domain/jobs/job-progress';
import { useJobActs } from '#lib/stores/jobs/job-acts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** How far the reading of the list is, and the way to stop it. */
export function ReadingProgress({ job }: { job: Job }) {
  const { t } = useTexts();
  const { busy, act } = useJobActs();
  const words = t('targeted.reading');
  return (
    <div className="row" data-part="reading">
      <span className="small muted" role="status">
        {words}
      </span>
      <span className="grow">
        <Progress share={shareNow(job)} label={words} />
      </span>
      <Button size="s" busy={busy?.jobId === job.id} onClick={() => void act(job.id, 'cancel')}>
        {t('targeted.stop')}
      </Button>
    </div>
  );
}
