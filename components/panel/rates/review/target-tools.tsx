import { Check } from '#components/ui/form/check';
import { SelectField } from '#components/ui/form/select-field';
import { addDays } from '#lib/domain/day';
import { MARKETS } from '#lib/domain/market';
import type { ReviewDraft, ReviewTarget } from '#lib/domain/rates/review/draft';
import { dayAt, endOfDay } from '#lib/domain/rates/review/full-days';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { changeDraft } from '#lib/stores/rates/review/draft';
import { useReviewEditing } from '#lib/stores/rates/review/editing';
import { useTexts } from '#lib/stores/shell/use-texts';
import { ReviewField } from './review-field';

/** What all the products are to become; one product's own rate is typed in its row. */
export function TargetTools({ draft, shop }: { draft: ReviewDraft; shop: ShopAccount }) {
  const { t } = useTexts();
  const release = useReviewEditing((state) => state.release);
  const { target } = draft;
  const given =
    target === 'asGiven' ||
    (draft.from !== 'rates' && draft.items.some(({ rate, end, remove }) => rate !== undefined || end !== undefined || remove));
  const targets: ReviewTarget[] = [...(given ? (['asGiven'] as const) : []), 'min', 'middle', 'max', 'typed', 'add', 'extend', 'remove'];
  const choose = (value: ReviewTarget) => {
    release();
    changeDraft(draft.accountId, { target: value });
  };
  return (
    <div className="form__two review__tools">
      <SelectField
        label={t('review.target')}
        value={target}
        choices={targets.map((value) => ({ value, label: t(`review.target.${value}`) }))}
        onChange={choose}
      />
      {(target === 'typed' || target === 'add') && (
        <ReviewField
          field="rateForAll"
          draft={draft}
          market={shop.market}
          value={draft.rateForAll}
          label={t('review.rateForAll')}
          unit="%"
          // Whoever came to change one rate types it at once.
          autoFocus={draft.from === 'item'}
          help={target === 'add' ? t('review.rateForAll.add') : t('review.rateForAll.help')}
          wrong={t('review.rateWrong')}
        />
      )}
      {(target === 'extend' || target === 'add') && <EndForAll draft={draft} shop={shop} />}
      {RAISED.has(target) && (
        <Check checked={draft.onlyRaise} onChange={(onlyRaise) => changeDraft(draft.accountId, { onlyRaise })}>
          {t('review.onlyRaise')}
        </Check>
      )}
    </div>
  );
}

/** Targets by which a rate may fall. */
const RAISED: ReadonlySet<ReviewTarget> = new Set<ReviewTarget>(['min', 'middle', 'max', 'typed']);

function EndForAll({ draft, shop: { market } }: { draft: ReviewDraft; shop: ShopAccount }) {
  const { t } = useTexts();
  const { end, target, unread, accountId } = draft;
  const { timeZone } = MARKETS[market];
  const first = addDays(dayAt(Date.now(), timeZone), 7);
  const endless = unread['end'] === undefined && (end === null || (end === 'none' && target === 'add'));
  const { end: _typed, ...others } = unread;
  return (
    <div className="stack stack--1">
      <ReviewField
        field="end"
        draft={draft}
        market={market}
        value={typeof end === 'number' ? end : null}
        label={t(target === 'add' ? 'review.endForNew' : 'review.endForAll')}
        min={first}
        disabled={endless}
        help={t(end === 'none' && draft.items.some((item) => item.end !== undefined) ? 'review.endForAll.each' : 'review.endForAll.help')}
        wrong={t('review.endWrong')}
      />
      <Check
        checked={endless}
        onChange={(on) => changeDraft(accountId, { unread: others, end: on ? null : endOfDay(addDays(first, 23), timeZone) })}
      >
        {t('review.endless')}
      </Check>
    </div>
  );
}
