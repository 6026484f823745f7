import { SectionHead } from '#components/options/shell/section-head';
import { Button } from '#components/ui/button';
import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import { goTo } from '#lib/stores/shell/options-route';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { StoresList } from './accounts-list';

/** Said after SHOPLINE took the token: whose it is. */
export function ShoplineConnected({ store, isOther }: { store: ShoplineAccount; isOther: boolean }) {
  const { t } = useTexts();
  const stores = useSetting('stores');
  return (
    <>
      <SectionHead title={t('options.stores.connected', { name: store.name })} takesFocus>
        {t(isOther ? 'options.stores.otherStore' : 'options.stores.connectedWhat')}
      </SectionHead>
      <StoresList stores={stores.filter(({ id }) => id === store.id)} />
      <div className="row">
        <Button onClick={() => goTo('accounts')}>{t('options.added.list')}</Button>
      </div>
    </>
  );
}
