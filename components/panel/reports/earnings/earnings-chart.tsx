import { useMemo } from 'react';
import { Chart } from '#components/ui/charts/chart';
import type { ChartData } from '#components/ui/charts/chart-data';
import { formatMoney, formatNumber } from '#lib/domain/format';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import type { DayRange, Earnings, EarningsQuestion } from '#lib/domain/reports/earnings/question';
import type { Metric } from '#lib/domain/reports/earnings-view/breakdowns';
import { chartUnit, periodOfDay } from '#lib/domain/reports/earnings-view/period-choice';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { drawn, type EarningsPoint, pointsOf } from '#lib/stores/reports/earnings-view/chart-points';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { useFigureWords } from '#lib/stores/reports/earnings-view/figure-words';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { knownDays, type SyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';

export interface EarningsChartProps {
  place: EarningsPlace;
  answer: Earnings;
  question: EarningsQuestion;
  /** The days that the figures beside it are of. */
  period: DayRange;
  standing: SyncStanding | null;
}

/** The chosen key figure day by day against the period before; a press on a day asks for that day. */
export function EarningsChart({ place, answer, question, period, standing }: EarningsChartProps) {
  const { t } = useTexts();
  const { days } = useDayWords();
  const words = useFigureWords(place.market);
  const { metric, asTable, showTable, choosePeriod } = useEarningsChoice();
  const unit = chartUnit(question.period);
  const isOneDay = period.from === period.to;
  // Few days: of what was earned, what is certain and what may yet come.
  const isStack = isOneDay && metric === 'expected';
  const beforeFrom = question.before?.from ?? null;
  const points = useMemo(
    () => pointsOf(answer, question.period, unit, knownDays(standing), beforeFrom),
    [answer, question.period, unit, standing, beforeFrom],
  );
  const name = t(`earnings.figure.${metric}`);
  const before = question.before ? days(question.before) : '';
  const data: ChartData = {
    pointName: t(`earnings.unit.${unit}`),
    tick: (value) => (metric === 'orders' ? formatNumber(value, place.market) : axisMoney(value / 10 ** AMOUNT_SCALE, place.market)),
    series: isStack
      ? [
          { label: t('earnings.kpi.net'), mark: 'box', tone: 1 },
          { label: t('earnings.kpi.pending'), mark: 'box', tone: 3 },
        ]
      : [
          { label: days(question.period), mark: isOneDay ? 'box' : 'line', tone: 1 },
          ...(isOneDay ? [] : [{ label: before, mark: 'dashed', tone: 'compare' } as const]),
        ],
    points: points.map((point) => {
      const shown: readonly (readonly [Metric, EarningsPoint['sums']])[] = isStack
        ? [
            ['net', point.sums],
            ['pending', point.sums],
          ]
        : [[metric, point.sums], ...(isOneDay ? [] : [[metric, point.before] as const])];
      return {
        label: days({ from: point.from, to: point.to }),
        values: shown.map(([one, sums]) => drawn(one, sums)),
        texts: shown.map(([one, sums]) => (sums ? words.exact(one, sums) : NO_DATA)),
        ...(point.missing > 0 && { missing: t('earnings.chart.missing') }),
      };
    }),
  };
  const best = points.reduce<EarningsPoint | null>(
    (top, one) => ((drawn(metric, one.sums) ?? 0) > (drawn(metric, top?.sums ?? null) ?? 0) ? one : top),
    null,
  );
  const summary = [
    t('earnings.chart.summary', { figure: name, days: days(question.period), total: words.exact(metric, answer.total) }),
    best?.sums && t('earnings.chart.best', { day: days({ from: best.from, to: best.to }), value: words.exact(metric, best.sums) }),
    !isOneDay && answer.before && t('earnings.chart.before', { days: before, total: words.exact(metric, answer.before) }),
  ];
  return (
    <Chart
      kind={isStack ? 'stack' : isOneDay ? 'bars' : 'line'}
      title={t(`earnings.chart.per.${unit}`, { figure: name })}
      part="chart"
      data={data}
      summary={summary.filter(Boolean).join(' ')}
      words={{ asTable: t('earnings.asTable'), asChart: t('earnings.asChart'), noData: t('earnings.chart.noData') }}
      asTable={asTable}
      onAsTable={showTable}
      onOpen={(at) => {
        const point = points[at];
        if (point) choosePeriod(unit === 'day' ? periodOfDay(point.from, place.today) : { kind: 'custom', from: point.from, to: point.to });
      }}
    />
  );
}

/** An amount at the axis: whole where all are. */
const axisMoney = (amount: number, market: MarketCode): string =>
  formatMoney({ amount: amount.toFixed(2), currency: MARKETS[market].currency }, market, Number.isInteger(amount) ? 0 : 2);
