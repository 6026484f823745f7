import { UnlockForm } from '#components/accounts/unlock-form';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { Notice } from '#components/ui/notice';
import { Progress } from '#components/ui/progress';
import { FAILURES } from '#lib/domain/failure';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { useReviewReading } from '#lib/stores/rates/review/reading';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** How far the products are read again, what holds it up, and how to go on. */
export function ReadingNotice({ draft }: { draft: ReviewDraft }) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts();
  const { state, done, total, failure, read, stop } = useReviewReading();
  const goOn = () => void read(draft, done);
  if (state === 'reading') {
    const says = t('review.reading', { done: number(done), total: number(total) });
    return (
      <div className="card card__body stack stack--2" role="status" data-part="reading">
        <div className="row">
          <span className="grow num">{says}</span>
          <Button size="s" onClick={stop}>
            {t('review.stop')}
          </Button>
        </div>
        <Progress share={total === 0 ? 0 : done / total} label={says} />
      </div>
    );
  }
  if (state === 'stopped') {
    return (
      <Notice
        tone="warn"
        role="status"
        title={t('review.stopped.title', { done: number(done), total: number(total) })}
        actions={
          <Button size="s" onClick={goOn}>
            {t('review.goOn')}
          </Button>
        }
      >
        {t('review.stopped.says')}
      </Notice>
    );
  }
  if (state !== 'failed' || !failure) return null;
  if (failure.code === 'locked') {
    return (
      <div className="card card__body" data-part="locked">
        <UnlockForm onUnlocked={goOn} />
      </div>
    );
  }
  const { what, todo, details, next } = failureTexts(failure);
  const label = FAILURES[failure.code].step === 'retry' && next !== null ? next : t('review.goOn');
  return <FailureNotice says={what} next={todo} details={details} step={{ label, onPress: goOn }} />;
}
