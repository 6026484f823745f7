import { accountName } from '#lib/domain/accounts/account';
import type { Job } from '#lib/domain/jobs/job';
import { plainText } from '#lib/domain/text';
import { useMarketOf } from '#lib/stores/accounts/use-market-of';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

/** With which account, and since when. */
export function JobAccount({ job }: { job: Job }) {
  const { t } = useTexts();
  const moments = useMoments(useMarketOf()(job.accountId));
  const account = useSetting('accounts').find(({ id }) => id === job.accountId);
  const parts = [
    account && `${plainText(accountName(account), 60)} · ${account.market}`,
    job.endedAt
      ? t('jobs.endedAt', { time: moments.at(job.endedAt) })
      : t('jobs.startedAt', { time: moments.at(job.startedAt ?? job.createdAt) }),
  ];
  return (
    <div className="small muted">
      <bdi>{parts.filter(Boolean).join(' · ')}</bdi>
    </div>
  );
}
