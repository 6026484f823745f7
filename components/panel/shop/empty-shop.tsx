import { hasEnded } from '../../../lib/domain/job';
import type { PageState } from '../../../lib/domain/page-state';
import type { ShopAccount } from '../../../lib/domain/shop-account';
import { useReadings } from '../../../lib/stores/readings';
import { useJobs } from '../../../lib/stores/use-jobs';
import { useShopRecords } from '../../../lib/stores/use-shop-records';
import { useTexts } from '../../../lib/stores/use-texts';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Skeleton } from '../../ui/skeleton';

/** Nothing is known of the shop: not read yet, or it has no products. While a page with rows is being looked at, its shape. */
export function EmptyShop({ shop, page }: { shop: ShopAccount; page: PageState | null }) {
  const { t } = useTexts();
  const { starting, readShop } = useReadings();
  const read = useShopRecords(shop.id).value?.readAt ?? null;
  const running = useJobs().value?.some((job) => job.kind === 'readShop' && job.accountId === shop.id && !hasEnded(job)) ?? false;
  if (page && page.ids.length > 0 && page.whose !== 'other' && page.shopAccountId !== shop.id) return <Skeleton width={60} />;
  if (read !== null) {
    return (
      <Empty icon="store" title={t('panel.shop.noProductsTitle')}>
        {t('panel.shop.noProducts')}
      </Empty>
    );
  }
  return (
    <Empty
      icon="store"
      title={t('panel.shop.emptyTitle')}
      action={
        <Button icon="download" busy={starting === shop.id || running} onClick={() => void readShop(shop.id)}>
          {t('panel.shop.readAll')}
        </Button>
      }
    >
      {t('panel.shop.emptyPage')}
    </Empty>
  );
}
