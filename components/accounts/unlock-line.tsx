import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Icon } from '#components/ui/icon';
import { useVault } from '#lib/stores/accounts/vault';
import { useTexts } from '#lib/stores/shell/use-texts';
import { UnlockForm } from './unlock-form';

/** One row above a view that stays readable while the vault is locked: it says so, and a press opens the field in its place. */
export function UnlockLine() {
  const { t } = useTexts();
  const locked = useVault((state) => state.status?.state === 'locked');
  const asked = useVault((state) => state.asked);
  const [pressed, setPressed] = useState(false);
  if (!locked) return null;
  const open = pressed || asked > 0;
  return (
    <section className="unlockline" aria-label={t('unlock.locked')}>
      {open ? (
        <UnlockForm variant="line" />
      ) : (
        <>
          <Icon name="lock" />
          <span className="grow medium">{t('unlock.locked')}</span>
          <Button size="s" variant="primary" icon="unlock" onClick={() => setPressed(true)}>
            {t('step.unlock')}
          </Button>
        </>
      )}
    </section>
  );
}
