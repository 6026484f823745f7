import { Button } from '#components/ui/button';
import { useSuggestionActs } from '#lib/stores/rates/suggestions/acts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What was put away last, with the way back. */
export function UndoLine({ accountId }: { accountId: string }) {
  const { t } = useTexts();
  const number = useNumber();
  const { undo, takeOut } = useSuggestionActs();
  const mine = undo?.accountId === accountId ? undo : null;
  const text = mine && { count: mine.keys.length, number: number(mine.keys.length), days: mine.days ?? 0 };
  return (
    <div role="status" className="sugg__undo">
      {mine && text && (
        <p className="row row--between">
          <span>{mine.days === null ? t('suggest.undo.never', text) : t('suggest.undo.days', text)}</span>
          <Button variant="link" icon="undo" onClick={() => void takeOut(accountId, mine.keys)}>
            {t('suggest.undo')}
          </Button>
        </p>
      )}
    </div>
  );
}
