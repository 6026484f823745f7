import { useState } from 'react';
import { FailureLine } from '#components/options/shell/failure-line';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { PasswordField } from '#components/ui/form/password-field';
import { useFailureOf, useVaultCare } from '#lib/stores/accounts/vault-care';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Back to a key kept on this device, after the plain words about what that means. */
export function KeepOnDeviceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const { busy, errors, keepOnDevice, dismiss } = useVaultCare();
  const failure = useFailureOf('vault.keepOnDevice');
  const [current, setCurrent] = useState('');
  const leave = () => {
    dismiss();
    onClose();
  };
  const keep = () => void keepOnDevice(current);
  return (
    <Dialog
      title={t('options.vault.without')}
      onClose={leave}
      actions={
        <>
          <Button onClick={leave}>{t('options.cancel')}</Button>
          <Button look="primary" busy={busy === 'vault.keepOnDevice'} onClick={keep}>
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
        onKeyDown={(event) => event.key === 'Enter' && keep()}
        error={errors.current ? t(errors.current) : undefined}
        showLabel={t('common.show')}
        hideLabel={t('common.hide')}
      />
      {failure && <FailureLine failure={failure} />}
    </Dialog>
  );
}
