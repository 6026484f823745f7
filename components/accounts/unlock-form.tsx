import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { PasswordField } from '#components/ui/form/password-field';
import { Icon } from '#components/ui/icon';
import { useVault } from '#lib/stores/accounts/vault';
import { openOptions } from '#lib/stores/shell/open-page';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import './unlock.css';

export interface UnlockFormProps {
  /** Goes on with what was wanted; what waits for the vault goes on by itself. */
  onUnlocked?: () => void;
  /** `card`: the one thing to do here; `part`: inside of a form or a card that says the rest; `line`: one row. */
  look?: 'card' | 'part' | 'line';
}

/** The passphrase, asked for wherever something is locked. No form of its own, so that it can stand inside one. */
export function UnlockForm({ onUnlocked, look = 'card' }: UnlockFormProps) {
  const { t } = useTexts();
  const { unlock, busy, failure, asked } = useVault();
  const failureTexts = useFailureTexts();
  const [passphrase, setPassphrase] = useState('');
  const place = useRef<HTMLFieldSetElement>(null);
  // At first, and whenever a button elsewhere on the page leads here.
  useEffect(() => {
    if (asked >= 0) place.current?.querySelector('input')?.focus();
  }, [asked]);
  const submit = async () => {
    if (busy) return;
    if (await unlock(passphrase)) onUnlocked?.();
    setPassphrase('');
  };
  const onKeyDown = (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void submit();
  };
  const field = (
    <PasswordField
      label={t('unlock.passphrase')}
      showLabel={t('common.show')}
      hideLabel={t('common.hide')}
      value={passphrase}
      onChange={setPassphrase}
      onKeyDown={onKeyDown}
      error={failure ? failureTexts(failure).says : undefined}
    />
  );
  const card = look === 'card';
  const button = (
    <Button
      variant={look === 'part' ? 'plain' : 'primary'}
      busy={busy}
      {...(card ? { size: 'l', block: true, keyHint: '↵' } : { icon: 'unlock' })}
      onClick={() => void submit()}
    >
      {t('step.unlock')}
    </Button>
  );
  return (
    <fieldset ref={place} className={look === 'line' ? 'unlock unlock--line' : 'unlock stack stack--3'} aria-label={t('step.unlock')}>
      {card && (
        <h2 className="h1 row">
          <Icon name="lock" />
          {t('unlock.locked')}
        </h2>
      )}
      {look !== 'line' && <p className={card ? 'muted' : undefined}>{t('unlock.why')}</p>}
      {field}
      {look === 'part' ? <div className="row">{button}</div> : button}
      {card && (
        <div className="row">
          <Button variant="link" size="s" onClick={() => openOptions('vault')}>
            {t('unlock.forgot')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
