import { useState } from 'react';
import { Button } from '#components/ui/button';
import { PasswordField } from '#components/ui/form/password-field';
import { useVault } from '#lib/stores/accounts/vault';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Asks for the passphrase; `onUnlocked` goes on with what was wanted. No form of its own, so that it can stand inside one. */
export function UnlockForm({ onUnlocked }: { onUnlocked?: () => void }) {
  const { t } = useTexts();
  const { busy, failure, unlock } = useVault();
  const failureTexts = useFailureTexts();
  const [passphrase, setPassphrase] = useState('');
  const open = async () => {
    if (await unlock(passphrase)) {
      setPassphrase('');
      onUnlocked?.();
    }
  };
  const onKeyDown = (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void open();
  };
  return (
    <fieldset className="stack stack--3" aria-label={t('options.vault.unlock')}>
      <p>{t('options.vault.lockedWhy')}</p>
      <PasswordField
        label={t('options.vault.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        onKeyDown={onKeyDown}
        showLabel={t('common.show')}
        hideLabel={t('common.hide')}
        error={failure ? failureTexts(failure).says : undefined}
        autoFocus
      />
      <div className="row">
        <Button look={onUnlocked ? 'plain' : 'primary'} icon="unlock" busy={busy} onClick={() => void open()}>
          {t('step.unlock')}
        </Button>
      </div>
    </fieldset>
  );
}
