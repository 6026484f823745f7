import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { dropDraft, useReviews } from '#lib/stores/rates/review/draft';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { usePanelShop } from '#lib/stores/shops/panel-shop';
import { OtherReviews } from './other-reviews';
import { Review } from './review';

/** Changes before they are sent: each with its effect, its cost and what cannot be undone. Always those of the shop in the panel's head. */
export function ReviewView() {
  const { t } = useTexts();
  const { part } = usePanelView();
  const { shop } = usePanelShop();
  const { drafts } = useReviews();
  const draft = drafts[part ?? shop?.id ?? ''];
  if (draft && draft.items.length > 0 && draft.accountId === shop?.id) return <Review key={draft.id} draft={draft} shop={shop} />;
  if (draft && part !== null && shop?.id !== part) {
    return (
      <Empty
        icon="store"
        title={t('review.gone.title')}
        action={<Button onClick={() => void dropDraft(part)}>{t('review.discard')}</Button>}
      >
        {t('review.gone.says')}
      </Empty>
    );
  }
  return (
    <div className="stack stack--4">
      <Empty
        icon="check"
        title={t('review.none.title')}
        action={
          <a className="btn" href="#rates">
            {t('review.none.open')}
          </a>
        }
      >
        {t('review.none.says')}
      </Empty>
      <OtherReviews drafts={drafts} />
    </div>
  );
}
