import { LeftOut } from '#components/panel/shell/left-out';
import { Skeleton } from '#components/ui/skeleton';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useVault } from '#lib/stores/accounts/vault';
import { usePerformance, useShopPerformance } from '#lib/stores/reports/shop-performance';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { AnsweredDays } from './answered-days';
import { GlanceFilters } from './glance-filters';
import { type Kpi, Kpis } from './kpis';
import { TopRows } from './top-rows';

const SHOWN: readonly Kpi[] = ['sales', 'orders', 'commission', 'roi', 'clicks', 'items'];

/** How the shop does by AMS, against the days before; its best products and affiliates. */
export function Glance({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const { days } = useDayWords();
  const locked = useVault((state) => state.status?.state === 'locked');
  const figures = useShopPerformance(shop.id, locked);
  const failed = usePerformance((state) => state.failure !== null);
  return (
    <section className="section" aria-label={t('panel.shop.glance')} data-part="glance" aria-busy={!figures && !failed && !locked}>
      <GlanceFilters />
      {!figures && !locked && !failed && <Skeleton width={80} />}
      {!figures && failed && <p className="muted">{t('panel.shop.figuresNone')}</p>}
      {figures && (
        <>
          <AnsweredDays asked={figures.asked} answered={figures.answered} latest={figures.latest} />
          <Kpis now={figures.now} before={figures.before} market={shop.market} shows={SHOWN} />
          <p className="small muted">
            {t(figures.before ? 'panel.shop.comparedWith' : 'panel.shop.notCompared', {
              days: days(figures.answered ?? figures.asked),
              before: days(figures.beforeDays),
            })}{' '}
            {t('panel.shop.roiWhat')}
          </p>
          <LeftOut count={figures.leftOut ?? 0} />
          <div className="shopview__two">
            <TopRows title={t('panel.shop.topProducts')} rows={figures.products} market={shop.market} leads />
            <TopRows title={t('panel.shop.topAffiliates')} rows={figures.affiliates} market={shop.market} leads={false} />
          </div>
        </>
      )}
    </section>
  );
}
