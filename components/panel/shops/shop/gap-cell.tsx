import { GapRange } from '#components/ui/charts/gap-range';
import { Skeleton } from '#components/ui/skeleton';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { formatRange, formatRate } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import type { ShopItem } from '#lib/stores/rates/shop-item';
import { useTexts } from '#lib/stores/shell/use-texts';
import { usePanelReading } from '#lib/stores/shops/panel-shop-read';

/** Today's rate beside the suggested range, drawn on one scale in every row, the gap in words below. */
export function GapCell({ item, market }: { item: ShopItem; market: MarketCode }) {
  const { t } = useTexts();
  const { rate, range: suggested, gap, points, place, next } = item;
  const isRead = place !== 'unread';
  const busy = usePanelReading((state) => state.busy);
  if (busy && !isRead && !suggested) {
    return (
      <div className="gap gap--waits" data-part="gap">
        <Skeleton width={60} />
      </div>
    );
  }
  const range = suggested && formatRange(formatRate(suggested.min, market), formatRate(suggested.max, market));
  const none = isRead ? <span className="muted">{t(next ? 'panel.shop.notYet' : 'panel.shop.notInAms')}</span> : <b className="num">—</b>;
  return (
    <div className={`gap gap--${gap}`} data-part="gap">
      <span className="gap__top num">
        {rate === null ? none : <b>{formatRate(rate, market)}</b>}
        <span className="gap__range">{range ? t('panel.shop.suggested', { range }) : isRead ? t('panel.shop.noSuggestion') : '—'}</span>
      </span>
      <span className="gap__bot">
        <GapRange rate={rate} suggested={suggested} />
        {gap !== 'unknown' && <span className="gap__word">{t(`panel.shop.gap.${gap}`, { points: pointsText(points, market) })}</span>}
      </span>
    </div>
  );
}

/** Basis points as percentage points in the market's form. */
function pointsText(points: number, market: MarketCode): string {
  return formatRate(rateFromBasisPoints(points), market).replace('%', '');
}
