import { RankBars } from '#components/ui/charts/rank-bars';
import type { Earnings } from '#lib/domain/reports/earnings/question';
import { type BreakdownRow, breakdownRows } from '#lib/domain/reports/earnings-view/breakdown-rows';
import { type BreakdownId, metricOf } from '#lib/domain/reports/earnings-view/breakdowns';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { type GroupNames, groupLabel, useFigureWords } from '#lib/stores/reports/earnings-view/figure-words';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { useTexts } from '#lib/stores/shell/use-texts';

/** So many groups are ranked: what comes behind them is too little to be seen. */
const RANKED = 12;

/** The groups that earned most, as bars on one scale. */
export function Ranked({ place, answer, names, by }: { place: EarningsPlace; answer: Earnings; names: GroupNames; by: BreakdownId }) {
  const { t } = useTexts();
  const words = useFigureWords(place.market);
  const showLines = useEarningsChoice((state) => state.showLines);
  const best = breakdownRows({ groups: answer.groups, rest: null }, new Set())
    .toSorted((one, other) => Number(metricOf('expected', other.sums)) - Number(metricOf('expected', one.sums)))
    .slice(0, RANKED);
  const first = best[0];
  const nameOf = (row: BreakdownRow) => groupLabel(names, by, row);
  return (
    <RankBars
      rows={best.map((row) => ({
        id: row.path,
        label: nameOf(row),
        value: Number(metricOf('expected', row.sums)),
        text: words.exact('expected', row.sums),
      }))}
      summary={
        first ? t('earnings.ranked', { name: nameOf(first), earned: words.exact('expected', first.sums) }) : t('earnings.noneInPeriod')
      }
      onOpen={(path) => {
        const row = best.find((one) => one.path === path);
        if (row?.only) showLines({ of: { what: 'group', by, group: row }, only: row.only });
      }}
    />
  );
}
