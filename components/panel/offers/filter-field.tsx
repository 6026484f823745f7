import type { ReactNode } from 'react';
import { TextField } from '#components/ui/form/text-field';
import type { OfferField } from '#lib/domain/offers/offer-query';
import { blockedBy, queryProblems } from '#lib/domain/offers/offer-rules';
import { useOffers } from '#lib/stores/offers/offers';
import { useTexts } from '#lib/stores/shell/use-texts';

type TextOf = Extract<OfferField, 'keyword' | 'matchId' | 'itemId' | 'shopId' | 'categoryId'>;

/** One text of the query; shut, with the reason, where the API takes it in no such combination. */
export function FilterField({ field, label, help }: { field: TextOf; label: string; help?: ReactNode }) {
  const { t } = useTexts();
  const { query, change } = useOffers();
  const blocked = blockedBy(query, field);
  const problem = queryProblems(query).find((one) => one.field === field);
  const error = problem ? t(`offers.rule.${problem.id}`) : undefined;
  return (
    <TextField
      label={label}
      value={query[field]}
      disabled={blocked !== null && query[field] === ''}
      maxLength={200}
      inputMode={field === 'keyword' ? 'search' : 'numeric'}
      help={blocked ? t(`offers.rule.${blocked}`) : help}
      // An empty field that has to be filled says so as help, not as a mistake.
      error={problem?.id === 'matchMissing' ? undefined : error}
      onChange={(text) => change({ [field]: text })}
    />
  );
}
