import { useState } from 'react';
import { FailureLine } from '#components/options/shell/failure-line';
import { TypedConfirmDialog } from '#components/options/shell/typed-confirm-dialog';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Notice } from '#components/ui/notice';
import { Tag } from '#components/ui/tag';
import { useFailureOf, useVaultCare } from '#lib/stores/accounts/vault-care';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The vault cannot be read: first the second copy, then, only when typed, a fresh start. Nothing is deleted by itself. */
export function DamagedCard({ repairable, keyLost }: { repairable: boolean; keyLost: boolean }) {
  const { t } = useTexts();
  const { busy, repair, startAfresh } = useVaultCare();
  const notRepaired = useFailureOf('vault.repair');
  const notBegun = useFailureOf('vault.startAfresh');
  const failure = notRepaired ?? notBegun;
  const [asking, setAsking] = useState(false);
  return (
    <Card title={t('options.vault.damaged')} actions={<Tag tone="neg">{t('options.vault.unreadable')}</Tag>}>
      <div className="stack stack--3">
        <p>{t(repairable ? 'options.vault.damagedRepairable' : keyLost ? 'options.vault.keyLost' : 'options.vault.damagedLost')}</p>
        {failure && <FailureLine failure={failure} />}
        <div className="row row--wrap">
          {repairable && (
            <Button variant="primary" icon="refresh" busy={busy === 'vault.repair'} onClick={() => void repair()}>
              {t('options.vault.repair')}
            </Button>
          )}
          <Button onClick={() => setAsking(true)}>{t('options.vault.afresh')}</Button>
        </div>
        {asking && (
          <TypedConfirmDialog
            title={t('options.vault.afreshTitle')}
            confirm={t('options.vault.afreshDo')}
            busy={busy === 'vault.startAfresh'}
            onClose={() => setAsking(false)}
            onConfirm={() => void startAfresh().then(() => setAsking(false))}
          >
            <p>{t('options.vault.afreshWhat')}</p>
            {repairable && <Notice tone="warn">{t('options.vault.afreshFirst')}</Notice>}
          </TypedConfirmDialog>
        )}
      </div>
    </Card>
  );
}
