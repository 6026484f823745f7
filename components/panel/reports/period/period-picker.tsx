import { useState } from 'react';
import { IconButton } from '#components/ui/icon-button';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { CustomDays } from './custom-days';

type CustomPeriod = { readonly kind: 'custom' } & DayRange;
interface PickedKind<Period> {
  readonly kind: string;
  readonly name: string;
  /** Null: the person says which days. */
  readonly newest: Period | null;
}

interface PeriodPickerProps<Period> {
  /** Names the kinds as a group. */
  label: string;
  kinds: readonly PickedKind<Period>[];
  period: Period;
  choose: (period: Period | CustomPeriod) => void;
  /** The period one earlier (1) or later (−1); null where there is none. */
  after: (period: Period, by: 1 | -1) => Period | null;
  /** The period's days; null: not known yet. */
  days: DayRange | null;
  /** What these days are called besides. */
  named?: string | null;
}

/** Which days: by kind, or from the first to the last; and the way to those before and after. */
export function PeriodPicker<Period extends { readonly kind: string }>(props: PeriodPickerProps<Period>) {
  const { label, kinds, period, choose, after, days, named } = props;
  const { t } = useTexts();
  const words = useDayWords();
  const [choosing, setChoosing] = useState(false);
  const [earlier, later] = [after(period, 1), after(period, -1)];
  return (
    <>
      <fieldset className="seg" aria-label={label}>
        {kinds.map(({ kind, name, newest }) => (
          <button
            key={kind}
            type="button"
            aria-pressed={period.kind === kind}
            onClick={() => (newest === null ? setChoosing(true) : choose(newest))}
          >
            {name}
          </button>
        ))}
      </fieldset>
      {days && (
        <span className="earnings__days">
          {earlier && <IconButton icon="left" label={t('earnings.earlier')} onClick={() => choose(earlier)} />}
          <span className="num medium cut" role="status" data-period={`${days.from} ${days.to}`}>
            {named && <span className="earnings__named">{named} · </span>}
            {words.days(days)}
          </span>
          {earlier && <IconButton icon="right" label={t('earnings.later')} disabled={!later} onClick={() => later && choose(later)} />}
        </span>
      )}
      {choosing && days && (
        <CustomDays shown={days} choose={(chosen) => choose({ kind: 'custom', ...chosen })} onClose={() => setChoosing(false)} />
      )}
    </>
  );
}
