import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { Skeleton } from '#components/ui/skeleton';
import { hasEnded } from '#lib/domain/jobs/job';
import type { SuggestionKind } from '#lib/domain/rates/suggestion';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useVault } from '#lib/stores/accounts/vault';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useSuggestionActs } from '#lib/stores/rates/suggestions/acts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Why there is nothing here: never read, being read, or nothing suggested. */
export function NothingSuggested({ shop, kind, readAt }: { shop: ShopAccount; kind: SuggestionKind; readAt: number | null }) {
  const { t } = useTexts();
  const { read, busy } = useSuggestionActs();
  const locked = useVault((state) => state.status?.state === 'locked');
  const running = useJobs().value?.some((job) => job.kind === 'readSuggestions' && job.accountId === shop.id && !hasEnded(job)) ?? false;
  if (readAt === null && running) {
    return (
      <div className="stack" aria-busy="true">
        <Skeleton width={80} />
        <Skeleton width={60} />
        <Skeleton width={80} />
      </div>
    );
  }
  if (readAt === null) {
    return (
      <Empty
        icon="trend"
        title={t('suggest.unread.title')}
        action={
          <Button variant="primary" icon="download" busy={busy === 'read'} disabled={locked} onClick={() => void read(shop.id)}>
            {t('suggest.unread.read')}
          </Button>
        }
      >
        {t('suggest.unread.says')}
      </Empty>
    );
  }
  return (
    <Empty icon="check" title={t('suggest.none.title')}>
      {t(`suggest.none.${kind}`)}
    </Empty>
  );
}
