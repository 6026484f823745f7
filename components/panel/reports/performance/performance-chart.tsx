import { useMemo } from 'react';
import { Chart } from '#components/ui/charts/chart';
import type { ChartData } from '#components/ui/charts/chart-data';
import type { Day } from '#lib/domain/day';
import { formatMoney, formatNumber } from '#lib/domain/format';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { Days } from '#lib/domain/reports/performance';
import { performanceOfDay } from '#lib/domain/reports/performance/period';
import { type Measure, measureOf } from '#lib/domain/reports/performance/totals';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { useMeasureWords } from '#lib/stores/reports/performance/measure-words';
import { usePerformanceChoice } from '#lib/stores/reports/performance/performance-choice';
import type { OverviewPoint } from '#lib/stores/reports/performance/read-overview';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';

export interface PerformanceChartProps {
  market: MarketCode;
  latest: Day;
  days: Days;
  points: readonly OverviewPoint[];
  /** What the dashed line is; null: there is none. */
  against: string | null;
  /** A word on some days, under the chart's point: a change of the rate. */
  notes?: ReadonlyMap<Day, string>;
}

const MONEY: ReadonlySet<Measure> = new Set<Measure>(['sales', 'commission']);

/** The chosen key figure day by day against what it is held against; a press on a day asks for that day. */
export function PerformanceChart({ market, latest, days, points, against, notes }: PerformanceChartProps) {
  const { t } = useTexts();
  const words = useDayWords();
  const figures = useMeasureWords(market);
  const { measure, asTable, choose } = usePerformanceChoice();
  const name = t(`performance.measure.${measure}`);
  const data = useMemo(
    (): ChartData => ({
      pointName: t('performance.day'),
      tick: (value) =>
        MONEY.has(measure) ? axisMoney(value / 10 ** AMOUNT_SCALE, market) : formatNumber(Math.round(value * 10) / 10, market),
      series: [
        { label: words.days(days), mark: 'line', tone: 1 },
        ...(against === null ? [] : [{ label: against, mark: 'dashed', tone: 'compare' } as const]),
      ],
      points: points.map((point) => {
        const shown = against === null ? [point.totals] : [point.totals, point.against];
        const note = notes?.get(point.days.from);
        return {
          label: words.days(point.days),
          values: shown.map((totals) => drawn(measure, totals)),
          texts: shown.map((totals) => figures.exact(measure, totals)),
          ...(point.totals === null && { missing: t('performance.dayUnknown') }),
          ...(note !== undefined && { note }),
        };
      }),
    }),
    [t, words, figures, measure, market, days, points, against, notes],
  );
  const known = points.filter(({ totals }) => measureOf(measure, totals) !== null);
  const best = known.toSorted((one, other) => (drawn(measure, other.totals) ?? 0) - (drawn(measure, one.totals) ?? 0))[0];
  const summary = [
    t('performance.chart.summary', { figure: name, days: words.days(days) }),
    best && t('performance.chart.best', { day: words.days(best.days), value: figures.exact(measure, best.totals) }),
  ];
  return (
    <Chart
      kind="line"
      title={name}
      part="chart"
      data={data}
      summary={summary.filter(Boolean).join(' ')}
      words={{ asTable: t('earnings.asTable'), asChart: t('earnings.asChart'), noData: t('performance.dayUnknown') }}
      asTable={asTable}
      onAsTable={(on) => choose({ asTable: on })}
      onOpen={(at) => {
        const point = points[at];
        if (!point) return;
        choose({
          period: point.days.from === point.days.to ? performanceOfDay(point.days.from, latest) : { kind: 'custom', ...point.days },
        });
      }}
    />
  );
}

/** To be drawn, never to be shown as an amount. */
const drawn = (measure: Measure, totals: OverviewPoint['totals']): number | null => {
  const value = measureOf(measure, totals);
  return value === null ? null : Number(value);
};

/** An amount at the axis: whole where all are. */
const axisMoney = (amount: number, market: MarketCode): string =>
  formatMoney({ amount: amount.toFixed(2), currency: MARKETS[market].currency }, market, Number.isInteger(amount) ? 0 : 2);
