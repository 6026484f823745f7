import { Tag } from '#components/ui/tag';
import { type ShoplineCampaign, shoplineCampaignState } from '#lib/domain/shopline/campaign';
import { useTexts } from '#lib/stores/shell/use-texts';

export const STATE_TONES = { running: 'pos', planned: 'info', over: 'plain' } as const;

/** Running, planned or over, by this computer's clock. */
export function CampaignState({ campaign }: { campaign: ShoplineCampaign }) {
  const { t } = useTexts();
  const state = shoplineCampaignState(campaign, Date.now());
  return (
    <span>
      <Tag tone={STATE_TONES[state]}>{t(`campaigns.state.${state}`)}</Tag>
    </span>
  );
}
