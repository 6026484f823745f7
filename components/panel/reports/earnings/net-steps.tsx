import { ChartFrame } from '#components/ui/charts/chart-frame';
import { Waterfall, type WaterfallStep } from '#components/ui/charts/waterfall';
import { NO_DATA } from '#lib/domain/no-data';
import type { Earnings, EarningsScope } from '#lib/domain/reports/earnings/question';
import { useForecast } from '#lib/stores/reports/earnings/use-earnings';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { useFigureWords } from '#lib/stores/reports/earnings-view/figure-words';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';

export interface NetStepsProps {
  place: EarningsPlace;
  answer: Earnings;
  scope: EarningsScope;
}

const KINDS: Readonly<Record<string, WaterfallStep['kind']>> = { gross: 'start', net: 'total', pending: 'waiting' };

/** Why less is paid than was promised: from gross to net, each step leads to its orders. */
export function NetSteps({ place, answer, scope }: NetStepsProps) {
  const { t } = useTexts();
  const words = useFigureWords(place.market);
  const { asTable, showTable, showLines, lines } = useEarningsChoice();
  const shown = answer.waterfall.filter(({ step, amount }) => step === 'gross' || step === 'net' || amount !== 0n);
  const steps = shown.map(({ step, amount, from, to }): WaterfallStep => {
    const share = step === 'gross' || answer.total.gross === 0n ? null : Number((abs(amount) * 1000n) / abs(answer.total.gross)) / 10;
    return {
      id: step,
      label: t(`earnings.step.${step}`),
      more: share === null ? undefined : `${words.count(Math.round(share))}%`,
      from: Number(from),
      to: Number(to),
      text:
        step === 'cancelled' && answer.total.estimated > 0n ? t('earnings.about', { figure: words.money(amount) }) : words.money(amount),
      kind: KINDS[step] ?? (amount < 0n ? 'less' : 'plus'),
      open: lines?.of.what === 'step' && lines.of.step === step,
    };
  });
  const summary = t('earnings.steps.summary', { gross: words.money(answer.total.gross), net: words.money(answer.total.net) });
  return (
    <ChartFrame
      title={t('earnings.steps.title')}
      part="steps"
      table={{ head: [t('earnings.steps.step'), t('earnings.steps.amount')], rows: steps.map(({ label, text }) => [label, text]) }}
      asTable={asTable}
      onAsTable={showTable}
      words={{ asTable: t('earnings.asTable'), asChart: t('earnings.asChart') }}
    >
      <Waterfall
        steps={steps}
        summary={summary}
        onOpen={(id) => {
          const found = shown.find(({ step }) => step === id);
          if (found) showLines({ of: { what: 'step', step: found.step }, only: found.only });
        }}
      />
      <Expected place={place} scope={scope} />
    </ChartFrame>
  );
}

const abs = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

/** What is likely to be paid in the end: a forecast, and called so. */
function Expected({ place, scope }: { place: EarningsPlace; scope: EarningsScope }) {
  const { t } = useTexts();
  const { days } = useDayWords();
  const words = useFigureWords(place.market);
  const { value } = useForecast(scope);
  if (!value) return null;
  const { forecast } = value;
  if (forecast && forecast.pending === 0n) return null;
  return (
    <div className="expected" data-part="expected">
      <span className="expected__label">
        {t('earnings.expected')} <span className="tag tag--info">{t('earnings.forecast')}</span>
      </span>
      <b className="num blurs">
        {forecast
          ? forecast.low === forecast.high
            ? words.money(forecast.likely)
            : `${words.money(forecast.low)} – ${words.money(forecast.high)}`
          : NO_DATA}
      </b>
      <small>
        {forecast
          ? t('earnings.expectedWhy', {
              likely: words.money(forecast.likely),
              reserve: words.money(forecast.settled + forecast.pending - forecast.likely),
              count: forecast.learntFrom.settled,
              orders: words.count(forecast.learntFrom.settled),
              days: days(forecast.learntFrom.period),
            })
          : t('earnings.expectedUnknown')}
      </small>
    </div>
  );
}
