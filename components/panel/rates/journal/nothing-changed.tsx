import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { useJournalInput } from '#lib/stores/rates/journal/journal';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Nothing was changed yet, or nothing that is asked for. */
export function NothingChanged() {
  const { t } = useTexts();
  const { text, outcome, by, filter } = useJournalInput();
  const narrowed = text !== '' || outcome !== null || by !== null;
  if (!narrowed) {
    return (
      <Empty icon="list" title={t('journal.none.title')}>
        {t('journal.none.says')}
      </Empty>
    );
  }
  const all = { text: '', outcome: null, by: null, days: 0 as const };
  return (
    <Empty icon="search" title={t('journal.noneSuch.title')} action={<Button onClick={() => filter(all)}>{t('journal.showAll')}</Button>}>
      {t('journal.noneSuch.says')}
    </Empty>
  );
}
