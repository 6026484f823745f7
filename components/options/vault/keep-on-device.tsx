import { useState } from 'react';
import { useVaultCare } from '../../../lib/stores/vault-care';
import { useTexts } from '../../../lib/stores/use-texts';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { PasswordField } from '../../ui/password-field';
import { FailureLine } from '../failure-line';

/** Back to a key kept on this device, after the plain words about what that means. */
export function KeepOnDevice() {
  const { t } = useTexts();
  const { busy, errors, failure, keepOnDevice, dismiss } = useVaultCare();
  const [asking, setAsking] = useState(false);
  const [current, setCurrent] = useState('');
  const leave = () => {
    setAsking(false);
    setCurrent('');
    dismiss();
  };
  return (
    <>
      <Button look="ghost" onClick={() => setAsking(true)}>
        {t('options.vault.without')}
      </Button>
      {asking && (
        <Dialog
          title={t('options.vault.without')}
          onClose={leave}
          actions={
            <>
              <Button onClick={leave}>{t('options.cancel')}</Button>
              <Button look="primary" busy={busy === 'vault.keepOnDevice'} onClick={() => void keepOnDevice(current)}>
                {t('options.vault.without')}
              </Button>
            </>
          }
        >
          <p>{t('options.vault.deviceKey')}</p>
          <PasswordField
            label={t('options.vault.current')}
            value={current}
            onChange={setCurrent}
            error={errors.current ? t(errors.current) : undefined}
            showLabel={t('common.show')}
            hideLabel={t('common.hide')}
          />
          {failure && <FailureLine failure={failure} />}
        </Dialog>
      )}
    </>
  );
}
