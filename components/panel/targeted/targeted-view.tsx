import { BackLink } from '#components/ui/back-link';
import { Skeleton } from '#components/ui/skeleton';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { usePanelShop } from '#lib/stores/shops/panel-shop';

/** A shop's targeted campaigns: the list and one of them. The address names the part: `#targeted/<campaign>`. */
export function TargetedView() {
  const { part } = usePanelView();
  const { t } = useTexts();
  const { shop } = usePanelShop();
  if (!shop) return <Skeleton width={60} />;
  return (
    <div className="stack stack--3" data-shop={shop.shopId}>
      {part === null ? null : <BackLink href="#targeted">{t('targeted.back')}</BackLink>}
    </div>
  );
}
