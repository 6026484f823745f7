import { useState } from 'react';
import { FailureLine } from '#components/options/shell/failure-line';
import { Button } from '#components/ui/button';
import { FormDialog } from '#components/ui/form/form-dialog';
import { Notice } from '#components/ui/notice';
import { passphraseForm } from '#lib/stores/accounts/passphrase';
import { useVault } from '#lib/stores/accounts/vault';
import { useForm } from '#lib/stores/shell/form/form';
import { useTexts } from '#lib/stores/shell/use-texts';
import { PassphraseFields } from './vault/passphrase-fields';

/** Before the first secret is put into the vault: by what it will be kept, and the choice of a passphrase, made without leaving the form. */
export function VaultNote() {
  const { t } = useTexts();
  const state = useVault(({ status }) => status?.state);
  const [choosing, setChoosing] = useState(false);
  const [chosen, setChosen] = useState(false);
  if (chosen)
    return (
      <p className="pos" role="status">
        {t('options.vault.saved')}
      </p>
    );
  if (state !== 'empty') return null;
  return (
    <>
      <Notice
        tone="plain"
        title={t('options.shops.vaultTitle')}
        actions={
          <Button size="s" icon="lock" onClick={() => setChoosing(true)}>
            {t('options.shops.vaultChoose')}
          </Button>
        }
      >
        <p>{t('options.vault.deviceKey')}</p>
      </Notice>
      {choosing && <PassphraseDialog onChosen={() => setChosen(true)} onClose={() => setChoosing(false)} />}
    </>
  );
}

function PassphraseDialog({ onChosen, onClose }: { onChosen: () => void; onClose: () => void }) {
  const { t } = useTexts();
  const [form] = useState(() => passphraseForm(false));
  const { pending, failure, errors, stops, submit } = useForm(form);
  const choose = () => void submit().then((done) => done && onChosen());
  return (
    <FormDialog
      title={t('options.vault.passphrase')}
      onClose={onClose}
      cancel={t('options.cancel')}
      submit={t('options.vault.set')}
      button={{ busy: pending }}
      stops={stops}
      onSubmit={choose}
      after={failure && Object.keys(errors).length === 0 && <FailureLine failure={failure} />}
    >
      <PassphraseFields form={form} isSet={false} />
    </FormDialog>
  );
}
