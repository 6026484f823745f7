import type { ReactNode } from 'react';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useBriefs } from '#lib/stores/reports/performance/use-briefs';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { SoldCell } from './sold-cell';

/** What 30 days brought each of a list's products: its cell, and of which days it is in words. */
export interface SoldShown {
  readonly cellOf: (itemId: string) => ReactNode;
  readonly days: string | null;
}

/** Reads what 30 days brought these products, once for the whole list. Loaded when a list shows it. */
export function SoldRows({ shop, ids, children }: { shop: ShopAccount; ids: readonly string[]; children: (sold: SoldShown) => ReactNode }) {
  const { t } = useTexts();
  const { days } = useDayWords();
  const { value } = useBriefs(shop, ids);
  return children({
    cellOf: (itemId) => value && <SoldCell brief={value.briefs.get(itemId) ?? null} market={shop.market} />,
    days: value?.days ? t('panel.shop.soldDays', { days: days(value.days) }) : null,
  });
}
