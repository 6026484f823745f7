import { useState } from 'react';
import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { StepFailure } from '#components/panel/shopline/step-failure';
import { Button } from '#components/ui/button';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import { draftLike } from '#lib/domain/shopline/draft-like';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { campaignForm } from '#lib/stores/shopline/form';
import { useStoreProducts } from '#lib/stores/shopline/products';
import { useStepAt, useStoreSteps } from '#lib/stores/shopline/steps';
import { isShoplineShut } from '#lib/stores/shops/shop-standing';
import { DeleteDialog } from './delete-dialog';
import { ReportDialog } from './report-dialog';

/** What may be done with a campaign. What is fixed for good is made anew, from a form filled like this one. */
export function CampaignActions({
  campaign,
  context: { store, place: storePlace },
}: {
  campaign: ShoplineCampaign;
  context: ShoplineContext;
}) {
  const { t } = useTexts();
  const [asking, setAsking] = useState<'delete' | 'report' | null>(null);
  const begin = campaignForm((state) => state.begin);
  const known = useStoreProducts((state) => state.known);
  const start = useStoreSteps((state) => state.start);
  const id = campaign.campaignId;
  const place = `delete ${id}`;
  const deleting = useStepAt(place);
  const copyIt = () => {
    begin(draftLike(campaign, new Map([...known].map(([productId, { title }]) => [productId, title]))));
    goToView('campaigns', 'new');
  };
  return (
    <>
      <div className="row row--wrap">
        <Button icon="edit" disabled={isShoplineShut(store)} onClick={() => goToView('campaigns', `edit-${id}`)}>
          {t('campaigns.edit')}
        </Button>
        <Button icon="copy" disabled={isShoplineShut(store)} onClick={copyIt}>
          {t('campaigns.copyAsNew')}
        </Button>
        <Button icon="external" disabled={isShoplineShut(store)} onClick={() => setAsking('report')}>
          {t('campaigns.report')}
        </Button>
        <Button icon="trash" disabled={isShoplineShut(store)} busy={deleting.busy} onClick={() => setAsking('delete')}>
          {t('campaigns.delete')}
        </Button>
      </div>
      <StepFailure place={place} where={storePlace} />
      {asking === 'delete' && (
        <DeleteDialog
          campaign={campaign}
          onClose={() => setAsking(null)}
          onDelete={() => {
            setAsking(null);
            void start(place, store.id, [{ do: 'delete', campaignId: id, name: campaign.name }]);
          }}
        />
      )}
      {asking === 'report' && <ReportDialog campaign={campaign} store={store} onClose={() => setAsking(null)} />}
    </>
  );
}
