import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Check } from '#components/ui/form/check';
import { SelectField } from '#components/ui/form/select-field';
import { TextField } from '#components/ui/form/text-field';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { writeNumber } from '#lib/domain/numbers/write-number';
import { isFiltering, NO_FILTER, readBound } from '#lib/domain/offers/offer-filter';
import { useOffers } from '#lib/stores/offers/offers';
import { useTexts } from '#lib/stores/shell/use-texts';

const RATES = [300, 500, 800, 1000, 1500, 2000] as const;
const SOLD = [10, 30, 100, 500, 1000] as const;
const STARS = [3, 4, 4.5, 4.8] as const;

/** What is kept of the offers that were read; nothing is asked for it. */
export function OfferFilters({ market }: { market: MarketCode }) {
  const { t } = useTexts();
  const { filter, setFilter, query } = useOffers();
  const isProduct = query.kind === 'product';
  const choices = (list: readonly number[], write: (value: number) => string) => [
    { value: '', label: t('offers.filter.any') },
    ...list.map((value) => ({ value: String(value), label: write(value) })),
  ];
  const number = new Intl.NumberFormat(MARKETS[market].locale, { numberingSystem: 'latn' });
  const pick = (text: string) => (text === '' ? null : Number(text));
  return (
    <section className="stack stack--3" aria-labelledby="offer-filters">
      <h2 className="h2" id="offer-filters">
        {t('offers.filter.loaded')}
      </h2>
      <div className="offers__filters">
        <SelectField
          label={t('offers.filter.rate')}
          value={String(filter.minRate ?? '')}
          onChange={(rate) => setFilter({ minRate: pick(rate) as CommissionRate | null })}
          choices={choices(RATES, (rate) => `≥ ${number.format(rate / 100)}%`)}
        />
        {isProduct && <Bound market={market} field="minMoney" label={t('offers.filter.money')} />}
        {isProduct && <Bound market={market} field="minPrice" label={t('offers.filter.minPrice')} />}
        {isProduct && <Bound market={market} field="maxPrice" label={t('offers.filter.maxPrice')} />}
        {isProduct && (
          <SelectField
            label={t('offers.filter.sold')}
            value={String(filter.minSold ?? '')}
            onChange={(sold) => setFilter({ minSold: pick(sold) })}
            choices={choices(SOLD, (sold) => `≥ ${number.format(sold)}`)}
          />
        )}
        <SelectField
          label={t('offers.filter.rating')}
          value={String(filter.minRating ?? '')}
          onChange={(stars) => setFilter({ minRating: pick(stars) })}
          choices={choices(STARS, (stars) => `★ ≥ ${number.format(stars)}`)}
        />
      </div>
      {filter.minRating !== null && (
        <Check checked={filter.ratedOnly} onChange={(ratedOnly) => setFilter({ ratedOnly })}>
          {t('offers.filter.ratedOnly')}
        </Check>
      )}
      <p className="help">{t('offers.filter.unknown')}</p>
      {isFiltering(filter) && (
        <div>
          <Button size="s" icon="x" onClick={() => setFilter(NO_FILTER)}>
            {t('offers.filter.clear')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface BoundProps {
  market: MarketCode;
  field: 'minMoney' | 'minPrice' | 'maxPrice';
  label: string;
}

/** An amount in the market's own way of writing; what is no amount bounds nothing and says so. */
function Bound({ market, field, label }: BoundProps) {
  const { t } = useTexts();
  const { filter, setFilter } = useOffers();
  const [typed, setTyped] = useState<string>(filter[field] === '' ? '' : writeNumber(filter[field], formOfMarket(market)));
  const read = readBound(typed, market);
  return (
    <TextField
      label={label}
      value={filter[field] === '' && read !== null && read !== '' ? '' : typed}
      inputMode="decimal"
      error={read === null ? t('offers.filter.noAmount') : undefined}
      onChange={(text) => {
        setTyped(text);
        setFilter({ [field]: readBound(text, market) ?? '' });
      }}
    />
  );
}
