import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import type { CampaignSales } from '#lib/stores/targeted/campaigns';

/** When the list was read, and of which days sales and commission are. */
export function CampaignsFresh({
  shop,
  readAt,
  sold,
}: {
  shop: ShopAccount;
  readAt: number | null;
  sold: CampaignSales | null | undefined;
}) {
  const { t } = useTexts();
  const moments = useMoments(shop.market);
  const { days } = useDayWords();
  return (
    <p className="small muted" data-part="fresh">
      {readAt !== null && `${t('targeted.readAt', { time: moments.at(readAt) })} `}
      {sold && t('targeted.salesOf', { days: days(sold) })}
      {sold === null && (
        <>
          {t('targeted.salesNone')}{' '}
          <a className="away" href="#performance">
            {t('targeted.toPerformance')}
          </a>
        </>
      )}
    </p>
  );
}
