import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { keepDraft, useReview } from '#lib/stores/rates/review/draft';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { Review } from './review';

/** Changes before they are sent: each with its effect, its cost and what cannot be undone. */
export function ReviewView() {
  const { draft } = useReview();
  return draft && draft.items.length > 0 ? <OfShop key={draft.id} draft={draft} /> : <Nothing />;
}

function OfShop({ draft }: { draft: ReviewDraft }) {
  const { t } = useTexts();
  const shop = useSetting('shops').find(({ id }) => id === draft.accountId);
  if (shop) return <Review draft={draft} shop={shop} />;
  return (
    <Empty icon="store" title={t('review.gone.title')} action={<Button onClick={() => void keepDraft(null)}>{t('review.discard')}</Button>}>
      {t('review.gone.says')}
    </Empty>
  );
}

function Nothing() {
  const { t } = useTexts();
  return (
    <Empty icon="check" title={t('review.none.title')}>
      {t('review.none.says')}
    </Empty>
  );
}
