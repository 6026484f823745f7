import { SectionHead } from '#components/options/shell/section-head';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { failure } from '#lib/domain/failure';
import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import { goTo } from '#lib/stores/shell/options-route';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { StoresList } from './accounts-list';

/** Said after SHOPLINE took the token: whose it is, and what keeps its campaigns shut. */
export function ShoplineConnected({ store, isOther }: { store: ShoplineAccount; isOther: boolean }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const stores = useSetting('stores').filter(({ id }) => id === store.id);
  const code = (stores[0] ?? store).check?.failure ?? null;
  const texts = code && failureTexts(failure(code));
  const says = texts ? t('options.stores.savedShut') : t('options.stores.connectedWhat');
  return (
    <>
      <SectionHead title={t(texts ? 'options.stores.saved' : 'options.stores.connected', { name: store.name })} takesFocus>
        {isOther ? t('options.stores.otherStore') : says}
      </SectionHead>
      {texts && <FailureNotice says={texts.what} next={texts.todo} />}
      <StoresList stores={stores} />
      <div className="row">
        <Button onClick={() => goTo('accounts')}>{t('options.added.list')}</Button>
      </div>
    </>
  );
}
