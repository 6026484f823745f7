import { useMemo, useState } from 'react';
import { Chart } from '#components/ui/charts/chart';
import type { ChartData } from '#components/ui/charts/chart-data';
import { formatMoney } from '#lib/domain/format';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Totals } from '#lib/domain/reports/performance/totals';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import type { CampaignRow } from '#lib/stores/targeted/campaign';
import { useCampaignDays } from '#lib/stores/targeted/campaign-days';

const FIGURES = ['sales', 'commission'] as const;

/** A campaign's line: what it sold and cost day by day, and the same as a table. Without figures of its days there is none. */
export function CampaignChart({ shop: { market, ...shop }, row }: { shop: ShopAccount; row: CampaignRow }) {
  const { t } = useTexts();
  const words = useDayWords();
  const [asTable, setAsTable] = useState(false);
  const line = useCampaignDays({ ...shop, market }, row);
  const data = useMemo((): ChartData | null => {
    if (!line) return null;
    return {
      pointName: t('targeted.chart.day'),
      tick: (value) => axisMoney(value / 10 ** AMOUNT_SCALE, market),
      series: FIGURES.map((figure, place) => ({ label: t(`targeted.head.${figure}`), mark: 'line', tone: place === 0 ? 1 : 2 })),
      points: line.points.map(({ days, totals }) => ({
        label: words.days(days),
        values: FIGURES.map((figure) => (totals?.[figure] == null ? null : Number(totals[figure]))),
        texts: FIGURES.map((figure) => money(totals?.[figure], market)),
        ...(totals === null && { missing: t('targeted.chart.unread') }),
      })),
    };
  }, [t, words, line, market]);
  if (!line || !data) return null;
  const sum = (figure: 'sales' | 'commission') => line.points.reduce((all, { totals }) => all + (totals?.[figure] ?? 0n), 0n);
  const sales = (totals: Totals | null) => totals?.sales ?? -1n;
  const best = line.points.reduce((one, other) => (sales(other.totals) > sales(one.totals) ? other : one));
  return (
    <div>
      <Chart
        kind="line"
        title={t('targeted.chart')}
        part="campaign-chart"
        data={data}
        summary={t('targeted.chart.summary', {
          days: words.days(line.days),
          sales: money(sum('sales'), market),
          commission: money(sum('commission'), market),
          best: words.days(best.days),
          most: money(best.totals?.sales, market),
        })}
        words={{ asTable: t('earnings.asTable'), asChart: t('earnings.asChart'), noData: t('targeted.chart.unread') }}
        asTable={asTable}
        onAsTable={setAsTable}
      />
      <p className="small muted">{t('targeted.chart.says')}</p>
    </div>
  );
}

const money = (units: bigint | null | undefined, market: MarketCode): string =>
  units == null ? NO_DATA : formatMoney(moneyOf(units, market), market);

/** An amount at the axis: whole where all are. */
const axisMoney = (amount: number, market: MarketCode): string =>
  formatMoney({ amount: amount.toFixed(2), currency: MARKETS[market].currency }, market, Number.isInteger(amount) ? 0 : 2);
