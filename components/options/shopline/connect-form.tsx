import { type FormEvent, useEffect } from 'react';
import { useFocusOnStop } from '#components/options/accounts/use-focus-on-stop';
import { VaultNote } from '#components/options/accounts/vault-note';
import { SectionHead } from '#components/options/shell/section-head';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { PasswordField } from '#components/ui/form/password-field';
import { SelectField } from '#components/ui/form/select-field';
import { SHOPLINE_HOSTS } from '#lib/domain/shops/shop-account';
import { goTo } from '#lib/stores/shell/options-route';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useConnectStore } from '#lib/stores/shopline/connect';
import { ShoplineRefused } from './connect-refused';
import { ShoplineConnected } from './connected';

/** A store's token, asked for its owner before it is kept. `storeId`: that store gets a new one. */
export function ConnectStoreForm({ storeId }: { storeId: string | null }) {
  const { t } = useTexts();
  const store = useSetting('stores').find(({ id }) => id === storeId);
  const { token, host, error, outcome, stops, begin, typeToken, chooseHost, connect, forget } = useConnectStore();
  const form = useFocusOnStop(stops);
  useEffect(() => {
    begin(storeId);
    return forget;
  }, [storeId, begin, forget]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void connect();
  };
  const asking = outcome?.phase === 'asking';
  if (outcome?.phase === 'connected') return <ShoplineConnected store={outcome.store} isOther={outcome.isOther} />;
  return (
    <>
      <SectionHead title={store ? t('options.stores.newTokenTitle', { name: store.name }) : t('options.stores.connect')} takesFocus>
        {t('options.stores.where')}
      </SectionHead>
      <VaultNote />
      <form ref={form} className="stack stack--4" onSubmit={submit} noValidate>
        <Card>
          <div className="form">
            <PasswordField
              label={t('options.stores.token')}
              help={t('options.stores.tokenHelp')}
              error={error ? t(error) : undefined}
              value={token}
              onChange={typeToken}
              showLabel={t('common.show')}
              hideLabel={t('common.hide')}
              maxLength={8192}
              name="store-token"
            />
            <SelectField
              label={t('options.shops.host')}
              help={t('options.stores.hostHelp')}
              value={host}
              choices={SHOPLINE_HOSTS.map((value) => ({ value, label: value }))}
              onChange={chooseHost}
              name="api-host"
            />
          </div>
        </Card>
        {outcome?.phase === 'refused' && <ShoplineRefused failure={outcome.failure} />}
        <div className="row">
          <Button onClick={() => goTo('accounts')}>{t('options.back')}</Button>
          <span className="end" />
          <Button type="submit" look="primary" busy={asking}>
            {t(asking ? 'options.stores.asking' : 'options.stores.check')}
          </Button>
        </div>
        <p className="sr" role="status">
          {asking ? t('options.stores.asking') : ''}
        </p>
      </form>
    </>
  );
}
