import { JobItem } from '#components/jobs/job-item';
import { Progress } from '#components/ui/progress';
import { useShopSync } from '#lib/stores/reports/performance/shop-sync';
import type { SalesPlace } from '#lib/stores/reports/sales/place';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Whether a shop's numbers are being read: what is not there may still come. */
export function useStillReading({ accountId }: SalesPlace): boolean {
  const { busy, job, locked } = useShopSync(accountId ?? '', false);
  return accountId !== null && !locked && (busy || job !== null);
}

/** In the place of "there is nothing": how far the reading is that may bring it. Draw it only while `useStillReading`. */
export function StillReading({ accountId }: { accountId: string | null }) {
  const { t } = useTexts();
  const { job } = useShopSync(accountId ?? '', false);
  return (
    <div className="stack stack--2" data-part="stillReading">
      <p role="status">{t('bills.stillReading')}</p>
      {job ? (
        <ul className="grp">
          <JobItem job={job} opens={null} dismiss={false} />
        </ul>
      ) : (
        <Progress share={null} label={t('bills.reading')} />
      )}
    </div>
  );
}
