import { useEffect } from 'react';
import { FormFailure } from '#components/options/accounts/form-failure';
import { MarketSelect } from '#components/options/accounts/market-select';
import { VaultNote } from '#components/options/accounts/vault-note';
import { FailureLine } from '#components/options/shell/failure-line';
import { SectionHead } from '#components/options/shell/section-head';
import { SecretField } from '#components/shell/secret-field';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Check } from '#components/ui/form/check';
import { Form } from '#components/ui/form/form';
import { SelectField } from '#components/ui/form/select-field';
import { TextField } from '#components/ui/form/text-field';
import { Icon } from '#components/ui/icon';
import { Notice } from '#components/ui/notice';
import { OPEN_PLATFORM_SITES } from '#lib/domain/address/open-platform-hosts';
import { FAILURES } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { ownZone } from '#lib/domain/time/zone-clock';
import { guessMarket } from '#lib/stores/accounts/guess-market';
import { useForm } from '#lib/stores/shell/form/form';
import { goTo } from '#lib/stores/shell/options-route';
import { useSetting } from '#lib/stores/shell/use-setting';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';
import { beginShop, shopForm } from '#lib/stores/shops/shop-connect';
import { apiOf } from '#lib/stores/shops/shop-draft';
import { BeforeConnecting } from './before-connecting';
import { RedirectField } from './redirect-field';
import { ShopStep } from './shop-step';
import { ShopsConnected } from './shops-connected';

/** The person's own Open Platform app, then the seller's consent in a window of Shopee. `shopId`: that shop's app has a new key. */
export function ConnectShopForm({ market, shopId }: { market: MarketCode | null; shopId: string | null }) {
  const { t } = useTexts();
  const shops = useSetting('shops');
  const { values, pending, failure, done, stops, field, change, submit, leave } = useForm(shopForm);
  const shop = shops.find(({ id }) => id === shopId);
  useEffect(() => {
    beginShop(market ?? guessMarket(navigator.languages, ownZone()), shopId);
    return leave;
  }, [market, shopId, leave]);
  const connect = () => void submit();
  if (done) return <ShopsConnected shops={shops.filter(({ id }) => done.includes(id))} />;
  const step = failure && FAILURES[failure.code].step;
  return (
    <>
      <SectionHead
        title={shop ? t('options.shops.newKeyTitle', { name: shop.name ?? shop.shopId }) : t('options.shops.connect')}
        takesFocus
      >
        {t('options.shops.connectWhat')}
      </SectionHead>
      <VaultNote />
      {!shop && <BeforeConnecting place={{ market: values.market, api: apiOf(values) }} />}
      <Form stops={stops} onSubmit={connect}>
        <Card>
          <div className="form">
            <div className="form__two">
              <MarketSelect {...field('market')} help={t('options.shops.marketHelp')} />
              <TextField
                label={t('options.shops.partnerId')}
                help={t('options.shops.partnerIdHelp')}
                {...field('partnerId')}
                inputMode="numeric"
                name="partner-id"
                mono
              />
            </div>
            <SecretField
              label={t('options.shops.partnerKey')}
              help={t('options.shops.partnerKeyHelp')}
              {...field('partnerKey')}
              maxLength={512}
              name="partner-key"
            />
            <SelectField
              label={t('options.shops.host')}
              help={t('options.shops.hostHelp')}
              {...field('api')}
              value={apiOf(values)}
              choices={OPEN_PLATFORM_SITES.map(({ api }) => ({ value: api, label: AREAS[api] ? `${api} · ${t(AREAS[api])}` : api }))}
              name="api-host"
            />
            <RedirectField />
            <details className="fold">
              <summary>
                <Icon name="right" size={12} />
                {t('options.shops.advanced')}
              </summary>
              <Check checked={values.form === 'signed'} onChange={(signed) => change({ form: signed ? 'signed' : 'portal' })}>
                {t('options.shops.signedForm')}
              </Check>
            </details>
          </div>
        </Card>
        {failure && (
          <FormFailure failure={failure} again={connect}>
            <FailureLine
              failure={failure}
              {...((step === 'retry' || step === 'reconnect' || step === 'wait') && {
                step: { label: t(`step.${step}`), onPress: connect },
              })}
              more={<ShopStep place={{ market: values.market, api: apiOf(values) }} code={failure.code} />}
            />
          </FormFailure>
        )}
        {!failure && (
          <Notice tone="info" role={pending ? 'status' : 'note'} title={t(pending ? 'options.shops.waiting' : 'options.shops.next')}>
            <p>{t(pending ? 'options.shops.waitingWhat' : 'options.shops.nextWhat')}</p>
          </Notice>
        )}
        <div className="row">
          <Button onClick={() => goTo('accounts')}>{t('options.back')}</Button>
          <span className="end" />
          <Button type="submit" variant="primary" icon="external" busy={pending}>
            {t(pending ? 'options.shops.waiting' : 'options.shops.continue')}
          </Button>
        </div>
      </Form>
    </>
  );
}

const AREAS: Readonly<Partial<Record<string, TextKey>>> = {
  'partner.shopeemobile.com': 'options.shops.area.most',
  'openplatform.shopee.com.br': 'options.shops.area.americas',
  'openplatform.shopee.cn': 'options.shops.area.china',
};
