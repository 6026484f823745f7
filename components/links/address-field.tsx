import { TextField } from '#components/ui/form/text-field';
import { IconButton } from '#components/ui/icon-button';
import { useLinkChoice } from '#lib/stores/links/link-choice';
import { useTexts } from '#lib/stores/shell/use-texts';

/** An address typed or pasted in the place of the page in front. */
export function AddressField() {
  const { t } = useTexts();
  const { typed, type } = useLinkChoice();
  return (
    <TextField
      label={t('link.address')}
      value={typed}
      onChange={type}
      inputMode="url"
      maxLength={8192}
      placeholder="https://shopee…"
      end={typed && <IconButton icon="x" label={t('link.clearAddress')} onClick={() => type('')} />}
    />
  );
}
