import { OtherShopNotice } from '#components/shops/other-shop-notice';
import type { PanelShop } from '#lib/stores/shops/panel-shop';

/** Says so where the page in front is another shop's than the panel's. */
export function WhoseNotice({ about: { page, shop, otherShop } }: { about: PanelShop }) {
  if (!page || !shop || page.shopAccountId !== shop.id || page.whose !== 'other') return null;
  return <OtherShopNotice shop={shop} other={otherShop} />;
}
