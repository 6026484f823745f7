import type { FormEvent } from 'react';
import { SectionHead } from '#components/options/shell/section-head';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { PasswordField } from '#components/ui/form/password-field';
import { TextField } from '#components/ui/form/text-field';
import { Icon } from '#components/ui/icon';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { goTo } from '#lib/stores/shell/options-route';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';
import { AccountAdded } from './account-added';
import { AddRefused } from './add-refused';
import { MarketSelect } from './market-select';
import { useFocusOnStop } from './use-focus-on-stop';
import { useNewAccount } from './use-new-account';
import { VaultNote } from './vault-note';

/** App ID and secret, checked with Shopee before anything is kept. */
export function AddKeyForm({ market }: { market: MarketCode | null }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const { draft, errors, outcome, stops, type, addKey } = useNewAccount(market);
  const form = useFocusOnStop(stops);
  const asking = outcome?.phase === 'asking';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void addKey();
  };
  const error = (field: keyof typeof errors) => errors[field] && t(errors[field]);
  if (outcome?.phase === 'added') return <AccountAdded outcome={outcome} />;
  return (
    <>
      <SectionHead title={t('options.add.keyTitle')} takesFocus>
        {t('options.add.keyWhere', { market: marketName(draft.market) })} <PortalLink market={draft.market} />
      </SectionHead>
      <VaultNote />
      <form ref={form} className="stack stack--4" onSubmit={submit} noValidate>
        <Card>
          <div className="form">
            <div className="form__two">
              <MarketSelect value={draft.market} onChange={(chosen) => type({ market: chosen })} />
              <TextField
                label={t('options.field.appId')}
                help={t('options.field.appIdHelp')}
                error={error('appId')}
                value={draft.appId}
                onChange={(appId) => type({ appId })}
                inputMode="numeric"
                name="app-id"
                mono
              />
            </div>
            <PasswordField
              label={t('options.field.secret')}
              help={t('options.field.secretHelp')}
              error={error('secret')}
              value={draft.secret}
              onChange={(secret) => type({ secret })}
              showLabel={t('common.show')}
              hideLabel={t('common.hide')}
              name="api-secret"
            />
            <div className="form__two">
              <TextField
                label={t('options.field.affiliateIdOptional')}
                help={t('options.field.affiliateIdKeyHelp')}
                error={error('affiliateId')}
                value={draft.affiliateId}
                onChange={(affiliateId) => type({ affiliateId })}
                name="affiliate-id"
                mono
              />
              <TextField
                label={t('options.field.label')}
                help={t('options.field.labelHelp')}
                error={error('label')}
                value={draft.label}
                onChange={(label) => type({ label })}
                maxLength={80}
                name="label"
              />
            </div>
          </div>
        </Card>
        {outcome?.phase === 'refused' && <AddRefused outcome={outcome} />}
        <div className="row">
          <Button onClick={() => goTo('accounts')}>{t('options.back')}</Button>
          <span className="end" />
          <Button type="submit" look="primary" busy={asking}>
            {asking ? t('options.add.asking') : t('options.add.check')}
          </Button>
        </div>
        <p className="sr" role="status">
          {asking ? t('options.add.asking') : ''}
        </p>
      </form>
    </>
  );
}

/** The page of a market's affiliate portal where App ID and secret are shown. */
function PortalLink({ market }: { market: MarketCode }) {
  const place = `${MARKETS[market].affiliatePortal}/open_api`;
  return (
    <a href={`https://${place}`} target="_blank" rel="noopener noreferrer" className="break">
      {place} <Icon name="external" size={12} />
    </a>
  );
}
