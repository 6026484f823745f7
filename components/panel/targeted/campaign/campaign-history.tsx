import { ChangeItems } from '#components/targeted/change-items';
import { Section } from '#components/ui/section';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useCampaignHistory } from '#lib/stores/targeted/campaign';

/** What was done to the campaign from this browser, part by part, and how each came out. */
export function CampaignHistory({ shop, campaignId }: { shop: ShopAccount; campaignId: string }) {
  const { t } = useTexts();
  const rows = useCampaignHistory(shop.id, campaignId).value;
  if (!rows) return null;
  return (
    <Section title={t('targeted.history')} part="history">
      {rows.length === 0 && <p className="muted">{t('targeted.history.none')}</p>}
      {rows.length > 0 && <ChangeItems market={shop.market} rows={rows} />}
    </Section>
  );
}
