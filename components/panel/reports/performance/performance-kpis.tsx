import { kpisClass } from '#components/panel/reports/kpis-class';
import type { MarketCode } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import { MEASURES, type Measure, measureOf, type Totals } from '#lib/domain/reports/performance/totals';
import { useMeasureWords } from '#lib/stores/reports/performance/measure-words';
import { usePerformanceChoice } from '#lib/stores/reports/performance/performance-choice';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface PerformanceKpisProps {
  market: MarketCode;
  now: Totals | null;
  /** What they are held against; null: nothing is known of it. */
  against: Totals | null;
  /** The same in words. */
  comparedWith: string;
}

/** The key figures with their values and formulas, for where they are from. */
export function useKpiFigures(market: MarketCode, now: Totals | null) {
  const { t } = useTexts();
  const words = useMeasureWords(market);
  return MEASURES.map((id) => ({
    id,
    label: t(`performance.measure.${id}`),
    value: words.exact(id, now),
    says: t(`performance.source.${id}`),
  }));
}

/** A cost's change is not judged: more of it may be worth it. */
const NEUTRAL: ReadonlySet<Measure> = new Set<Measure>(['commission']);

/** Key figures, each with its change; a press makes one the chart's line. */
export function PerformanceKpis({ market, now, against, comparedWith }: PerformanceKpisProps) {
  const { t } = useTexts();
  const words = useMeasureWords(market);
  const { measure, choose } = usePerformanceChoice();
  const figures = MEASURES.map((one) => ({ one, shown: words.short(one, now) }));
  return (
    <fieldset
      className={`${kpisClass(figures.map(({ shown }) => shown))} performance__kpis`}
      aria-label={t('performance.figures')}
      data-part="kpis"
    >
      {figures.map(({ one, shown }) => {
        const change = words.change(one, now, against);
        const tone = NEUTRAL.has(one) || change.way === 0 ? '' : change.way > 0 ? ' delta--pos' : ' delta--neg';
        return (
          <div key={one} className="earnings__kpi" data-kpi={one}>
            <button
              type="button"
              aria-pressed={one === measure}
              title={t(`performance.source.${one}`)}
              onClick={() => choose({ measure: one })}
            >
              <span className="label">{t(`performance.measure.${one}`)}</span>
              <span className="figure blurs" title={measureOf(one, now) === null ? undefined : words.exact(one, now)}>
                {shown}
              </span>
              <span className={`delta${tone}`} title={comparedWith}>
                <b>{change.text}</b> {change.text !== NO_DATA && <span className="earnings__before">{comparedWith}</span>}
              </span>
            </button>
          </div>
        );
      })}
    </fieldset>
  );
}
