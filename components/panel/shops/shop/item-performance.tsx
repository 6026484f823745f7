import { useMemo } from 'react';
import { Section } from '#components/ui/section';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useBriefs } from '#lib/stores/reports/performance/use-briefs';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { SoldCell } from './sold-cell';

/** What AMS brought a product in 30 days, and the way to its line and its affiliates. */
export function ItemPerformanceCard({ shop, itemId }: { shop: ShopAccount; itemId: string }) {
  const { t } = useTexts();
  const { days } = useDayWords();
  const { value } = useBriefs(
    shop,
    useMemo(() => [itemId], [itemId]),
  );
  return (
    <Section
      title={t('panel.shop.last30')}
      part="item-figures"
      actions={value?.days && <span className="small muted num">{days(value.days)}</span>}
    >
      {value && <SoldCell brief={value.briefs.get(itemId) ?? null} market={shop.market} />}
      <p>
        <a href={`#performance/product-${itemId}`}>{t('panel.shop.toPerformance')}</a>
      </p>
    </Section>
  );
}
