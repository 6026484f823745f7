import { useState } from 'react';
import { FailureLine } from '#components/options/shell/failure-line';
import { TypedConfirmDialog } from '#components/options/shell/typed-confirm-dialog';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { useFailureOf, useVaultCare } from '#lib/stores/accounts/vault-care';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Everything of Sidecar on this computer goes; a word has to be typed first. */
export function DeleteEverything() {
  const { t } = useTexts();
  const { busy, done, deleteEverything } = useVaultCare();
  const failure = useFailureOf('everything.delete');
  const [asking, setAsking] = useState(false);
  const run = async () => {
    await deleteEverything();
    setAsking(false);
  };
  return (
    <Card title={t('options.delete.title')}>
      <div className="stack stack--3">
        <p>{t('options.delete.what')}</p>
        {done === 'everything.delete' && (
          <p className="pos" role="status">
            {t('options.delete.done')}
          </p>
        )}
        {failure && !asking && <FailureLine failure={failure} />}
        <div className="row">
          <Button icon="trash" onClick={() => setAsking(true)}>
            {t('options.delete.button')}
          </Button>
        </div>
        {asking && (
          <TypedConfirmDialog
            title={t('options.delete.ask')}
            confirm={t('options.delete.title')}
            busy={busy === 'everything.delete'}
            onClose={() => setAsking(false)}
            onConfirm={() => void run()}
          >
            <p>{t('options.delete.goes')}</p>
            <p className="muted">{t('options.delete.stays')}</p>
          </TypedConfirmDialog>
        )}
      </div>
    </Card>
  );
}
