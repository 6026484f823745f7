import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { Notice } from '#components/ui/notice';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import { formatStoreMoney } from '#lib/domain/shopline/place';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useCampaignWords } from '#lib/stores/shopline/use-campaign-words';

/** What SHOPLINE fixes for good, and how to come to another one. */
export function FixedFacts({ campaign, context: { place } }: { campaign: ShoplineCampaign; context: ShoplineContext }) {
  const { t } = useTexts();
  const words = useCampaignWords(place);
  const applies = campaign.applyMethod === 'item' ? 'items' : campaign.applyOn === 'product' ? 'products' : 'order';
  const facts = [
    t('campaigns.fixed.code', { code: campaign.code }),
    t('campaigns.fixed.reward', { reward: words.reward(campaign) }),
    t(`campaigns.applies.${applies}`),
    campaign.minimum && t('campaigns.fixed.minimum', { amount: formatStoreMoney(campaign.minimum, place) }),
  ];
  return (
    <Notice tone="plain" title={t('campaigns.fixed.cannot')}>
      <p data-part="fixed">{facts.filter(Boolean).join(' · ')}</p>
      <p>{t('campaigns.fixed.how')}</p>
    </Notice>
  );
}
