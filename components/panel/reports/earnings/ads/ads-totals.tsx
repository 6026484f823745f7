import type { MarketCode } from '#lib/domain/market';
import { isUnmatched, type SpendResult } from '#lib/domain/reports/spend/spend-results';
import { useFigureWords } from '#lib/stores/reports/earnings-view/figure-words';
import { useTexts } from '#lib/stores/shell/use-texts';

/** All ads together: what they cost with their tax, what came of those that are matched, and what is matched by nothing. */
export function AdsTotals({ market, results }: { market: MarketCode; results: readonly SpendResult[] }) {
  const { t } = useTexts();
  const { money } = useFigureWords(market);
  const sum = (of: (one: SpendResult) => bigint, among = results) => among.reduce((all, one) => all + of(one), 0n);
  const [amount, tax] = [sum((one) => one.amount), sum((one) => one.tax)];
  const earned = sum(({ net, pending }) => net + pending);
  const unmatched = sum((one) => one.amount + one.tax, results.filter(isUnmatched));
  const totals = { cost: amount + tax, earned, result: earned - amount - tax, unmatched };
  const ids = (['cost', 'earned', 'result', 'unmatched'] as const).filter((id) => id !== 'unmatched' || unmatched > 0n);
  return (
    <dl className="ads__totals">
      {ids.map((id) => (
        <div key={id} data-total={id} data-units={String(totals[id])} title={t(`ads.total.${id}.says`)}>
          <dt className="label">{t(`ads.total.${id}`)}</dt>
          <dd className={id === 'result' ? `num blurs ${totals.result < 0n ? 'neg' : 'pos'}` : 'num blurs'}>{money(totals[id])}</dd>
        </div>
      ))}
    </dl>
  );
}
