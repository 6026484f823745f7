import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useLatestDay } from '#lib/stores/reports/shop-performance';
import { useClockWords } from '#lib/stores/shell/use-clock-words';
import { useDayWords } from '#lib/stores/shell/use-day-words';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useShopRecords } from '#lib/stores/shops/use-shop-records';

/** The latest day with figures where it is known, else when the whole shop was last read. */
export function ShopFreshness({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const { day } = useDayWords();
  const clock = useClockWords();
  const latest = useLatestDay(shop.id);
  const readAt = useShopRecords(shop.id).value?.readAt ?? null;
  if (latest) return <span className="small muted cut">{t('panel.shop.dataTo', { day: day(latest) })}</span>;
  return readAt === null ? null : <span className="small muted cut">{t('panel.shop.asOf', { time: clock.at(readAt) })}</span>;
}
