import { Icon } from '#components/ui/icon';
import { formatRate } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import type { ShopItem } from '#lib/stores/rates/shop-item';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

/** Days before the end of a period from which a row says so; from seven on it is a warning. */
const TELL_DAYS = 30;
const SOON_DAYS = 7;

/** What is about to change for a product, or is still owed. */
export function ItemNotes({ item, market }: { item: ShopItem; market: MarketCode }) {
  const { t } = useTexts();
  const { day } = useMoments(market);
  const { daysLeft, next, leavesAt, protections } = item;
  const owed = protections.find(({ rate }) => item.rate === null || rate > item.rate);
  const ends = daysLeft !== null && daysLeft <= TELL_DAYS;
  if (!ends && !next && leavesAt === null && !owed) return null;
  return (
    <p className="item__notes small muted">
      {ends && (
        <span className={daysLeft <= SOON_DAYS ? 'warn' : undefined}>
          {daysLeft === 0 ? t('panel.shop.endsToday') : t('panel.shop.endsIn', { count: daysLeft })}
        </span>
      )}
      {next && <span>{t('panel.shop.begins', { rate: formatRate(next.rate, market), day: day(next.at) })}</span>}
      {leavesAt !== null && <span>{t('panel.shop.leaves', { day: day(leavesAt) })}</span>}
      {owed && (
        <span className="prot">
          <Icon name="shield" size={12} />
          {t('panel.shop.owes', { rate: formatRate(owed.rate, market), day: day(owed.until) })}
        </span>
      )}
    </p>
  );
}
