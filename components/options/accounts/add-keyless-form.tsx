import type { FormEvent } from 'react';
import { FailureLine } from '#components/options/shell/failure-line';
import { SectionHead } from '#components/options/shell/section-head';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { TextField } from '#components/ui/form/text-field';
import { Notice } from '#components/ui/notice';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { affiliateIdOf } from '#lib/stores/accounts/draft';
import { goTo } from '#lib/stores/shell/options-route';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';
import { AccountAdded } from './account-added';
import { MarketSelect } from './market-select';
import { useFocusOnStop } from './use-focus-on-stop';
import { useNewAccount } from './use-new-account';

/** Country and affiliate id: enough for long links, without the API. */
export function AddKeylessForm({ market }: { market: MarketCode | null }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const { draft, errors, outcome, stops, type, addKeyless } = useNewAccount(market);
  const form = useFocusOnStop(stops);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void addKeyless();
  };
  const id = affiliateIdOf(draft.affiliateId);
  const found = id && id !== draft.affiliateId.trim() ? t('options.field.affiliateIdFound', { id }) : t('options.field.affiliateIdHelp');
  if (outcome?.phase === 'added') return <AccountAdded outcome={outcome} />;
  return (
    <>
      <SectionHead title={t('options.add.keylessTitle')} takesFocus>
        {t('options.add.keylessWhat')}
      </SectionHead>
      <form ref={form} className="stack stack--4" onSubmit={submit} noValidate>
        <Card>
          <div className="form">
            <div className="form__two">
              <MarketSelect value={draft.market} onChange={(chosen) => type({ market: chosen })} />
              <TextField
                label={t('options.field.label')}
                help={t('options.field.labelHelp')}
                error={errors.label && t(errors.label)}
                value={draft.label}
                onChange={(label) => type({ label })}
                maxLength={80}
                name="label"
              />
            </div>
            <TextField
              label={t('options.field.affiliateId')}
              help={found}
              error={errors.affiliateId && t(errors.affiliateId)}
              value={draft.affiliateId}
              onChange={(affiliateId) => type({ affiliateId })}
              name="affiliate-id"
              mono
            />
          </div>
        </Card>
        <Notice tone="info" title={t('options.add.whereId')}>
          <p>{t('options.add.whereIdHow')}</p>
          <p className="mono break">…?utm_source=an_{t('options.add.yourId')}&amp;…</p>
        </Notice>
        <Notice tone={MARKETS[draft.market].longLinkSeen ? 'plain' : 'warn'}>
          <p>{t('options.add.withoutApi')}</p>
          {!MARKETS[draft.market].longLinkSeen && <p>{t('options.add.notSeen', { market: marketName(draft.market) })}</p>}
        </Notice>
        {outcome?.phase === 'refused' && !errors.affiliateId && <FailureLine failure={outcome.failure} />}
        <div className="row">
          <Button onClick={() => goTo('accounts')}>{t('options.back')}</Button>
          <span className="end" />
          <Button type="submit" look="primary" busy={outcome?.phase === 'asking'}>
            {t('options.add.add')}
          </Button>
        </div>
      </form>
    </>
  );
}
