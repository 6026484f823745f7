import { hasEnded, type Job } from '../../../../lib/domain/job';
import { useAmsTask } from '../../../../lib/stores/use-ams-task';
import { useNumber } from '../../../../lib/stores/use-number';
import { useTexts } from '../../../../lib/stores/use-texts';
import { Progress } from '../../../ui/progress';

/** How far AMS says that its own task is. That it is done does not say that a product is. */
export function TaskProgress({ job }: { job: Job }) {
  const { t } = useTexts();
  const number = useNumber();
  const task = useAmsTask(job.accountId ?? '', job.createdAt);
  if (!task || hasEnded(job)) return null;
  const words = t('jobs.rates.task', { percent: number(task.progress) });
  return (
    <div className="stack stack--1">
      <Progress share={task.progress / 100} bad={0} tone={task.state === 'running' ? 'run' : 'ok'} label={words} />
      <p className="small muted num">{words}</p>
    </div>
  );
}
