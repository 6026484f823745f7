import { ShopStanding } from '#components/shops/shop-standing';
import { Skeleton } from '#components/ui/skeleton';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { useSetting } from '#lib/stores/shell/use-setting';
import { usePanelShop } from '#lib/stores/shops/panel-shop';
import { CampaignPage } from './campaign/campaign-page';
import { CampaignList } from './list/campaign-list';
import './targeted.css';

/** A shop's targeted campaigns: the list and one of them. The address names the part: `#targeted/<campaign>`. */
export function TargetedView() {
  const { part } = usePanelView();
  const { shop } = usePanelShop();
  const recording = useSetting('recording');
  if (!shop) return <Skeleton width={60} />;
  return (
    <div className="targeted" data-shop={shop.shopId} data-recording={recording || undefined}>
      <ShopStanding key={shop.id} shop={shop} />
      <Part key={`${shop.id} ${part}`} shop={shop} part={part} />
    </div>
  );
}

function Part({ shop, part }: { shop: ShopAccount; part: string | null }) {
  if (part === null) return <CampaignList shop={shop} />;
  return <CampaignPage shop={shop} campaignId={part} />;
}
