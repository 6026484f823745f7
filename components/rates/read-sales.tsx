import { Button } from '#components/ui/button';
import { hasEnded } from '#lib/domain/jobs/job';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useReadings } from '#lib/stores/jobs/readings';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Has the shop read, and with it what its products sold. */
export function ReadSales({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const { starting, readShop } = useReadings();
  const running = useJobs().value?.some((job) => job.kind === 'readShop' && job.accountId === shop.id && !hasEnded(job)) ?? false;
  return (
    <p>
      <Button look="link" size="s" busy={starting === shop.id || running} onClick={() => void readShop(shop.id)}>
        {t('review.cost.read')}
      </Button>
    </p>
  );
}
