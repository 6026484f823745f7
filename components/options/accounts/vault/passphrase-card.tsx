import { useMemo, useState } from 'react';
import { FailureLine } from '#components/options/shell/failure-line';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Form } from '#components/ui/form/form';
import { Notice } from '#components/ui/notice';
import { Tag } from '#components/ui/tag';
import { passphraseForm } from '#lib/stores/accounts/passphrase';
import type { VaultStatus } from '#lib/stores/accounts/vault';
import { useVaultCare } from '#lib/stores/accounts/vault-care';
import { useForm } from '#lib/stores/shell/form/form';
import { useTexts } from '#lib/stores/shell/use-texts';
import { KeepOnDeviceDialog } from './keep-on-device-dialog';
import { PassphraseFields } from './passphrase-fields';

/** Chooses a passphrase where there is none, changes it where there is one. */
export function PassphraseCard({ protection }: { protection: VaultStatus['protection'] }) {
  const { t } = useTexts();
  const { done, dismiss } = useVaultCare();
  const [leaving, setLeaving] = useState(false);
  const isSet = protection === 'passphrase';
  const form = useMemo(() => passphraseForm(isSet), [isSet]);
  const { pending, failure, errors, stops, submit } = useForm(form);
  const save = () => {
    dismiss();
    void submit();
  };
  return (
    <Card
      title={t('options.vault.passphrase')}
      actions={<Tag tone={isSet ? 'pos' : 'warn'}>{t(isSet ? 'options.vault.isSet' : 'options.vault.notSet')}</Tag>}
    >
      <Form className="form" stops={stops} onSubmit={save}>
        {!isSet && <Notice tone="warn">{t('options.vault.deviceKey')}</Notice>}
        <PassphraseFields form={form} isSet={isSet} />
        {failure && Object.keys(errors).length === 0 && <FailureLine failure={failure} />}
        <div className="row row--wrap">
          <Button type="submit" variant="primary" busy={pending}>
            {t(isSet ? 'options.vault.change' : 'options.vault.set')}
          </Button>
          {isSet && (
            <Button
              variant="ghost"
              onClick={() => {
                dismiss();
                setLeaving(true);
              }}
            >
              {t('options.vault.without')}
            </Button>
          )}
          <span className="pos" role="status">
            {done === 'vault.protect' && t('options.vault.saved')}
            {done === 'vault.keepOnDevice' && t('options.vault.onDevice')}
            {done === 'vault.repair' && t('options.vault.repaired')}
          </span>
        </div>
      </Form>
      {leaving && <KeepOnDeviceDialog onClose={() => setLeaving(false)} />}
    </Card>
  );
}
