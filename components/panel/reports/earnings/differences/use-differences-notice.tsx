import type { TitledNotice } from '#components/panel/reports/earnings/use-not-whole';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import { useDifferences } from '#lib/stores/reports/earnings/use-earnings';
import { useDifferencesQuestion } from '#lib/stores/reports/earnings-view/differences-question';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { useFigureWords } from '#lib/stores/reports/earnings-view/figure-words';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { useSync } from '#lib/stores/reports/earnings-view/sync-orders';
import type { SyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/**
 * Where API and files both have orders of the shown days and differ: by how much, and the way to the orders. Asked for after the figures, which
 * need the same worker, and not while orders are still being read. What could not be compared is not told here: figures tell it of themselves.
 */
export function useDifferencesNotice(
  place: EarningsPlace,
  standing: SyncStanding | null,
  period: DayRange,
  figuresShown: boolean,
): TitledNotice | null {
  const { t } = useTexts();
  const number = useNumber();
  const words = useFigureWords(place.market);
  const showLines = useEarningsChoice((state) => state.showLines);
  const { reading } = useSync(place.accounts);
  const span = standing?.files?.span ?? null;
  const inFiles = span !== null && span.from <= period.to && span.to >= period.from;
  const question = useDifferencesQuestion(place, period, 0, inFiles && figuresShown && !reading);
  const { value, busy } = useDifferences(question);
  if (!question || busy || !value || value.count === 0 || value.api.orders === 0 || value.file.orders === 0) return null;
  const difference = value.api.net - value.file.net;
  const title = t('earnings.reconcile.title', {
    count: value.count,
    number: number(value.count),
    money: words.money(difference < 0n ? -difference : difference),
  });
  return {
    title,
    money: true,
    notice: (
      <Notice
        key="differences"
        role="status"
        title={<span className="blurs">{title}</span>}
        actions={
          <Button size="s" onClick={() => showLines({ of: { what: 'differences' }, only: {} })}>
            {t('earnings.show')}
          </Button>
        }
      />
    ),
  };
}
