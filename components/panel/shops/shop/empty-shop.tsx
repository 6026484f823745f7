import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { Skeleton } from '#components/ui/skeleton';
import { hasEnded } from '#lib/domain/jobs/job';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useReadings } from '#lib/stores/jobs/readings';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useTexts } from '#lib/stores/shell/use-texts';
import { showsProducts } from '#lib/stores/shops/page-health';
import type { PanelShop } from '#lib/stores/shops/panel-shop';
import { usePageHealth } from '#lib/stores/shops/use-page-health';
import { useShopRecords } from '#lib/stores/shops/use-shop-records';

/** Nothing is known of the shop: not read yet, or it has no products. While a page with rows is being read, a skeleton. */
export function EmptyShop({ shop, about }: { shop: ShopAccount; about: PanelShop }) {
  const { t } = useTexts();
  const { starting, readShop } = useReadings();
  const read = useShopRecords(shop.id).value?.readAt ?? null;
  const running = useJobs().value?.some((job) => job.kind === 'readShop' && job.accountId === shop.id && !hasEnded(job)) ?? false;
  const { page, kind } = about;
  const health = usePageHealth(kind, page);
  const lists = about.inFront === 'sellerCentre' && showsProducts(kind);
  const judgedAnew = page && page.ids.length > 0 && page.whose !== 'other' && page.shopAccountId !== shop.id;
  if (judgedAnew || about.asking || (lists && health === 'waiting')) return <Waiting />;
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
      {t(lists && page ? (page.failure ? 'panel.shop.emptyUnproven' : 'panel.shop.emptyBeside') : 'panel.shop.emptyPage')}
    </Empty>
  );
}

const Waiting = () => (
  <ul className="grp items" aria-busy="true">
    {[1, 2, 3].map((row) => (
      <li key={row} className="item">
        <Skeleton width={60} />
        <Skeleton width={40} />
      </li>
    ))}
  </ul>
);
