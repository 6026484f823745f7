import { IconButton } from '#components/ui/icon-button';
import type { Day } from '#lib/domain/day';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useVault } from '#lib/stores/accounts/vault';
import { useShopSync } from '#lib/stores/reports/performance/shop-sync';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';

/** Up to which day there is data, whether more is being read, and the way to read again. */
export function PerformanceFresh({ shop, latest }: { shop: ShopAccount; latest: Day | null }) {
  const { t } = useTexts();
  const { day } = useDayWords();
  const { start, busy, locked, job } = useShopSync(shop.id);
  const askToUnlock = useVault((state) => state.askToUnlock);
  const reading = busy || job !== null;
  const says = reading
    ? t('performance.reading')
    : latest === null
      ? t('performance.never')
      : t('performance.dataTo', { day: day(latest) });
  return (
    <span className="earnings__fresh" data-part="fresh" data-state={locked ? 'locked' : reading ? 'busy' : 'idle'}>
      <span className="cut" role="status" title={says}>
        {says}
      </span>
      {locked ? (
        <IconButton icon="unlock" label={t('performance.unlock')} onClick={askToUnlock} />
      ) : (
        <IconButton icon="refresh" label={t('performance.read')} aria-description={says} disabled={reading} onClick={start} />
      )}
    </span>
  );
}
