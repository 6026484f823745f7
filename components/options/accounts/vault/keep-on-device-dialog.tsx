import { useState } from 'react';
import { FailureLine } from '#components/options/shell/failure-line';
import { SecretField } from '#components/shell/secret-field';
import { FormDialog } from '#components/ui/form/form-dialog';
import { keepOnDeviceForm } from '#lib/stores/accounts/passphrase';
import { useForm } from '#lib/stores/shell/form/form';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Back to a key kept on this device, after the plain words about what that means. */
export function KeepOnDeviceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const [form] = useState(keepOnDeviceForm);
  const { pending, failure, errors, stops, field, submit } = useForm(form);
  const keep = () => void submit().then((done) => done && onClose());
  return (
    <FormDialog
      title={t('options.vault.without')}
      onClose={onClose}
      cancel={t('options.cancel')}
      submit={t('options.vault.without')}
      button={{ busy: pending }}
      stops={stops}
      onSubmit={keep}
      before={<p>{t('options.vault.deviceKey')}</p>}
      after={failure && Object.keys(errors).length === 0 && <FailureLine failure={failure} />}
    >
      <SecretField label={t('options.vault.current')} {...field('current')} name="current" />
    </FormDialog>
  );
}
