import { Select } from '#components/ui/form/select';
import { IconButton } from '#components/ui/icon-button';
import { Tag } from '#components/ui/tag';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { useReviews } from '#lib/stores/rates/review/draft';
import { useLatestDay } from '#lib/stores/reports/performance/latest-day';
import { openPanelPage } from '#lib/stores/shell/open-page';
import { useNumber } from '#lib/stores/shell/use-number';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { chooseShop, usePanelShop } from '#lib/stores/shops/panel-shop';
import { useShopRecords } from '#lib/stores/shops/use-shop-records';

/** Which shop the panel is about, the switch to another one, how fresh its figures are, and the way to a page of its own. */
export function ShopBar() {
  const { t } = useTexts();
  const { shop, choice } = usePanelShop();
  return (
    <div className="shopbar">
      {!shop && <span className="medium grow noname">{t('common.sidecar')}</span>}
      {shop && (
        <div className="grow stack shopbar__shop">
          {choice.length === 1 ? (
            <span className="medium cut">
              <bdi>{plainText(shop.name ?? shop.shopId, 60)}</bdi> <span className="muted">· {shop.market}</span>
            </span>
          ) : (
            <Select
              aria-label={t('panel.shop.choose')}
              value={shop.id}
              onChange={(id) => {
                const next = choice.find((one) => one.id === id);
                if (next) chooseShop(next);
              }}
              choices={choice.map((one) => ({ value: one.id, label: `${plainText(one.name ?? one.shopId, 60)} · ${one.market}` }))}
            />
          )}
          <span className="row row--tight">
            {shop.readOnly && <Tag tone="warn">{t('panel.shop.readOnly')}</Tag>}
            <ShopFreshness shop={shop} />
            <WaitingReview shop={shop} />
          </span>
        </div>
      )}
      <IconButton icon="external" label={t('panel.shop.openPage')} onClick={() => openPanelPage(location.hash)} />
    </div>
  );
}

/** The latest day with figures where it is known, else when the whole shop was last read. */
function ShopFreshness({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const { day } = useDayWords();
  const moments = useMoments(shop.market);
  const latest = useLatestDay(shop.id);
  const readAt = useShopRecords(shop.id).value?.readAt ?? null;
  if (latest) return <span className="small muted cut">{t('panel.shop.dataTo', { day: day(latest) })}</span>;
  return readAt === null ? null : <span className="small muted cut">{t('panel.shop.asOf', { time: moments.at(readAt) })}</span>;
}

/** The way back to this shop's review, where one was left. */
function WaitingReview({ shop }: { shop: ShopAccount }) {
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
