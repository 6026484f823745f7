import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { useHistory } from '#lib/stores/links/history/history';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What was removed a moment ago, and the way back. */
export function RemovedNotice() {
  const { t } = useTexts();
  const number = useNumber();
  const { removed, undo } = useHistory();
  if (!removed) return null;
  return (
    <Notice
      tone="plain"
      role="status"
      title={t('history.removed', { count: removed.count, number: number(removed.count) })}
      actions={
        <Button size="s" icon="undo" onClick={() => void undo()}>
          {t('searches.undo')}
        </Button>
      }
    />
  );
}
