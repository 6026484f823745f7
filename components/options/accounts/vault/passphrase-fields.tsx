import { SecretField } from '#components/shell/secret-field';
import type { passphraseForm } from '#lib/stores/accounts/passphrase';
import { useForm } from '#lib/stores/shell/form/form';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The passphrase twice, with the present one before it where one is set. */
export function PassphraseFields({ form, isSet }: { form: ReturnType<typeof passphraseForm>; isSet: boolean }) {
  const { t } = useTexts();
  const { field } = useForm(form);
  return (
    <>
      {isSet && <SecretField label={t('options.vault.current')} {...field('current')} name="current" maxLength={1024} />}
      <div className="form__two">
        <SecretField
          label={t('options.vault.new')}
          help={t('options.vault.newHelp')}
          {...field('passphrase')}
          name="passphrase"
          maxLength={1024}
        />
        <SecretField label={t('options.vault.again')} {...field('again')} name="again" maxLength={1024} />
      </div>
      <p className="muted">{t('options.vault.forget')}</p>
    </>
  );
}
