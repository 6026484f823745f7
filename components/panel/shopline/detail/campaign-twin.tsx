import { useState } from 'react';
import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { ShopeePicker } from '#components/panel/shopline/shopee-picker';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import { useTexts } from '#lib/stores/shell/use-texts';
import type { CampaignBrought } from '#lib/stores/shopline/campaigns-brought';
import { useCampaignReading } from '#lib/stores/shopline/read-campaign';
import { TwinTable } from './twin-table';

export interface CampaignTwinProps {
  readonly campaign: ShoplineCampaign;
  readonly brought: CampaignBrought | null;
  readonly context: ShoplineContext;
}

/** The same partner on Shopee, with both sides' numbers; or the way to say who it is. */
export function CampaignTwin({ campaign, brought, context }: CampaignTwinProps) {
  const { t } = useTexts();
  const [choosing, setChoosing] = useState(false);
  const setTwin = useCampaignReading((state) => state.setTwin);
  const id = campaign.campaignId;
  const twin = context.records?.twins.find(({ campaignId }) => campaignId === id) ?? null;
  return (
    <Card title={t('campaigns.twin')}>
      <div className="form" data-part="twin">
        {twin && <TwinTable twin={twin} brought={brought} place={context.place} />}
        {!twin && <p className="muted">{t('campaigns.twin.says')}</p>}
        {!twin && choosing && (
          <ShopeePicker
            taken={[]}
            onPick={(picked) => {
              setChoosing(false);
              void setTwin(context.store.id, id, picked);
            }}
          />
        )}
        <div className="row">
          {twin ? (
            <Button size="s" onClick={() => void setTwin(context.store.id, id, null)}>
              {t('campaigns.twin.unlink')}
            </Button>
          ) : (
            !choosing && (
              <Button size="s" icon="link" onClick={() => setChoosing(true)}>
                {t('campaigns.twin.link')}
              </Button>
            )
          )}
        </div>
      </div>
    </Card>
  );
}
