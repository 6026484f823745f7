import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useKnownItems, useShopItems } from '#lib/stores/rates/panel-items';
import { useTexts } from '#lib/stores/shell/use-texts';
import type { PanelShop } from '#lib/stores/shops/panel-shop';
import { EmptyShop } from './empty-shop';
import { ProductRows } from './product-rows';

const STEP = 60;
const NONE: readonly string[] = [];

/** The products on the page in front, in its order; below them those that are known of the shop. */
export function ProductList({ shop, about }: { shop: ShopAccount; about: PanelShop }) {
  const { t } = useTexts();
  const [count, setCount] = useState(STEP);
  const { page } = about;
  const matched = page?.shopAccountId === shop.id ? page.matched : NONE;
  const inView = useShopItems(shop.id, matched);
  const known = useKnownItems(shop.id, count + 1);
  const others = (known.value ?? NONE).slice(0, count).filter((itemId) => !matched.includes(itemId));
  if (inView.failure && !inView.value) return <Notice tone="neg">{t('panel.shop.recordsFailed')}</Notice>;
  const empty = matched.length === 0 && known.value?.length === 0;
  return (
    <>
      {matched.length > 0 && <ProductRows title={t('panel.shop.inView')} items={inView.value} shop={shop} part="in-view" />}
      {empty && <EmptyShop shop={shop} about={about} />}
      {others.length > 0 && <KnownRows ids={others} shop={shop} />}
      {known.value && known.value.length > count && (
        <div>
          <Button size="s" onClick={() => setCount(count + STEP)}>
            {t('panel.shop.more')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Looked up a page at a time: what is set now is asked for only as far as it is shown first. */
function KnownRows({ ids, shop }: { ids: readonly string[]; shop: ShopAccount }) {
  const { t } = useTexts();
  const { value } = useShopItems(shop.id, ids);
  return <ProductRows title={t('panel.shop.known')} items={value} shop={shop} part="known" />;
}
