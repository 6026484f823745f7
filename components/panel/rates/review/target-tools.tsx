import { useState } from 'react';
import { Check } from '#components/ui/form/check';
import { SelectField } from '#components/ui/form/select-field';
import { TextField } from '#components/ui/form/text-field';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { addDays } from '#lib/domain/day';
import { formatRate } from '#lib/domain/format';
import { MARKETS } from '#lib/domain/market';
import type { ReviewDraft, ReviewTarget } from '#lib/domain/rates/review/draft';
import { dayAt, endOfDay } from '#lib/domain/rates/review/full-days';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { changeDraft } from '#lib/stores/rates/review/draft';
import { typedRate } from '#lib/stores/rates/review/typed';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What all the products are to become; one product's own rate is typed in its row. */
export function TargetTools({ draft, shop }: { draft: ReviewDraft; shop: ShopAccount }) {
  const { t } = useTexts();
  const { target } = draft;
  const given =
    target === 'asGiven' || (draft.from !== 'rates' && draft.items.some(({ rate, end }) => rate !== undefined || end !== undefined));
  const targets: ReviewTarget[] = [...(given ? (['asGiven'] as const) : []), 'min', 'middle', 'max', 'typed', 'add', 'extend', 'remove'];
  return (
    <div className="form__two review__tools">
      <SelectField
        label={t('review.target')}
        value={target}
        choices={targets.map((value) => ({ value, label: t(`review.target.${value}`) }))}
        onChange={(value) => changeDraft({ target: value })}
      />
      {(target === 'typed' || target === 'add') && <RateForAll draft={draft} shop={shop} />}
      {(target === 'extend' || target === 'add') && <EndForAll draft={draft} shop={shop} />}
    </div>
  );
}

function RateForAll({ draft, shop: { market } }: { draft: ReviewDraft; shop: ShopAccount }) {
  const { t } = useTexts();
  const [text, setText] = useState(draft.rateForAll === null ? '' : formatRate(draft.rateForAll, market).replace('%', ''));
  const rate = typedRate(text);
  const type = (typed: string) => {
    setText(typed);
    const now = typedRate(typed);
    // What cannot be read must not leave the rate before it standing: nothing can be applied until it is mended.
    changeDraft({ rateForAll: now === 'wrong' ? rateFromBasisPoints(0) : now });
  };
  return (
    <TextField
      label={t('review.rateForAll')}
      inputMode="decimal"
      value={text}
      onChange={type}
      end={<span className="unit">%</span>}
      help={draft.target === 'add' ? t('review.rateForAll.add') : t('review.rateForAll.help')}
      error={rate === 'wrong' ? t('review.rateWrong') : undefined}
    />
  );
}

function EndForAll({ draft: { end, target }, shop: { market } }: { draft: ReviewDraft; shop: ShopAccount }) {
  const { t } = useTexts();
  const { timeZone } = MARKETS[market];
  const first = addDays(dayAt(Date.now(), timeZone), 7);
  const endless = end === null || (end === 'none' && target === 'add');
  return (
    <div className="stack stack--1">
      <TextField
        type="date"
        label={t(target === 'add' ? 'review.endForNew' : 'review.endForAll')}
        min={first}
        value={typeof end === 'number' ? dayAt(end, timeZone) : ''}
        disabled={endless}
        onChange={(day) => changeDraft({ end: /^\d{4}-\d{2}-\d{2}$/.test(day) ? endOfDay(day, timeZone) : 'none' })}
        help={t('review.endForAll.help')}
      />
      <Check checked={endless} onChange={(on) => changeDraft({ end: on ? null : endOfDay(addDays(first, 23), timeZone) })}>
        {t('review.endless')}
      </Check>
    </div>
  );
}
