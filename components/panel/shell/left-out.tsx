import { Notice } from '#components/ui/notice';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Says how many rows of a list could not be read; nothing where all could. */
export function LeftOut({ count }: { count: number }) {
  const { t } = useTexts();
  const number = useNumber();
  if (count === 0) return null;
  return (
    <div data-part="leftOut">
      <Notice tone="warn" role="status" title={t('panel.leftOut.title', { count, number: number(count) })}>
        {t('panel.leftOut.says')}
      </Notice>
    </div>
  );
}
