import { SectionHead } from '#components/options/shell/section-head';
import { Button } from '#components/ui/button';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { goTo } from '#lib/stores/shell/options-route';
import { useTexts } from '#lib/stores/shell/use-texts';
import { ShopsList } from './shops-list';

/** Said after the seller's consent: each shop that was granted, with what Shopee said of it. */
export function ShopsConnected({ shops }: { shops: readonly ShopAccount[] }) {
  const { t } = useTexts();
  const shut = shops.filter(({ check }) => check?.failure).length;
  return (
    <>
      <SectionHead title={t('options.shops.connected', { count: shops.length })} takesFocus>
        {shut > 0 ? t('options.shops.connectedShut', { count: shut }) : t('options.shops.connectedWhat')}
      </SectionHead>
      <ShopsList shops={shops} />
      <div className="row">
        <Button onClick={() => goTo('accounts')}>{t('options.added.list')}</Button>
      </div>
    </>
  );
}
