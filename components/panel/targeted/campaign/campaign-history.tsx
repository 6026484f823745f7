import { LinesOutTools } from '#components/panel/reports/lines/lines-out-tools';
import { ChangeItems } from '#components/targeted/change-items';
import { Section } from '#components/ui/section';
import { ok } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { changeColumns } from '#lib/domain/targeted/columns/change-columns';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';
import { campaignHistory, useCampaignHistory } from '#lib/stores/targeted/campaign';

/** What was done to a campaign from this browser, part by part, and how each came out. */
export function CampaignHistory({ shop, campaignId }: { shop: ShopAccount; campaignId: string }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const rows = useCampaignHistory(shop.id, campaignId).value;
  if (!rows) return null;
  const lines = async () => {
    // Fewer are shown than there may be.
    const all = await campaignHistory(shop.id, campaignId, Number.POSITIVE_INFINITY);
    if (!all.ok) return all;
    return ok({
      name: 'sidecar-campaign-history',
      market: shop.market,
      columns: changeColumns((failure) => failureTexts(failure).says),
      rows: all.value,
      status: (code: string) => t(code as TextKey),
    });
  };
  return (
    <Section title={t('targeted.history')} part="history" actions={rows.length > 0 && <LinesOutTools lines={lines} shown={rows} />}>
      {rows.length === 0 && <p className="muted">{t('targeted.history.none')}</p>}
      {rows.length > 0 && <ChangeItems market={shop.market} rows={rows} />}
    </Section>
  );
}
