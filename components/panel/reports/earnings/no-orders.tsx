import { AddFiles } from '#components/reports/add-files';
import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { useSync } from '#lib/stores/reports/earnings-view/sync-orders';
import type { SyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';

/** Nothing was earned in these days: or nothing has been read of them yet, which is not the same. */
export function NoOrders({ place, standing }: { place: EarningsPlace; standing: SyncStanding | null }) {
  const { t } = useTexts();
  const { start, busy, failure } = useSync(place.accounts);
  const choosePeriod = useEarningsChoice((state) => state.choosePeriod);
  const period = useEarningsChoice((state) => state.period);
  const { days } = useDayWords();
  if (standing && !standing.hasDays)
    return (
      <Empty
        icon="download"
        title={t('earnings.unread.title')}
        action={
          // A refusal stands above with its own next step: two buttons would do the same.
          <div className="row row--wrap">
            {!failure && (
              <Button variant="primary" size="s" busy={busy} onClick={() => void start('person')}>
                {t('earnings.read')}
              </Button>
            )}
            <AddFiles onTaken={() => goToView('earnings', 'files')} />
          </div>
        }
      >
        {t('earnings.unread.says')} {t('imports.dayZero')}
      </Empty>
    );
  const span = standing?.files?.span ?? null;
  if (span && !place.accounts.some(({ hasKey }) => hasKey))
    return (
      <Empty
        icon="bag"
        title={t('earnings.empty.title')}
        action={
          <Button onClick={() => choosePeriod({ kind: 'custom', ...span })}>{t('imports.showFileDays', { days: days(span) })}</Button>
        }
      >
        {t('imports.otherDays')}
      </Empty>
    );
  return (
    <Empty
      icon="bag"
      title={t('earnings.empty.title')}
      action={
        period.kind === 'month' ? undefined : (
          <Button onClick={() => choosePeriod({ kind: 'month', back: 0 })}>{t('earnings.showMonth')}</Button>
        )
      }
    >
      {t('earnings.empty.says')}
    </Empty>
  );
}
