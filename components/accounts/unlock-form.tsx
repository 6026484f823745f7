import { useEffect, useRef, useState } from 'react';
import { SecretField } from '#components/shell/secret-field';
import { Button } from '#components/ui/button';
import { Icon } from '#components/ui/icon';
import { unlockForm } from '#lib/stores/accounts/unlock';
import { useVault } from '#lib/stores/accounts/vault';
import { useForm } from '#lib/stores/shell/form/form';
import { openOptions } from '#lib/stores/shell/open-page';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import './unlock.css';

export interface UnlockFormProps {
  /** Goes on with what was wanted; what waits for the vault goes on by itself. */
  onUnlocked?: () => void;
  /** `card`: the one thing to do here; `part`: inside of a form or a card that says the rest; `line`: one row. */
  variant?: 'card' | 'part' | 'line';
  /** `part`: in a card that asks for nothing else. */
  primary?: boolean;
}

/** The passphrase, asked for wherever something is locked. No `<form>` of its own, so that it can stand inside one. */
export function UnlockForm({ onUnlocked, variant = 'card', primary = variant !== 'part' }: UnlockFormProps) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const asked = useVault((state) => state.asked);
  const [form] = useState(unlockForm);
  const { pending, failure, stops, field, submit } = useForm(form);
  const passphrase = field('passphrase');
  const place = useRef<HTMLFieldSetElement>(null);
  // At first, whenever a button elsewhere on the page leads here, and after a wrong one: what is typed next takes its place.
  useEffect(() => {
    const input = asked + stops >= 0 ? place.current?.querySelector('input') : null;
    input?.focus();
    input?.select();
  }, [asked, stops]);
  const unlock = () => void submit().then((unlocked) => unlocked && onUnlocked?.());
  const onKeyDown = (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    unlock();
  };
  const says = failure && failure.code !== 'wrongPassphrase' ? failureTexts(failure).says : undefined;
  const line = <SecretField label={t('unlock.passphrase')} {...passphrase} error={passphrase.error ?? says} onKeyDown={onKeyDown} />;
  const card = variant === 'card';
  const button = (
    <Button
      variant={primary ? 'primary' : 'plain'}
      busy={pending}
      {...(card ? { size: 'l', block: true, keyHint: '↵' } : { icon: 'unlock' })}
      onClick={unlock}
    >
      {t('step.unlock')}
    </Button>
  );
  return (
    <fieldset ref={place} className={variant === 'line' ? 'unlock unlock--line' : 'unlock stack stack--3'} aria-label={t('step.unlock')}>
      {card && (
        <h2 className="h1 row">
          <Icon name="lock" />
          {t('unlock.locked')}
        </h2>
      )}
      {variant !== 'line' && <p className={card ? 'muted' : undefined}>{t('unlock.why')}</p>}
      {line}
      {variant === 'part' ? <div className="row">{button}</div> : button}
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
