import type { Days } from '#lib/domain/reports/performance';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';

/** Up to when there is data, and the days that Shopee really used where they are not those that were asked for. */
export function AnsweredDays({ asked, answered, latest }: { asked: Days; answered: Days | null; latest: string }) {
  const { t } = useTexts();
  const { day, days } = useDayWords();
  const differs = answered !== null && (answered.from !== asked.from || answered.to !== asked.to);
  return (
    <p className="small muted">
      {t('panel.shop.dataTo', { day: day(latest) })}
      {differs && <span className="warn"> · {t('panel.shop.answeredFor', { answered: days(answered), asked: days(asked) })}</span>}
    </p>
  );
}
