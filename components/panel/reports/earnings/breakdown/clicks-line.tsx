import { AddFiles } from '#components/reports/add-files';
import { Button } from '#components/ui/button';
import { formatShare } from '#lib/domain/format';
import { type ClicksOfPeriod, conversionOf, perClick } from '#lib/domain/reports/clicks/click-groups';
import { dayNumber } from '#lib/domain/reports/earnings/periods';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import type { BreakdownId } from '#lib/domain/reports/earnings-view/breakdowns';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { useFigureWords } from '#lib/stores/reports/earnings-view/figure-words';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';

interface ClicksLineProps {
  place: EarningsPlace;
  by: BreakdownId;
  /** Undefined: not known yet. */
  clicks: ClicksOfPeriod | null | undefined;
  /** They are of what was asked before. */
  busy: boolean;
}

/** Breakdowns where whoever opens them asks for clicks, too. */
const WANTED: readonly BreakdownId[] = ['subId', 'link'];
/** More ranges than these nobody reads in a line. */
const MOST_RANGES = 3;

/** Clicks of all groups together, with the days that no click report covers; where there is none, which file has them. */
export function ClicksLine({ place, by, clicks, busy }: ClicksLineProps) {
  const { t } = useTexts();
  const { days } = useDayWords();
  const words = useFigureWords(place.market);
  const choosePeriod = useEarningsChoice((state) => state.choosePeriod);
  if (clicks === undefined || (clicks === null && !WANTED.includes(by))) return null;
  if (clicks === null)
    return (
      <div className="clicksline" data-part="clicks" data-state="none">
        <span className="small muted">{t('earnings.clicks.none')}</span>
        <AddFiles />
      </div>
    );
  const { covered, missing, span, all, files } = clicks;
  if (covered.length === 0)
    return (
      <div className="clicksline" data-part="clicks" data-state="otherDays">
        <span className="small muted">{t('earnings.clicks.otherDays')}</span>
        {span && (
          <Button size="s" onClick={() => choosePeriod({ kind: 'custom', ...span })}>
            {t('imports.showFileDays', { days: days(span) })}
          </Button>
        )}
      </div>
    );
  const rest = missing.length > MOST_RANGES ? ' …' : '';
  const [known, unknown] = [countOf(covered), countOf(missing)];
  return (
    <p
      className="clicksline small"
      data-part="clicks"
      data-state={busy ? 'busy' : 'told'}
      data-clicks={busy ? undefined : all.clicks}
      title={files.join('\n')}
    >
      <span className="num">
        {t('earnings.clicks.total', { count: all.clicks, number: words.count(all.clicks) })}
        {all.clicks > 0 && (
          <>
            {` · ${t('earnings.clicks.conversion', { share: formatShare(conversionOf(all), place.market) })} · `}
            <span className="blurs">{t('earnings.clicks.perClick', { money: words.money(perClick(all) ?? 0n) })}</span>
          </>
        )}
      </span>
      {unknown > 0 && (
        <span className="warn">
          {t('earnings.clicks.missing', {
            number: words.count(known),
            all: words.count(known + unknown),
            days: missing.slice(0, MOST_RANGES).map(days).join(', ') + rest,
          })}
        </span>
      )}
    </p>
  );
}

const countOf = (ranges: readonly DayRange[]): number => ranges.reduce((sum, { from, to }) => sum + dayNumber(to) - dayNumber(from) + 1, 0);
