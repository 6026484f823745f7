import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { PasswordField } from '#components/ui/form/password-field';
import { Icon } from '#components/ui/icon';
import { useVault } from '#lib/stores/accounts/vault';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';

/** The passphrase, asked for where it is needed; `onUnlocked` goes on with what was wanted. */
export function UnlockForm({ onUnlocked, why = 'link.lockedWhy' }: { onUnlocked: () => void; why?: TextKey }) {
  const { t } = useTexts();
  const { unlock, busy, failure } = useVault();
  const failureTexts = useFailureTexts();
  const [passphrase, setPassphrase] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (await unlock(passphrase)) onUnlocked();
    setPassphrase('');
  };
  return (
    <form ref={form} className="stack stack--3" onSubmit={(event) => void submit(event)} aria-label={t('link.unlock')}>
      <div className="stack stack--1">
        <h2 className="h1 row">
          <Icon name="lock" />
          {t('link.locked')}
        </h2>
        <p className="muted">{t(why)}</p>
      </div>
      <PasswordField
        label={t('link.passphrase')}
        showLabel={t('common.show')}
        hideLabel={t('common.hide')}
        value={passphrase}
        onChange={setPassphrase}
        error={failure && failureTexts(failure).says}
      />
      <Button type="submit" look="primary" size="l" block busy={busy} keyHint="↵">
        {t('link.unlock')}
      </Button>
    </form>
  );
}
