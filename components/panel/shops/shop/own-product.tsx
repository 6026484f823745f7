import { useMemo } from 'react';
import { LinkPane } from '#components/links/link-pane';
import { formatRate } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useLinkSituation } from '#lib/stores/links/use-link-pane';
import { useShopItems } from '#lib/stores/rates/panel-items';
import { useTexts } from '#lib/stores/shell/use-texts';

/** A buyer's page of one's own product: what affiliates are offered, and the link that they would make. */
export function OwnProduct({ shop, itemId }: { shop: ShopAccount; itemId: string }) {
  const { t } = useTexts();
  const ids = useMemo(() => [itemId], [itemId]);
  const rate = useShopItems(shop.id, ids).value?.[0]?.rate ?? null;
  const situation = useLinkSituation();
  return (
    <section className="section" aria-labelledby="affiliates-see" data-part="own-product">
      <h2 className="h2" id="affiliates-see">
        {t('panel.shop.affiliatesSee')}
      </h2>
      <p>
        {rate === null ? t('panel.shop.affiliatesSeeNone') : t('panel.shop.affiliatesSeeWhat', { rate: formatRate(rate, shop.market) })}
      </p>
      <LinkPane situation={situation} readsPage={false} focusFirst={false} />
    </section>
  );
}
