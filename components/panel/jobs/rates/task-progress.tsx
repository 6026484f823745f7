import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { useAmsTask } from '#lib/stores/rates/results/use-ams-task';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** How far AMS says that its own task is: in words, for the bar above counts our calls, and "done" does not say that a product is. */
export function TaskProgress({ job }: { job: Job }) {
  const { t } = useTexts();
  const number = useNumber();
  const task = useAmsTask(job.accountId ?? '', job.createdAt);
  if (!task || hasEnded(job)) return null;
  return <p className="small muted num">{t('jobs.rates.task', { percent: number(task.progress) })}</p>;
}
