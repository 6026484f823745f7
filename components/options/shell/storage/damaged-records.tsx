import { useState } from 'react';
import { FailureLine } from '#components/options/shell/failure-line';
import { TypedConfirmDialog } from '#components/options/shell/typed-confirm-dialog';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Notice } from '#components/ui/notice';
import type { Failure } from '#lib/domain/failure';
import { useStorageCare } from '#lib/stores/shell/storage';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Records that the browser cannot open: left as they are until the person gives them up. */
export function DamagedRecords({ failure }: { failure: Failure }) {
  const { t } = useTexts();
  const { busy, failure: refused, startAfresh } = useStorageCare();
  const [asking, setAsking] = useState(false);
  const run = async () => {
    await startAfresh();
    setAsking(false);
  };
  return (
    <Card title={t('options.storage.title')}>
      <div className="stack stack--3">
        <Notice tone="neg" role="alert" title={t('options.storage.damaged')} details={failure.detail}>
          {t('options.storage.damagedWhat')}
        </Notice>
        {refused && !asking && <FailureLine failure={refused} />}
        <div className="row">
          <Button icon="refresh" onClick={() => setAsking(true)}>
            {t('options.storage.afresh')}
          </Button>
        </div>
        {asking && (
          <TypedConfirmDialog
            title={t('options.storage.afreshAsk')}
            confirm={t('options.storage.afresh')}
            busy={busy === 'records.startAfresh'}
            onClose={() => setAsking(false)}
            onConfirm={() => void run()}
          >
            <p>{t('options.storage.afreshGoes')}</p>
          </TypedConfirmDialog>
        )}
      </div>
    </Card>
  );
}
