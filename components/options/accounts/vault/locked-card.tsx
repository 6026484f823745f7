import { useState } from 'react';
import { UnlockForm } from '#components/accounts/unlock-form';
import { FailureLine } from '#components/options/shell/failure-line';
import { TypedConfirmDialog } from '#components/options/shell/typed-confirm-dialog';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { useFailureOf, useVaultCare } from '#lib/stores/accounts/vault-care';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The locked vault: the passphrase, or, for whoever forgot it, a fresh vault beside everything that needs none. */
export function LockedCard() {
  const { t } = useTexts();
  const { busy, startAfresh } = useVaultCare();
  const failure = useFailureOf('vault.startAfresh');
  const [asking, setAsking] = useState(false);
  return (
    <Card title={t('unlock.locked')}>
      <div className="stack stack--3">
        <UnlockForm variant="part" primary />
        {failure && <FailureLine failure={failure} />}
        <div className="row">
          <Button variant="link" size="s" onClick={() => setAsking(true)}>
            {t('unlock.forgot')}
          </Button>
        </div>
        {asking && (
          <TypedConfirmDialog
            title={t('unlock.forgot')}
            confirm={t('options.vault.afreshDo')}
            busy={busy === 'vault.startAfresh'}
            onClose={() => setAsking(false)}
            onConfirm={() => void startAfresh().then(() => setAsking(false))}
          >
            <p>{t('options.vault.forgotWhat')}</p>
            <p className="muted">{t('options.vault.forgotStays')}</p>
          </TypedConfirmDialog>
        )}
      </div>
    </Card>
  );
}
