import { type FormEvent, useEffect } from 'react';
import { useFocusOnStop } from '#components/options/accounts/use-focus-on-stop';
import { VaultNote } from '#components/options/accounts/vault-note';
import { SectionHead } from '#components/options/shell/section-head';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Check } from '#components/ui/form/check';
import { Icon } from '#components/ui/icon';
import { Notice } from '#components/ui/notice';
import type { MarketCode } from '#lib/domain/market';
import { ownZone } from '#lib/domain/time/zone-clock';
import { guessMarket } from '#lib/stores/accounts/guess-market';
import { goTo } from '#lib/stores/shell/options-route';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useConnectShop } from '#lib/stores/shops/shop-connect';
import { AppFields } from './app-fields';
import { ConnectRefused } from './connect-refused';
import { RedirectField } from './redirect-field';
import { ShopsConnected } from './shops-connected';

/** The person's own Open Platform app, then the seller's consent in a window of Shopee. `shopId`: that shop's app has a new key. */
export function ConnectShopForm({ market, shopId }: { market: MarketCode | null; shopId: string | null }) {
  const { t } = useTexts();
  const shops = useSetting('shops');
  const { draft, outcome, stops, begin, forget, type, connect } = useConnectShop();
  const form = useFocusOnStop(stops);
  const shop = shops.find(({ id }) => id === shopId);
  useEffect(() => {
    begin(market ?? guessMarket(navigator.languages, ownZone()), shopId);
    return forget;
  }, [market, shopId, begin, forget]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void connect();
  };
  const waits = outcome?.phase === 'waiting';
  if (outcome?.phase === 'connected') return <ShopsConnected shops={shops.filter(({ id }) => outcome.ids.includes(id))} />;
  return (
    <>
      <SectionHead
        title={shop ? t('options.shops.newKeyTitle', { name: shop.name ?? shop.shopId }) : t('options.shops.connect')}
        takesFocus
      >
        {t('options.shops.connectWhat')}
      </SectionHead>
      <VaultNote />
      <form ref={form} className="stack stack--4" onSubmit={submit} noValidate>
        <Card>
          <div className="form">
            <AppFields />
            <RedirectField />
            <details className="fold">
              <summary>
                <Icon name="right" size={12} />
                {t('options.shops.advanced')}
              </summary>
              <Check checked={draft.form === 'signed'} onChange={(signed) => type({ form: signed ? 'signed' : 'portal' })}>
                {t('options.shops.signedForm')}
              </Check>
            </details>
          </div>
        </Card>
        {outcome?.phase === 'refused' ? (
          <ConnectRefused failure={outcome.failure} />
        ) : (
          <Notice tone="info" role={waits ? 'status' : 'note'} title={t(waits ? 'options.shops.waiting' : 'options.shops.next')}>
            <p>{t(waits ? 'options.shops.waitingWhat' : 'options.shops.nextWhat')}</p>
          </Notice>
        )}
        <div className="row">
          <Button onClick={() => goTo('accounts')}>{t('options.back')}</Button>
          <span className="end" />
          <Button type="submit" look="primary" icon="external" busy={waits}>
            {t(waits ? 'options.shops.waiting' : 'options.shops.continue')}
          </Button>
        </div>
      </form>
    </>
  );
}
