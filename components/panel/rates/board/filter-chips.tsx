import { Icon } from '#components/ui/icon';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { formatNumber, formatRate } from '#lib/domain/format';
import { type BoardFilter, NO_FILTER } from '#lib/domain/rates/board/board-filter';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useBoardViews } from '#lib/stores/rates/board/saved-views';
import { useRatesView } from '#lib/stores/rates/board/view';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What the filter asks for beyond the view itself; each goes with a press. */
export function FilterChips({ shop: { market } }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const { filter, setFilter, view } = useRatesView();
  const asked = useBoardViews().find(({ id }) => id === view)?.filter ?? NO_FILTER;
  const number = (value: number | null) => formatNumber(value, market);
  const labels: Partial<Record<keyof BoardFilter, string>> = {
    ...(filter.gapFrom !== null && {
      gapFrom:
        filter.gapFrom <= 1
          ? t('rates.chip.below')
          : t('rates.chip.gapFrom', { points: formatRate(rateFromBasisPoints(filter.gapFrom), market).replace('%', '') }),
    }),
    ...((filter.overFrom ?? null) !== null && { overFrom: t('rates.view.above') }),
    ...(filter.ams !== 'any' && { ams: t(`rates.ams.${filter.ams}`) }),
    ...(filter.endsWithin !== null && { endsWithin: t('rates.chip.endsWithin', { count: filter.endsWithin }) }),
    ...(filter.owed && { owed: t('rates.view.owed') }),
    ...(filter.priceFrom !== null && { priceFrom: t('rates.chip.priceFrom', { price: number(filter.priceFrom) }) }),
    ...(filter.priceTo !== null && { priceTo: t('rates.chip.priceTo', { price: number(filter.priceTo) }) }),
    ...(filter.stockFrom !== null && {
      stockFrom: t('rates.chip.stockFrom', { count: filter.stockFrom, stock: number(filter.stockFrom) }),
    }),
    ...((filter.soldFrom ?? null) !== null && { soldFrom: t('rates.chip.soldFrom', { sold: number(filter.soldFrom) }) }),
    ...((filter.salesFrom ?? null) !== null && { salesFrom: t('rates.chip.salesFrom', { sales: number(filter.salesFrom) }) }),
    ...(filter.category ? { category: filter.category } : {}),
  };
  const shown = Object.entries(labels).filter(([part]) => filter[part as keyof BoardFilter] !== asked[part as keyof BoardFilter]);
  if (shown.length === 0) return null;
  return (
    <div className="chips rates__chips">
      {shown.map(([part, words]) => (
        <button
          key={part}
          type="button"
          className="chip"
          aria-label={t('rates.chip.off', { what: words })}
          onClick={() => setFilter({ [part]: NO_FILTER[part as keyof BoardFilter] })}
        >
          {words}
          <Icon name="x" size={12} />
        </button>
      ))}
    </div>
  );
}
