import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/form/text-field';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { formatNumber, formatRate } from '#lib/domain/format';
import { MARKETS } from '#lib/domain/market';
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
  const known = facts.cost ? formatNumber(Number(facts.cost.amount), market) : '';
  const [cost, setCost] = useState(known);
  const [wrong, setWrong] = useState<{ rate?: boolean; cost?: boolean }>({});
  const keep = useCosts((state) => state.keepOne);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const [newRate, newCost] = [typedRate(rate, market), typedCost(cost, market)];
    const bad = { rate: newRate === 'wrong', cost: newCost === 'wrong' };
    setWrong(bad);
    if (newRate === 'wrong' || newCost === 'wrong') return;
    const { [itemId]: _old, ...others } = draft.rates;
    changeDraft({ rates: newRate === null ? others : { ...others, [itemId]: newRate } });
    if (cost !== known && !(await keep(shop.id, itemId, newCost))) return setWrong({ cost: true });
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
        error={wrong.cost ? t('review.costWrong') : undefined}
      />
      <Button type="submit" size="s">
        {t('review.rowDone')}
      </Button>
    </form>
  );
}
