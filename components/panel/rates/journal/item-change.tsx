import { formatRate } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import type { NamedChange } from '#lib/stores/rates/journal/use-journal';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

/** Old → new: the rate, and the end where it was moved. An arrow is read as "to". */
export function ItemChange({ row, market }: { row: NamedChange; market: MarketCode }) {
  const { t } = useTexts();
  const moments = useMoments(market);
  const { what, before, after, ends, period } = row;
  const day = (ms: number | null) => (ms === null ? t('suggest.noEnd') : moments.dayYear(ms));
  const out = what.startsWith('remove');
  const rates =
    out || after !== null
      ? t('journal.fromTo', {
          before: before === null && what.startsWith('add') ? t('jobs.rates.notIn') : formatRate(before, market),
          after: out ? t('journal.out') : formatRate(after, market),
        })
      : null;
  const end = ends
    ? t('journal.endFromTo', { before: day(ends.before), after: day(ends.after) })
    : period && !out && period.end !== null
      ? t('journal.endTo', { after: day(period.end) })
      : null;
  const words = [rates, end].filter((part) => part !== null).join(' · ');
  const auto = what === 'autoAddOn' ? t('suggest.auto.on', { rate: formatRate(after, market) }) : t('suggest.auto.off');
  return (
    <span className="num medium" data-part="change">
      {what.startsWith('autoAdd') ? auto : words}
    </span>
  );
}
