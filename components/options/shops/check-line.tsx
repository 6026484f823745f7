import { failure } from '#lib/domain/failure';
import { formatDate } from '#lib/domain/format-date';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import type { Standing } from '#lib/stores/shops/shop-standing';

/** When a shop or store was last asked, what it said, and what to do about it. */
export function CheckLine({ check, standing }: { check: ShopAccount['check']; standing: Standing }) {
  const { t, language } = useTexts();
  const failureTexts = useFailureTexts();
  if (!check) return null;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const when = t('options.account.checked', { time: formatDate(check.at, language, zone, 'dayTime') });
  if (!check.failure) return <span className="small muted">{when}</span>;
  return (
    <span className={standing === 'notTold' ? 'small warn' : 'small neg'}>
      {when} {failureTexts(failure(check.failure)).says}
    </span>
  );
}
