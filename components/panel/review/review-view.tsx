import { useNumber } from '../../../lib/stores/use-number';
import { useReview } from '../../../lib/stores/use-review';
import { useTexts } from '../../../lib/stores/use-texts';
import { Empty } from '../../ui/empty';

/** Changes before they are sent: each with its effect, its cost and what cannot be undone. */
export function ReviewView() {
  const { t } = useTexts();
  const number = useNumber();
  const draft = useReview();
  if (!draft)
    return (
      <Empty icon="check" title={t('review.none.title')}>
        {t('review.none.says')}
      </Empty>
    );
  return <p className="muted">{t('review.head', { count: draft.items.length, number: number(draft.items.length) })}</p>;
}
