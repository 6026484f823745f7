import { Icon } from '#components/ui/icon';
import { Skeleton } from '#components/ui/skeleton';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useEnding, useFailedJobs } from '#lib/stores/reports/performance/morning';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

/** What ends, and what failed. */
export function MorningRest({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const number = useNumber();
  const moments = useMoments(shop.market);
  const ending = useEnding(shop.id);
  const failed = useFailedJobs(shop.id);
  const [first] = ending ?? [];
  return (
    <ul className="morning__rest">
      {!ending && <Coming />}
      {ending && (
        <li data-morning="ends">
          <Icon name="clock" size={12} />
          {first ? (
            <a href="#suggestions/extend">
              {t('performance.morning.ends', { count: ending.length, number: number(ending.length), day: moments.day(first.at) })}
            </a>
          ) : (
            <span className="muted">{t('performance.morning.endsNone')}</span>
          )}
        </li>
      )}
      {failed === null && <Coming />}
      {failed !== null && (
        <li data-morning="failed">
          <Icon name={failed > 0 ? 'alert' : 'check'} size={12} />
          {failed > 0 ? (
            <a className="neg" href="#jobs">
              {t('performance.morning.failed', { count: failed, number: number(failed) })}
            </a>
          ) : (
            <span className="muted">{t('performance.morning.failedNone')}</span>
          )}
        </li>
      )}
    </ul>
  );
}

/** A line that is still being read, as high as it will be. */
const Coming = () => (
  <li aria-hidden="true">
    <Skeleton width={40} />
  </li>
);
