import { useId, useState } from 'react';
import { FailureLine } from '#components/options/shell/failure-line';
import { SecretField } from '#components/shell/secret-field';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Form } from '#components/ui/form/form';
import { keepOnDeviceForm } from '#lib/stores/accounts/passphrase';
import { useForm } from '#lib/stores/shell/form/form';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Back to a key kept on this device, after the plain words about what that means. */
export function KeepOnDeviceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const id = useId();
  const [form] = useState(keepOnDeviceForm);
  const { pending, failure, errors, stops, field, submit } = useForm(form);
  const keep = () => void submit().then((done) => done && onClose());
  return (
    <Dialog
      title={t('options.vault.without')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button type="submit" form={id} variant="primary" busy={pending}>
            {t('options.vault.without')}
          </Button>
        </>
      }
    >
      <p>{t('options.vault.deviceKey')}</p>
      <Form id={id} className="form" stops={stops} onSubmit={keep}>
        <SecretField label={t('options.vault.current')} {...field('current')} name="current" />
      </Form>
      {failure && Object.keys(errors).length === 0 && <FailureLine failure={failure} />}
    </Dialog>
  );
}
