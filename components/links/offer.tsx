import { Skeleton } from '#components/ui/skeleton';
import type { ReadyToLink } from '#lib/stores/links/link-situation';
import { useProductStore } from '#lib/stores/links/product';
import type { ProductView } from '#lib/stores/links/product-view';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { Commission } from './commission';

/** The commission, or why it is not known. A product without an offer can still be linked to. */
export function Offer({ ready, product }: { ready: ReadyToLink; product: ProductView }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(ready.market);
  const { offerState, offerFailure } = useProductStore();
  if (product.commission) return <Commission commission={product.commission} product={product} accountId={ready.account.id} />;
  if (ready.account.kind === 'affiliateKeyless') return <p className="small muted">{t('link.noRateWithoutKey')}</p>;
  if (offerState === 'none' || offerState === 'known') return <p className="small muted">{t('link.noOffer')}</p>;
  if (offerState === 'failed' && offerFailure) {
    // A locked vault has its own field just below; it is not shown twice.
    if (offerFailure.code === 'locked') return null;
    return (
      <p className="small muted">
        {t('link.rateUnknown')} {failureTexts(offerFailure).says}
      </p>
    );
  }
  return offerState === 'asked' ? <CommissionSkeleton /> : null;
}

function CommissionSkeleton() {
  return (
    <div className="comm" aria-hidden="true">
      <div className="stack">
        <Skeleton width={80} />
        <Skeleton />
      </div>
      <div className="stack">
        <Skeleton width={40} />
        <Skeleton width={80} />
      </div>
    </div>
  );
}
