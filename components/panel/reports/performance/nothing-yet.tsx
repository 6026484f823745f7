import { JobItem } from '#components/jobs/job-item';
import { ReadFailure } from '#components/panel/reports/lines/read-failure';
import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { Progress } from '#components/ui/progress';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useShopSync } from '#lib/stores/reports/performance/shop-sync';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The first reading is under way, could not be begun, or was not begun yet. */
export function NothingYet({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const { start, job, busy, locked, failure } = useShopSync(shop.id, false);
  if (!locked && (busy || job))
    return (
      <div className="earnings__waits" data-part="first-reading">
        <p>{t('performance.firstReading')}</p>
        {job ? (
          <ul>
            <JobItem job={job} opens={null} dismiss={false} />
          </ul>
        ) : (
          <Progress share={null} label={t('performance.reading')} />
        )}
      </div>
    );
  if (failure && !locked) return <ReadFailure failure={failure} market={shop.market} busy={busy} onAgain={start} />;
  return (
    <Empty
      icon="trend"
      title={t('performance.nothing')}
      action={
        !locked && (
          <Button icon="download" onClick={start}>
            {t('performance.readFirst')}
          </Button>
        )
      }
    >
      {t(locked ? 'performance.nothingLocked' : 'performance.nothingWhy')}
    </Empty>
  );
}
