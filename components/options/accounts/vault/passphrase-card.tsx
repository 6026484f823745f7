import { type FormEvent, useState } from 'react';
import { useFocusOnStop } from '#components/options/accounts/use-focus-on-stop';
import { FailureLine } from '#components/options/shell/failure-line';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { PasswordField } from '#components/ui/form/password-field';
import { Notice } from '#components/ui/notice';
import { Tag } from '#components/ui/tag';
import type { VaultStatus } from '#lib/stores/accounts/vault';
import { useFailureOf, useVaultCare } from '#lib/stores/accounts/vault-care';
import { useTexts } from '#lib/stores/shell/use-texts';
import { KeepOnDeviceDialog } from './keep-on-device-dialog';

/** Chooses a passphrase where there is none, changes it where there is one. */
export function PassphraseCard({ protection }: { protection: VaultStatus['protection'] }) {
  const { t } = useTexts();
  const { busy, done, errors, protect, dismiss } = useVaultCare();
  const failure = useFailureOf('vault.protect');
  const [leaving, setLeaving] = useState(false);
  const [typed, setTyped] = useState({ current: '', passphrase: '', again: '' });
  const [stops, setStops] = useState(0);
  const form = useFocusOnStop(stops);
  const isSet = protection === 'passphrase';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await protect(isSet ? typed.current : null, typed.passphrase, typed.again)) setTyped({ current: '', passphrase: '', again: '' });
    else setStops(stops + 1);
  };
  const field = (name: keyof typeof typed, label: string, help?: string) => (
    <PasswordField
      label={label}
      help={help}
      value={typed[name]}
      onChange={(text) => setTyped({ ...typed, [name]: text })}
      error={errors[name] ? t(errors[name]) : undefined}
      showLabel={t('common.show')}
      hideLabel={t('common.hide')}
      name={name}
      maxLength={1024}
    />
  );
  return (
    <Card
      title={t('options.vault.passphrase')}
      actions={<Tag tone={isSet ? 'pos' : 'warn'}>{t(isSet ? 'options.vault.isSet' : 'options.vault.notSet')}</Tag>}
    >
      <form ref={form} className="form" onSubmit={(event) => void submit(event)} noValidate>
        {!isSet && <Notice tone="warn">{t('options.vault.deviceKey')}</Notice>}
        {isSet && field('current', t('options.vault.current'))}
        <div className="form__two">
          {field('passphrase', t('options.vault.new'), t('options.vault.newHelp'))}
          {field('again', t('options.vault.again'))}
        </div>
        <p className="muted">{t('options.vault.forget')}</p>
        {failure && <FailureLine failure={failure} />}
        <div className="row row--wrap">
          <Button type="submit" look="primary" busy={busy === 'vault.protect'}>
            {t(isSet ? 'options.vault.change' : 'options.vault.set')}
          </Button>
          {isSet && (
            <Button
              look="ghost"
              onClick={() => {
                dismiss();
                setLeaving(true);
              }}
            >
              {t('options.vault.without')}
            </Button>
          )}
          <span className="pos" role="status">
            {done === 'vault.protect' && t('options.vault.saved')}
            {done === 'vault.keepOnDevice' && t('options.vault.onDevice')}
            {done === 'vault.repair' && t('options.vault.repaired')}
          </span>
        </div>
      </form>
      {leaving && <KeepOnDeviceDialog onClose={() => setLeaving(false)} />}
    </Card>
  );
}
