import { Section } from '#components/ui/section';
import { Skeleton } from '#components/ui/skeleton';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useVault } from '#lib/stores/accounts/vault';
import { useItemPerformance, usePerformance } from '#lib/stores/reports/shop-performance';
import { useTexts } from '#lib/stores/shell/use-texts';
import { AnsweredDays } from './answered-days';
import { Kpis } from './kpis';

/** What AMS brought a product in 30 days. */
export function ItemPerformanceCard({ shop, itemId }: { shop: ShopAccount; itemId: string }) {
  const { t } = useTexts();
  const locked = useVault((state) => state.status?.state === 'locked');
  const failed = usePerformance((state) => state.failure !== null);
  const figures = useItemPerformance(shop.id, itemId, locked);
  return (
    <Section title={t('panel.shop.last30')} part="item-figures">
      {!figures && !locked && !failed && <Skeleton width={80} />}
      {!figures && failed && <p className="muted">{t('panel.shop.figuresNone')}</p>}
      {figures && <AnsweredDays asked={figures.asked} answered={figures.answered} latest={figures.latest} />}
      {figures && <Kpis now={figures.now} before={null} market={shop.market} shows={['sales', 'commission', 'roi', 'orders']} />}
      {figures && !figures.now && <p className="small muted">{t('panel.shop.noRow')}</p>}
      {figures?.now && <p className="small muted">{t('panel.shop.roiWhat')}</p>}
    </Section>
  );
}
