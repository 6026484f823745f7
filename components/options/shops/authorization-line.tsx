import { formatDate } from '#lib/domain/format-date';
import { MARKETS } from '#lib/domain/market';
import { authorizationDaysLeft, type ShopAccount } from '#lib/domain/shops/shop-account';
import { useTexts } from '#lib/stores/shell/use-texts';
import { type Standing, WARN_DAYS } from '#lib/stores/shops/shop-standing';

/** Until when the seller has authorized the app, and how many days that are. */
export function AuthorizationLine({ shop, standing, now }: { shop: ShopAccount; standing: Standing; now: number }) {
  const { t, language } = useTexts();
  if (shop.authorizedUntil === null) return null;
  const days = authorizationDaysLeft(shop, now) ?? 0;
  const day = formatDate(shop.authorizedUntil, language, MARKETS[shop.market].timeZone, 'dayYear');
  if (shop.authorizedUntil <= now) return <span className="small neg">{t('options.shops.authorizationWas', { day })}</span>;
  // Ended before its day: that day is no longer true.
  if (standing === 'ended') return null;
  const tone = days < WARN_DAYS ? 'small warn' : 'small muted';
  return <span className={tone}>{t('options.shops.authorization', { day, count: days })}</span>;
}
