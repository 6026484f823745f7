import { useState } from 'react';
import { Select } from '#components/ui/form/select';
import type { MarketCode } from '#lib/domain/market';
import type { PartEnd } from '#lib/domain/targeted/campaign-steps';
import type { CampaignDraft, DraftAffiliate } from '#lib/domain/targeted/draft';
import type { Repair } from '#lib/domain/targeted/repair';
import { plainText } from '#lib/domain/text';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { RateField } from './rate-field';

export interface RepairLineProps {
  readonly end: PartEnd;
  readonly draft: CampaignDraft;
  readonly market: MarketCode;
  readonly spare: readonly DraftAffiliate[];
  /** null: another rate that is not typed yet. */
  readonly repair: Repair | null;
  readonly onRepair: (repair: Repair | null) => void;
}

/** So many others are offered in the place of one. */
const OFFERED = 20;

/** One refused product or affiliate: why, and what is done with it. */
export function RepairLine({ end, draft, market, spare, repair, onRepair }: RepairLineProps) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(market);
  const product = end.of === 'product' ? draft.products.find(({ itemId }) => itemId === end.id) : undefined;
  const person = end.of === 'affiliate' ? draft.affiliates.find(({ affiliateId }) => affiliateId === end.id) : undefined;
  const name = plainText(product?.name || person?.name || end.id, 60);
  const [rating, setRating] = useState(false);
  const offered = spare.slice(0, OFFERED);
  const own = repair?.do === 'replace' ? repair.affiliate : null;
  const others = own && !offered.some(({ affiliateId }) => affiliateId === own.affiliateId) ? [own, ...offered] : offered;
  const value = repair?.do === 'replace' ? repair.affiliate.affiliateId : rating ? 'rate' : 'drop';
  const choose = (next: string) => {
    setRating(next === 'rate');
    const affiliate = others.find(({ affiliateId }) => affiliateId === next);
    onRepair(affiliate ? { do: 'replace', affiliate } : next === 'rate' ? null : { do: 'drop' });
  };
  const choices = [
    ...(person
      ? others.map((one) => ({
          value: one.affiliateId,
          label: t('draft.repair.replace', { name: plainText(one.name ?? one.affiliateId, 40) }),
        }))
      : []),
    { value: 'drop', label: t('draft.repair.leaveOut') },
    ...(product ? [{ value: 'rate', label: t('draft.repair.rate') }] : []),
  ];
  return (
    <li data-refused={end.id}>
      <div className="draft__repair">
        <bdi className="cut medium">{name}</bdi>
        {end.failure && <span className="small neg">{failureTexts(end.failure).what}</span>}
        <div className="draft__how">
          <Select small aria-label={t('draft.repair.how', { name })} value={value} choices={choices} onChange={choose} />
          {rating && product && (
            <RateField
              label={t('draft.rate.of', { name })}
              rate={repair?.do === 'rate' ? repair.rate : null}
              market={market}
              onRate={(rate) => onRepair(rate === null ? null : { do: 'rate', rate })}
            />
          )}
        </div>
      </div>
    </li>
  );
}
