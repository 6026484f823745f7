import { SectionHead } from '#components/options/shell/section-head';
import { SecretField } from '#components/shell/secret-field';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Form } from '#components/ui/form/form';
import { TextField } from '#components/ui/form/text-field';
import { Icon } from '#components/ui/icon';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { goTo } from '#lib/stores/shell/options-route';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';
import { AccountAdded } from './account-added';
import { AddRefused } from './add-refused';
import { MarketSelect } from './market-select';
import { useNewAccount } from './use-new-account';
import { VaultNote } from './vault-note';

/** App ID and secret, checked with Shopee before anything is kept. */
export function AddKeyForm({ market }: { market: MarketCode | null }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const { values, pending, failure, sent, done, stops, field, submit } = useNewAccount(market);
  const add = (keepRefused = false) => void submit({ kind: 'key', keepRefused });
  if (done) return <AccountAdded added={done} />;
  return (
    <>
      <SectionHead title={t('options.add.keyTitle')} takesFocus>
        {t('options.add.keyWhere', { market: marketName(values.market) })} <PortalLink market={values.market} />
      </SectionHead>
      <VaultNote />
      <Form stops={stops} onSubmit={() => add()}>
        <Card>
          <div className="form">
            <div className="form__two">
              <MarketSelect {...field('market')} />
              <TextField
                label={t('options.field.appId')}
                help={t('options.field.appIdHelp')}
                {...field('appId')}
                inputMode="numeric"
                name="app-id"
                mono
              />
            </div>
            <SecretField label={t('options.field.secret')} help={t('options.field.secretHelp')} {...field('secret')} name="api-secret" />
            <div className="form__two">
              <TextField
                label={t('options.field.affiliateIdOptional')}
                help={t('options.field.affiliateIdKeyHelp')}
                {...field('affiliateId')}
                name="affiliate-id"
                mono
              />
              <TextField
                label={t('options.field.label')}
                help={t('options.field.labelHelp')}
                {...field('label')}
                maxLength={80}
                name="label"
              />
            </div>
          </div>
        </Card>
        {failure && <AddRefused failure={failure} market={sent?.market ?? values.market} add={add} />}
        <div className="row">
          <Button onClick={() => goTo('accounts')}>{t('options.back')}</Button>
          <span className="end" />
          <Button type="submit" variant="primary" busy={pending}>
            {pending ? t('options.add.asking') : t('options.add.check')}
          </Button>
        </div>
        <p className="sr" role="status">
          {pending ? t('options.add.asking') : ''}
        </p>
      </Form>
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
