import { formatMoneyShort, formatNumber } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import { changeOf, type Figures, roiOf } from '#lib/domain/reports/performance';
import { useTexts } from '#lib/stores/shell/use-texts';

export type Kpi = 'sales' | 'orders' | 'clicks' | 'items' | 'commission' | 'roi';

export interface KpisProps {
  /** null: Shopee told nothing. */
  readonly now: Figures | null;
  /** null: no change can be told. */
  readonly before: Figures | null;
  readonly market: MarketCode;
  readonly shows: readonly Kpi[];
}

/** Key figures, each with its change. What is not known is "—"; a cost's change is not judged. */
export function Kpis({ now, before, market, shows }: KpisProps) {
  const { t } = useTexts();
  return (
    <dl className="kpis kpis--shop">
      {shows.map((kpi) => (
        <div key={kpi} className="kpi" data-kpi={kpi}>
          <dt className="label">{t(`panel.shop.${kpi}`)}</dt>
          <dd className="figure">{now ? written(kpi, now, market) : NO_DATA}</dd>
          {before && (
            <Change percent={changeOf(now && figureOf(kpi, now), figureOf(kpi, before))} market={market} judged={kpi !== 'commission'} />
          )}
        </div>
      ))}
    </dl>
  );
}

function Change({ percent, market, judged }: { percent: number | null; market: MarketCode; judged: boolean }) {
  const { t } = useTexts();
  if (percent === null) return <dd className="delta">{NO_DATA}</dd>;
  const rounded = Math.round(percent);
  const tone = judged && rounded !== 0 ? (rounded > 0 ? ' delta--pos' : ' delta--neg') : '';
  const key = rounded === 0 ? 'panel.shop.same' : rounded > 0 ? 'panel.shop.up' : 'panel.shop.down';
  return (
    <dd className={`delta${tone}`}>
      <b>{t(key, { percent: formatNumber(Math.abs(rounded), market) })}</b>
    </dd>
  );
}

function figureOf(kpi: Kpi, figures: Figures): number | null {
  switch (kpi) {
    case 'sales':
      return figures.sales && Number(figures.sales.amount);
    case 'commission':
      return figures.commission && Number(figures.commission.amount);
    case 'roi':
      return roiOf(figures);
    case 'orders':
      return figures.orders;
    case 'clicks':
      return figures.clicks;
    case 'items':
      return figures.itemsSold;
  }
}

function written(kpi: Kpi, figures: Figures, market: MarketCode): string {
  if (kpi === 'sales' || kpi === 'commission') return formatMoneyShort(figures[kpi], market);
  const value = figureOf(kpi, figures);
  return formatNumber(kpi === 'roi' && value !== null ? Math.round(value * 10) / 10 : value, market);
}
