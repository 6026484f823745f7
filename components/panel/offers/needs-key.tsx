import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { openOptions } from '#lib/stores/shell/open-page';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The catalogue is read with a key; an affiliate id alone opens nothing. */
export function NeedsKey() {
  const { t } = useTexts();
  return (
    <Empty
      icon="key"
      title={t('offers.needsKey.title')}
      action={<Button onClick={() => openOptions('accounts/key')}>{t('offers.needsKey.button')}</Button>}
    >
      {t('offers.needsKey.says')}
    </Empty>
  );
}
