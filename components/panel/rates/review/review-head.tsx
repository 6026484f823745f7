import { useState } from 'react';
import { Icon } from '#components/ui/icon';
import { IconButton } from '#components/ui/icon-button';
import { MoreMenu } from '#components/ui/more-menu';
import type { Failure } from '#lib/domain/failure';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import type { ReviewRow } from '#lib/domain/rates/review/row';
import { wayBack } from '#lib/domain/rates/review/way-back';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useReviewReading } from '#lib/stores/rates/review/reading';
import { useReviewFile } from '#lib/stores/rates/review/use-review-file';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** How many changes, that nothing is sent yet, and the way back to where they were chosen. */
export function ReviewHead({ draft, shop, rows }: { draft: ReviewDraft; shop: ShopAccount; rows: readonly ReviewRow[] }) {
  const { t } = useTexts();
  const number = useNumber();
  const save = useReviewFile(shop);
  const failureTexts = useFailureTexts();
  const [failed, setFailed] = useState<Failure | null>(null);
  const { state, read } = useReviewReading();
  const count = draft.items.length;
  const back = t(`review.back.${draft.from}`);
  return (
    <div className="stack stack--1">
      <div className="row row--tight">
        <a className="iconbtn review__back" href={`#${wayBack(draft)}`} aria-label={back} title={back}>
          <Icon name="left" />
        </a>
        <div className="grow row row--wrap review__title">
          <h2 className="h1">{t('review.head', { count, number: number(count) })}</h2>
          <p className="small muted">{t('review.notSent')}</p>
        </div>
        <IconButton icon="refresh" label={t('review.readAgain')} disabled={state === 'reading'} onClick={() => void read(draft)} />
        <MoreMenu
          label={t('review.save')}
          icon="download"
          actions={(['csv', 'xlsx'] as const).map((format) => ({
            id: format,
            label: t(`review.${format}`),
            disabled: rows.length === 0,
            onPress: () => void save(rows, format).then(setFailed),
          }))}
        />
      </div>
      {failed && (
        <p className="small neg" role="alert">
          {failureTexts(failed).says}
        </p>
      )}
      {draft.cannotRevert !== undefined && (
        <p className="small warn" data-part="cannot-revert">
          {t('review.cannotRevert', { count: draft.cannotRevert, number: number(draft.cannotRevert) })}
        </p>
      )}
    </div>
  );
}
