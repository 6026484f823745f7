import { useState } from 'react';
import { kpisClass } from '#components/panel/reports/kpis-class';
import { IconButton } from '#components/ui/icon-button';
import { NO_DATA } from '#lib/domain/no-data';
import type { Earnings } from '#lib/domain/reports/earnings/question';
import { METRICS, type Metric, metricOf } from '#lib/domain/reports/earnings-view/breakdowns';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { useFigureWords } from '#lib/stores/reports/earnings-view/figure-words';
import type { ChosenQuestions, EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { SourceDialog } from './source-dialog';

export interface EarningsKpisProps {
  place: EarningsPlace;
  answer: Earnings;
  questions: ChosenQuestions;
}

/** Of these more is not better, nor less worse, by itself: of newer days less is settled. */
const NEUTRAL: ReadonlySet<Metric> = new Set<Metric>(['pending', 'cancelled', 'net']);

/** Key figures against the period before; a press makes one the chart's line, the mark beside it tells where it is from. */
export function EarningsKpis({ place, answer, questions }: EarningsKpisProps) {
  const { t } = useTexts();
  const { days } = useDayWords();
  const words = useFigureWords(place.market);
  const metric = useEarningsChoice((state) => state.metric);
  const choose = useEarningsChoice((state) => state.chooseMetric);
  const [asked, setAsked] = useState<Metric | null>(null);
  const before = days(questions.before);
  const show = (one: Metric) => {
    choose(one);
    // In a narrow panel it may be out of sight.
    document.querySelector('[data-part="chart"]')?.scrollIntoView({ block: 'nearest' });
  };
  const figures = METRICS.map((one) => {
    const isEstimate = one === 'cancelled' && answer.total.estimated > 0n;
    const figure = words.figure(one, answer.total);
    return { one, isEstimate, shown: isEstimate ? t('earnings.about', { figure }) : figure };
  });
  return (
    <fieldset className={kpisClass(figures.map(({ shown }) => shown))} aria-label={t('earnings.figures')} data-part="kpis">
      {figures.map(({ one, isEstimate, shown }) => {
        const change = words.change(metricOf(one, answer.total), answer.before && metricOf(one, answer.before));
        const tone = NEUTRAL.has(one) || change.way === 0 ? '' : change.way > 0 ? ' delta--pos' : ' delta--neg';
        return (
          <div key={one} className="earnings__kpi" data-kpi={one}>
            <button type="button" aria-pressed={one === metric} onClick={() => show(one)}>
              <span className="label">{t(`earnings.kpi.${one}`)}</span>
              <span
                className="figure blurs"
                title={isEstimate ? t('earnings.formula.cancelled.estimated', { money: words.money(answer.total.estimated) }) : undefined}
              >
                {shown}
              </span>
              <span className={`delta${tone}`} title={t('earnings.comparedWith', { days: before })}>
                <b>{change.text}</b>{' '}
                {change.text !== NO_DATA && <span className="earnings__before">{t('earnings.before', { days: before })}</span>}
              </span>
            </button>
            <IconButton icon="help" label={t('earnings.sourceOf', { figure: t(`earnings.figure.${one}`) })} onClick={() => setAsked(one)} />
          </div>
        );
      })}
      {asked && (
        <SourceDialog
          place={place}
          provenance={answer.provenance}
          figures={[
            {
              id: asked,
              value: words.exact(asked, answer.total),
              estimated: asked === 'cancelled' && answer.total.estimated > 0n ? words.money(answer.total.estimated) : null,
            },
          ]}
          onClose={() => setAsked(null)}
        />
      )}
    </fieldset>
  );
}
