import { shopName } from '#components/shops/other-shop-notice';
import { Button } from '#components/ui/button';
import { MoreMenu } from '#components/ui/more-menu';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import type { CampaignRow } from '#lib/stores/targeted/campaign';
import { beginDraft, useBegin } from '#lib/stores/targeted/draft/begin-draft';

/** Begins a draft of the same campaign for a new period: of this shop, or of another connected one of the same market. */
export function DuplicateButton({ shop, row }: { shop: ShopAccount; row: Pick<CampaignRow, 'campaignId' | 'name'> }) {
  const { t } = useTexts();
  const shops = useSetting('shops').filter(({ market, readOnly }) => market === shop.market && !readOnly);
  const { busy, begin } = useBegin();
  const copyTo = ({ id }: ShopAccount) => void begin(() => beginDraft(id, { copyOf: { accountId: shop.id, campaignId: row.campaignId } }));
  if (shops.length <= 1) {
    return (
      <Button size="s" icon="copy" busy={busy} disabled={shops.length === 0} onClick={() => shops[0] && copyTo(shops[0])}>
        {t('targeted.duplicate')}
      </Button>
    );
  }
  return (
    <MoreMenu
      icon="copy"
      text={t('targeted.duplicate')}
      label={t('targeted.duplicateOf', { name: plainText(row.name, 60) || row.campaignId })}
      actions={shops.map((one) => ({ id: one.id, label: t('targeted.duplicateTo', { shop: shopName(one) }), onPress: () => copyTo(one) }))}
    />
  );
}
