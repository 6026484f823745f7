import { useMemo, useState } from 'react';
import { LinesFrame } from '#components/panel/reports/lines/lines-frame';
import { VirtualTable } from '#components/ui/table/virtual-table';
import type { EarningsRow, RowOrder, RowsQuestion } from '#lib/domain/reports/earnings/rows';
import { useEarningsRows } from '#lib/stores/reports/earnings/use-earnings';
import { type LinesOf, type ShownLines, useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { groupLabel, useGroupNames } from '#lib/stores/reports/earnings-view/figure-words';
import { type EarningsPlace, useChosenQuestions } from '#lib/stores/reports/earnings-view/question-of-choice';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useLineColumns } from './line-columns';

/** Lines that are read at a time; the table draws a few dozens. */
const STEP = 100;

/** The orders behind a figure, line by line. */
export function LinesPart({ place, lines }: { place: EarningsPlace; lines: ShownLines }) {
  const { t } = useTexts();
  const number = useNumber();
  const showLines = useEarningsChoice((state) => state.showLines);
  const { scope } = useChosenQuestions(place);
  const [order, setOrder] = useState<RowsQuestion['order']>({ by: 'purchaseTime', down: true });
  const [from, setFrom] = useState(0);
  const question = useMemo<RowsQuestion>(
    () => ({ ...scope, only: lines.only, order, from, count: 3 * STEP }),
    [scope, lines.only, order, from],
  );
  const { value, failure } = useEarningsRows(question);
  const columns = useLineColumns(place, lines.of);
  const title = useLinesTitle(place)(lines.of);
  return (
    <LinesFrame
      part="lines"
      title={title}
      named
      market={place.market}
      count={value?.count}
      status={value && t('earnings.lines.count', { count: value.count, lines: number(value.count) })}
      failure={failure}
      none={t('earnings.noneInPeriod')}
      onBack={() => showLines(null)}
    >
      {value && (
        <VirtualTable<EarningsRow>
          fits
          label={title}
          columns={columns}
          count={value.count}
          rowAt={(index) => value.rows[index - value.from]}
          sort={{ by: order.by, descending: order.down }}
          onSort={(column) => {
            setFrom(0);
            setOrder((before) => ({ by: column as RowOrder, down: before.by === column ? !before.down : true }));
          }}
          onRows={(span) => setFrom(Math.max(0, Math.floor(span.from / STEP) * STEP - STEP))}
        />
      )}
    </LinesFrame>
  );
}

/** What opened the lines, in the person's words of this moment. */
function useLinesTitle({ accounts }: EarningsPlace): (of: LinesOf) => string {
  const { t } = useTexts();
  const names = useGroupNames(accounts);
  return (of) => {
    if (of.what === 'step') return t(`earnings.step.${of.step}`);
    return of.what === 'group' ? groupLabel(names, of.by, of.group) : t('earnings.allLines');
  };
}
