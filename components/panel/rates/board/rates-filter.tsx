import { useEffect, useMemo, useRef } from 'react';
import { Button } from '#components/ui/button';
import { Check } from '#components/ui/form/check';
import { SelectField } from '#components/ui/form/select-field';
import { NO_FILTER } from '#lib/domain/rates/board/board-filter';
import type { BoardRow } from '#lib/domain/rates/board/board-row';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useRatesView } from '#lib/stores/rates/board/view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { NumberPart } from './number-part';

/** What rows have to be. Each field takes effect as it is typed. */
export function RatesFilter({ shop: { market }, rows, onClose }: { shop: ShopAccount; rows: readonly BoardRow[]; onClose: () => void }) {
  const { t } = useTexts();
  const { filter, setFilter } = useRatesView();
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  const categories = useMemo(() => [...new Set(rows.flatMap(({ category }) => category ?? []))].sort(), [rows]);
  const points = filter.gapFrom === null ? null : filter.gapFrom / 100;
  return (
    <fieldset
      ref={place}
      className="rates__filter"
      aria-label={t('rates.filter')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <NumberPart
        label={t('rates.gapFrom')}
        market={market}
        value={points}
        digits={2}
        onChange={(value) => setFilter({ gapFrom: value === null ? null : Math.round(value * 100) })}
      />
      <SelectField
        label={t('rates.ams')}
        value={filter.ams}
        choices={(['any', 'in', 'out'] as const).map((value) => ({ value, label: t(`rates.ams.${value}`) }))}
        onChange={(ams) => setFilter({ ams })}
      />
      <NumberPart
        label={t('rates.endsWithin')}
        market={market}
        value={filter.endsWithin}
        digits={0}
        onChange={(endsWithin) => setFilter({ endsWithin })}
      />
      <NumberPart
        label={t('rates.priceFrom')}
        market={market}
        value={filter.priceFrom}
        digits={2}
        onChange={(priceFrom) => setFilter({ priceFrom })}
      />
      <NumberPart
        label={t('rates.priceTo')}
        market={market}
        value={filter.priceTo}
        digits={2}
        onChange={(priceTo) => setFilter({ priceTo })}
      />
      <NumberPart
        label={t('rates.stockFrom')}
        market={market}
        value={filter.stockFrom}
        digits={0}
        onChange={(stockFrom) => setFilter({ stockFrom })}
      />
      <NumberPart
        label={t('rates.soldFrom')}
        market={market}
        value={filter.soldFrom ?? null}
        digits={0}
        onChange={(soldFrom) => setFilter({ soldFrom })}
      />
      <NumberPart
        label={t('rates.salesFrom')}
        market={market}
        value={filter.salesFrom ?? null}
        digits={2}
        onChange={(salesFrom) => setFilter({ salesFrom })}
      />
      {categories.length > 0 && (
        <SelectField
          label={t('rates.category')}
          value={filter.category ?? ''}
          choices={[{ value: '', label: t('rates.category.any') }, ...categories.map((name) => ({ value: name, label: name }))]}
          onChange={(name) => setFilter({ category: name || null })}
        />
      )}
      <Check checked={filter.owed} onChange={(owed) => setFilter({ owed })}>
        {t('rates.owed')}
      </Check>
      <div className="row">
        <Button size="s" onClick={() => setFilter({ ...NO_FILTER, text: filter.text })}>
          {t('rates.noFilter')}
        </Button>
        <Button size="s" onClick={onClose}>
          {t('rates.closeFilter')}
        </Button>
      </div>
    </fieldset>
  );
}
