import { accountName } from '#lib/domain/accounts/account';
import type { Job } from '#lib/domain/jobs/job';
import { plainText } from '#lib/domain/text';
import { useClockWords } from '#lib/stores/shell/use-clock-words';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

/** With which account, and since when. */
export function JobAccount({ job }: { job: Job }) {
  const { t } = useTexts();
  const clock = useClockWords();
  const account = useSetting('accounts').find(({ id }) => id === job.accountId);
  const parts = [
    account && `${plainText(accountName(account), 60)} · ${account.market}`,
    job.endedAt
      ? t('jobs.endedAt', { time: clock.at(job.endedAt) })
      : t('jobs.startedAt', { time: clock.at(job.startedAt ?? job.createdAt) }),
  ];
  return (
    <div className="small muted">
      <bdi>{parts.filter(Boolean).join(' · ')}</bdi>
    </div>
  );
}
