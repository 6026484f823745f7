import { PasswordField, type PasswordFieldProps } from '#components/ui/form/password-field';
import { useTexts } from '#lib/stores/shell/use-texts';

/** A secret or a passphrase, with the words of the button that shows it. */
export function SecretField(props: Omit<PasswordFieldProps, 'showLabel' | 'hideLabel'>) {
  const { t } = useTexts();
  return <PasswordField showLabel={t('common.show')} hideLabel={t('common.hide')} {...props} />;
}
