import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/form/text-field';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { formatRate } from '#lib/domain/format';
import { MARKETS } from '#lib/domain/market';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { writeNumber } from '#lib/domain/numbers/write-number';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import type { ReviewRow } from '#lib/domain/rates/review/row';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useCosts } from '#lib/stores/rates/review/costs';
import { changeDraft } from '#lib/stores/rates/review/draft';
import { typedCost, typedRate } from '#lib/stores/rates/review/typed';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface RowFieldsProps {
  row: ReviewRow;
  draft: ReviewDraft;
  shop: ShopAccount;
  onDone: () => void;
}

/** What the person types for one product: its rate, and what a piece costs. */
export function RowFields({ row: { itemId, facts, planned }, draft, shop, onDone }: RowFieldsProps) {
  const { t } = useTexts();
  const { market } = shop;
  const rated = draft.target !== 'extend' && draft.target !== 'remove';
  const plain = (rate: CommissionRate | null) => (rate === null ? '' : formatRate(rate, market).replace('%', ''));
  const [rate, setRate] = useState(draft.rates[itemId] === undefined ? '' : plain(draft.rates[itemId]));
  const known = facts.cost ? writeNumber(facts.cost.amount, formOfMarket(market), MARKETS[market].currencyDigits) : '';
  const [cost, setCost] = useState(known);
  const [wrong, setWrong] = useState<{ rate?: boolean; cost?: 'wrong' | 'ambiguous' }>({});
  const keep = useCosts((state) => state.keepOne);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const [newRate, newCost] = [typedRate(rate), typedCost(cost, market)];
    const badCost = newCost === 'wrong' || newCost === 'ambiguous';
    setWrong({ rate: newRate === 'wrong', ...(badCost ? { cost: newCost } : {}) });
    if (newRate === 'wrong' || badCost) return;
    const { [itemId]: _old, ...others } = draft.rates;
    changeDraft({ rates: newRate === null ? others : { ...others, [itemId]: newRate } });
    if (cost !== known && !(await keep(shop.id, itemId, newCost))) return setWrong({ cost: 'wrong' });
    onDone();
  };
  return (
    <form className="chg__fields" onSubmit={(event) => void save(event)}>
      {rated && (
        <TextField
          label={t('review.rateHere')}
          inputMode="decimal"
          value={rate}
          placeholder={plain(planned.after)}
          onChange={setRate}
          end={<span className="unit">%</span>}
          error={wrong.rate ? t('review.rateWrong') : undefined}
        />
      )}
      <TextField
        label={t('review.costHere')}
        inputMode="decimal"
        value={cost}
        onChange={setCost}
        end={<span className="unit">{MARKETS[market].currency}</span>}
        error={wrong.cost && t(wrong.cost === 'ambiguous' ? 'review.costAmbiguous' : 'review.costWrong')}
      />
      <Button type="submit" size="s">
        {t('review.rowDone')}
      </Button>
    </form>
  );
}
