import { formatNumber } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { JOURNAL_OUTCOMES } from '#lib/domain/rates/journal';
import { COUNTED_MOST, type JournalCounts } from '#lib/stores/rates/journal/use-journal';
import { useTexts } from '#lib/stores/shell/use-texts';

/** "63 changes · 58 done · 3 refused": of all that is asked for, not only of what is shown. */
export function JournalSums({ counts, market }: { counts: JournalCounts | null; market: MarketCode }) {
  const { t } = useTexts();
  if (!counts) return <p className="small muted">—</p>;
  const number = (count: number) => formatNumber(count, market);
  const parts = JOURNAL_OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) =>
    t(`journal.sums.${outcome}`, { count: counts[outcome], number: number(counts[outcome]) }),
  );
  const total = t(counts.total >= COUNTED_MOST ? 'journal.sums.atLeast' : 'journal.sums', {
    count: counts.total,
    number: number(counts.total),
  });
  return (
    <p className="small muted num" role="status" data-part="sums">
      {[total, ...parts].join(' · ')}
    </p>
  );
}
