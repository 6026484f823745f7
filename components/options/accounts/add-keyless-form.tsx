import { SectionHead } from '#components/options/shell/section-head';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Form } from '#components/ui/form/form';
import { TextField } from '#components/ui/form/text-field';
import { Notice } from '#components/ui/notice';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { affiliateIdOf, isShortLink } from '#lib/stores/accounts/draft';
import { goTo } from '#lib/stores/shell/options-route';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';
import { AccountAdded } from './account-added';
import { FormFailure } from './form-failure';
import { MarketSelect } from './market-select';
import { useNewAccount } from './use-new-account';

/** Country and affiliate id: enough for long links, without the API. */
export function AddKeylessForm({ market }: { market: MarketCode | null }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const { values, errors, pending, failure, done, stops, field, submit } = useNewAccount(market);
  const add = () => void submit({ kind: 'keyless' });
  const id = affiliateIdOf(values.affiliateId);
  const help = isShortLink(values.affiliateId)
    ? t('options.error.affiliateIdShort')
    : id && id !== values.affiliateId.trim()
      ? t('options.field.affiliateIdFound', { id })
      : t('options.field.affiliateIdHelp');
  if (done) return <AccountAdded added={done} />;
  return (
    <>
      <SectionHead title={t('options.add.keylessTitle')} takesFocus>
        {t('options.add.keylessWhat')}
      </SectionHead>
      <Form stops={stops} onSubmit={add}>
        <Card>
          <div className="form">
            <div className="form__two">
              <MarketSelect {...field('market')} help={t('options.field.marketKeylessHelp')} />
              <TextField
                label={t('options.field.label')}
                help={t('options.field.labelHelp')}
                {...field('label')}
                maxLength={80}
                name="label"
              />
            </div>
            <TextField label={t('options.field.affiliateId')} help={help} {...field('affiliateId')} name="affiliate-id" mono />
          </div>
        </Card>
        <Notice tone="info" title={t('options.add.whereId')}>
          <p>{t('options.add.whereIdHow')}</p>
          <p className="mono break">…?utm_source=an_{t('options.add.yourId')}&amp;…</p>
        </Notice>
        <Notice tone={MARKETS[values.market].longLinkSeen ? 'plain' : 'warn'}>
          <p>{t('options.add.withoutApi')}</p>
          {!MARKETS[values.market].longLinkSeen && <p>{t('options.add.notSeen', { market: marketName(values.market) })}</p>}
        </Notice>
        {!errors.affiliateId && <FormFailure failure={failure} again={add} />}
        <div className="row">
          <Button onClick={() => goTo('accounts')}>{t('options.back')}</Button>
          <span className="end" />
          <Button type="submit" variant="primary" busy={pending}>
            {t('options.add.add')}
          </Button>
        </div>
      </Form>
    </>
  );
}
