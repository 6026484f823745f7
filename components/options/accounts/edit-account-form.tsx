import { type FormEvent, useState } from 'react';
import { FailureLine } from '#components/options/shell/failure-line';
import { SectionHead } from '#components/options/shell/section-head';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { NumberField } from '#components/ui/form/number-field';
import { PasswordField } from '#components/ui/form/password-field';
import { TextField } from '#components/ui/form/text-field';
import { type Account, accountName } from '#lib/domain/accounts/account';
import { changeOf, useAccounts } from '#lib/stores/accounts/accounts';
import { affiliateIdOf } from '#lib/stores/accounts/draft';
import { goTo } from '#lib/stores/shell/options-route';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useFocusOnStop } from './use-focus-on-stop';
import { UnlockForm } from './vault/unlock-form';

const MINUTE = 60_000;

/** Name, affiliate id, a new secret (the old one is never shown) and the limit of calls. */
export function EditAccountForm({ account }: { account: Account }) {
  const { t } = useTexts();
  const { busy, failed, save } = useAccounts();
  const keyed = account.kind === 'affiliateKey' ? account : null;
  const [label, setLabel] = useState(account.label);
  const [typedId, setTypedId] = useState(account.affiliateId ?? '');
  const [secret, setSecret] = useState('');
  const [calls, setCalls] = useState(keyed?.limit.calls ?? 2000);
  const [minutes, setMinutes] = useState((keyed?.limit.windowMs ?? 3_600_000) / MINUTE);
  const [stops, setStops] = useState(0);
  const form = useFocusOnStop(stops);
  const affiliateId = affiliateIdOf(typedId);
  const wrong = typedId.trim() ? affiliateId === null : !keyed;
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (wrong) return setStops(stops + 1);
    const change = changeOf(account, { label, affiliateId, secret, limit: keyed && { calls, windowMs: minutes * MINUTE } });
    if (Object.keys(change).length === 0 || (await save(account.id, change))) goTo('accounts');
  };
  const failure = failed?.id === account.id ? failed.failure : null;
  return (
    <>
      <SectionHead title={t('options.edit.title', { name: accountName(account) })} takesFocus>
        {t(`options.kind.${account.kind}`)} · {account.market}
        {keyed && ` · ${t('options.account.appId', { id: keyed.appId })}`}
      </SectionHead>
      <form ref={form} className="stack stack--4" onSubmit={(event) => void submit(event)} noValidate>
        <Card>
          <div className="form">
            <div className="form__two">
              <TextField label={t('options.field.label')} value={label} onChange={setLabel} maxLength={80} name="label" />
              <TextField
                label={t(keyed ? 'options.field.affiliateIdOptional' : 'options.field.affiliateId')}
                help={t('options.field.affiliateIdKeyHelp')}
                error={
                  stops > 0 && wrong ? t(typedId.trim() ? 'options.error.affiliateIdForm' : 'options.error.affiliateIdMissing') : undefined
                }
                value={typedId}
                onChange={setTypedId}
                name="affiliate-id"
                mono
              />
            </div>
            {keyed && (
              <>
                <PasswordField
                  label={t('options.field.newSecret')}
                  help={t('options.field.newSecretHelp', { tail: keyed.secretTail })}
                  value={secret}
                  onChange={setSecret}
                  showLabel={t('common.show')}
                  hideLabel={t('common.hide')}
                  name="api-secret"
                />
                <div className="form__two">
                  <NumberField
                    label={t('options.field.calls')}
                    help={t('options.field.callsHelp')}
                    value={calls}
                    onChange={setCalls}
                    min={2000}
                    max={8000}
                    step={100}
                  />
                  <NumberField
                    label={t('options.field.window')}
                    help={t('options.field.windowHelp')}
                    value={minutes}
                    onChange={setMinutes}
                    min={1}
                    max={1440}
                    unit={t('options.field.minutes')}
                  />
                </div>
              </>
            )}
          </div>
        </Card>
        {failure?.code === 'locked' && (
          <Card title={t('options.vault.locked')}>
            <UnlockForm onUnlocked={() => void submit()} />
          </Card>
        )}
        {failure && failure.code !== 'locked' && <FailureLine failure={failure} />}
        <div className="row">
          <Button onClick={() => goTo('accounts')}>{t('options.back')}</Button>
          <span className="end" />
          <Button type="submit" look="primary" busy={busy?.id === account.id}>
            {t('options.save')}
          </Button>
        </div>
      </form>
    </>
  );
}
