import { useId, useState } from 'react';
import { FailureLine } from '#components/options/shell/failure-line';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Form } from '#components/ui/form/form';
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
  const id = useId();
  const [form] = useState(() => passphraseForm(false));
  const { pending, failure, errors, stops, submit } = useForm(form);
  const choose = () => void submit().then((done) => done && onChosen());
  return (
    <Dialog
      title={t('options.vault.passphrase')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button type="submit" form={id} variant="primary" busy={pending}>
            {t('options.vault.set')}
          </Button>
        </>
      }
    >
      <Form id={id} className="form" stops={stops} onSubmit={choose}>
        <PassphraseFields form={form} isSet={false} />
      </Form>
      {failure && Object.keys(errors).length === 0 && <FailureLine failure={failure} />}
    </Dialog>
  );
}
