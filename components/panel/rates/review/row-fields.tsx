import { Button } from '#components/ui/button';
import { MARKETS } from '#lib/domain/market';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { fieldText } from '#lib/domain/rates/review/fields';
import type { ReviewRow } from '#lib/domain/rates/review/row';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useCosts } from '#lib/stores/rates/review/costs';
import { draftNow } from '#lib/stores/rates/review/draft';
import { useTexts } from '#lib/stores/shell/use-texts';
import { ReviewField } from './review-field';

export interface RowFieldsProps {
  row: ReviewRow;
  draft: ReviewDraft;
  shop: ShopAccount;
  onDone: () => void;
}

/** What the person types for one product: its rate, and what a piece costs. It counts as it is typed; leaving the field keeps the cost. */
export function RowFields({ row: { itemId, facts, planned }, draft, shop, onDone }: RowFieldsProps) {
  const { t } = useTexts();
  const { market } = shop;
  const rated = draft.target !== 'extend' && draft.target !== 'remove';
  const keepTyped = useCosts((state) => state.keepTyped);
  const keepCost = () => {
    const amount = draftNow(shop.id)?.costs[itemId];
    if (amount !== undefined) void keepTyped(shop.id, { [itemId]: amount });
  };
  return (
    <form
      className="chg__fields"
      onSubmit={(event) => {
        event.preventDefault();
        keepCost();
        onDone();
      }}
    >
      {rated && (
        <ReviewField
          field={`rate ${itemId}`}
          draft={draft}
          market={market}
          value={draft.rates[itemId] ?? null}
          label={t('review.rateHere')}
          unit="%"
          placeholder={fieldText('rateForAll', planned.after, market)}
          wrong={t('review.rateWrong')}
        />
      )}
      <ReviewField
        field={`cost ${itemId}`}
        draft={draft}
        market={market}
        value={facts.cost?.amount ?? null}
        label={t('review.costHere')}
        unit={MARKETS[market].currency}
        wrong={t('review.costWrong')}
        onBlur={keepCost}
      />
      <Button type="submit" size="s">
        {t('review.rowDone')}
      </Button>
    </form>
  );
}
