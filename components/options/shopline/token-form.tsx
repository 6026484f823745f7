import { useEffect } from 'react';
import { FormFailure } from '#components/options/accounts/form-failure';
import { VaultNote } from '#components/options/accounts/vault-note';
import { SectionHead } from '#components/options/shell/section-head';
import { SecretField } from '#components/shell/secret-field';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { FailureNotice } from '#components/ui/failure-notice';
import { Form } from '#components/ui/form/form';
import { SelectField } from '#components/ui/form/select-field';
import { SHOPLINE_HOSTS } from '#lib/domain/shops/shop-account';
import { useForm } from '#lib/stores/shell/form/form';
import { goTo } from '#lib/stores/shell/options-route';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { beginToken, tokenForm } from '#lib/stores/shopline/connect';
import { ShoplineConnected } from './connected';

/** A store's token, asked for its owner before it is kept. `storeId`: that store gets a new one. */
export function ShoplineTokenForm({ storeId }: { storeId: string | null }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const store = useSetting('stores').find(({ id }) => id === storeId);
  const { pending, failure, done, stops, field, submit, leave } = useForm(tokenForm);
  useEffect(() => {
    beginToken(storeId);
    return leave;
  }, [storeId, leave]);
  const connect = () => void submit();
  if (done) return <ShoplineConnected store={done.store} isOther={done.isOther} />;
  const texts = failure && failureTexts(failure);
  return (
    <>
      <SectionHead title={store ? t('options.stores.newTokenTitle', { name: store.name }) : t('options.stores.connect')} takesFocus>
        {t('options.stores.where')}
      </SectionHead>
      <VaultNote />
      <Form stops={stops} onSubmit={connect}>
        <Card>
          <div className="form">
            <SecretField
              label={t('options.stores.token')}
              help={t('options.stores.tokenHelp')}
              {...field('token')}
              maxLength={8192}
              name="store-token"
            />
            <SelectField
              label={t('options.shops.host')}
              help={t('options.stores.hostHelp')}
              {...field('host')}
              choices={SHOPLINE_HOSTS.map((value) => ({ value, label: value }))}
              name="api-host"
            />
          </div>
        </Card>
        <FormFailure failure={failure} again={connect}>
          {texts && (
            <FailureNotice
              says={texts.what}
              next={
                <>
                  {texts.todo} {failure?.code === 'storeTokenRefused' && t('options.stores.causes')}
                </>
              }
              details={texts.details}
            />
          )}
        </FormFailure>
        <div className="row">
          <Button onClick={() => goTo('accounts')}>{t('options.back')}</Button>
          <span className="end" />
          <Button type="submit" variant="primary" busy={pending}>
            {t(pending ? 'options.stores.asking' : 'options.stores.check')}
          </Button>
        </div>
        <p className="sr" role="status">
          {pending ? t('options.stores.asking') : ''}
        </p>
      </Form>
    </>
  );
}
