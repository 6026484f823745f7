import { formatMoneyShort, formatNumber } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { roiOf } from '#lib/domain/reports/performance';
import { type ProductBrief, TREND_MARKS } from '#lib/domain/reports/performance/brief';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What AMS brought a product in 30 days: sales and where they go, below them orders, cost and return. */
export function SoldCell({ brief, market }: { brief: ProductBrief; market: MarketCode }) {
  const { t } = useTexts();
  if (brief === null || brief === 'none') {
    return (
      <div className="sold" data-part="sold">
        <span className="muted">{t(brief === null ? 'panel.shop.soldUnread' : 'panel.shop.soldNone')}</span>
      </div>
    );
  }
  const { sales, orders, commission, trend } = brief;
  const roi = roiOf(brief);
  return (
    <div className="sold num" data-part="sold">
      <span>
        <b className="blurs">{formatMoneyShort(sales, market)}</b>
        {trend && (
          <span className={trend === 'up' ? 'pos' : trend === 'down' ? 'neg' : 'muted'}>
            {' '}
            <span aria-hidden="true">{TREND_MARKS[trend]}</span>
            <span className="sr">{t(`panel.shop.trend.${trend}`)}</span>
          </span>
        )}
        <span className="small muted">
          {' · '}
          {t('panel.shop.soldOrders', { count: orders ?? 0, orders: formatNumber(orders, market) })}
        </span>
      </span>
      <span className="small muted">
        <span className="blurs">{t('panel.shop.soldCost', { commission: formatMoneyShort(commission, market) })}</span>
        {' · '}
        {t('panel.shop.soldRoi', { roi: formatNumber(roi === null ? null : Math.round(roi * 10) / 10, market) })}
      </span>
    </div>
  );
}
