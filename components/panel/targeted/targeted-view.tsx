import { ShopStanding } from '#components/shops/shop-standing';
import { Skeleton } from '#components/ui/skeleton';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { lazyView } from '#lib/stores/shell/lazy-view';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { useSetting } from '#lib/stores/shell/use-setting';
import { usePanelShop } from '#lib/stores/shops/panel-shop';
import { CampaignPage } from './campaign/campaign-page';
import { CopyView } from './campaign/copy-view';
import { CampaignList } from './list/campaign-list';
import './targeted.css';

const DraftView = lazyView(['targeted-draft', 'costs'], async () => (await import('./draft/draft-view')).DraftView);
const Drafts = lazyView(['targeted-draft'], async () => (await import('./draft/drafts')).Drafts);

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
  if (part === null)
    return (
      <>
        <Drafts shop={shop} />
        <CampaignList shop={shop} />
      </>
    );
  if (part.startsWith('draft-')) return <DraftView shop={shop} draftId={part.slice('draft-'.length)} />;
  if (part.startsWith('copy-')) return <CopyView shop={shop} campaignId={part.slice('copy-'.length)} />;
  return <CampaignPage shop={shop} campaignId={part} />;
}
