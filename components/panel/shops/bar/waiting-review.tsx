import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useReviews } from '#lib/stores/rates/review/draft';
import { useNumber } from '#lib/stores/shell/use-number';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The way back to this shop's review, where one was left. */
export function WaitingReview({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const number = useNumber();
  const { view } = usePanelView();
  const count = useReviews().drafts[shop.id]?.items.length ?? 0;
  if (count === 0 || view === 'review') return null;
  return (
    <a className="small medium cut" href={`#review/${shop.id}`} data-part="waiting-review">
      {t('panel.shop.waiting', { count, number: number(count) })}
    </a>
  );
}
