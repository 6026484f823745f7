import { Notice } from '#components/ui/notice';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The data comes from a newer version: it is left as it is. */
export function NewerNotice() {
  const { t } = useTexts();
  return (
    <Notice tone="warn" title={t('options.vault.newer')}>
      {t('options.vault.newerWhat')}
    </Notice>
  );
}
