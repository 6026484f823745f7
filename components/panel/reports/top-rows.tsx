import { formatMoney, formatNumber } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import type { FigureRow } from '#lib/domain/reports/performance';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The best by sales. `leads`: a row leads to the product. */
export function TopRows({ title, rows, market, leads }: { title: string; rows: readonly FigureRow[]; market: MarketCode; leads: boolean }) {
  const { t } = useTexts();
  return (
    <section className="section" aria-label={title}>
      <h2 className="h2">{title}</h2>
      {rows.length === 0 && <p className="muted">{t('panel.shop.noneInPeriod')}</p>}
      {rows.length > 0 && (
        <ol className="grp items">
          {rows.map(({ id, name, figures }) => (
            <li key={id} className="item item--top">
              {leads ? (
                <a className="item__name" href={`#shop/${id}`}>
                  <bdi>{name || t('panel.shop.unnamed', { id })}</bdi>
                </a>
              ) : (
                <span className="item__name">
                  <bdi>{name || id}</bdi>
                </span>
              )}
              <span className="cell2 num">
                <b>{formatMoney(figures.sales, market)}</b>
                <span>
                  {t('panel.shop.orders')}: {formatNumber(figures.orders, market)}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
