import { useMemo } from 'react';
import { TypedLines } from '#components/panel/reports/lines/typed-lines';
import { Button } from '#components/ui/button';
import { findingColumns, findingRows } from '#lib/domain/reports/bills/finding-columns';
import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import type { ShownVerdict } from '#lib/stores/reports/sales/bill-verdict';
import { useBillWords } from '#lib/stores/reports/sales/bill-words';
import type { SalesPlace } from '#lib/stores/reports/sales/place';
import { useSalesList } from '#lib/stores/reports/sales/use-sales';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useFindingColumns } from './bill-cells';
import type { BillRows } from './bill-differences';
import { SaleLines } from './sale-lines';

export interface BillLinesProps {
  place: SalesPlace;
  verdict: ShownVerdict;
  shown: BillRows;
  onShow: (rows: BillRows) => void;
}

/** Lines of a bill: all, or those of a finding as evidence, to be copied and exported. */
export function BillLines({ place, verdict, shown, onShow }: BillLinesProps) {
  const { t } = useTexts();
  const number = useNumber();
  return shown === 'all' ? (
    <AllLines place={place} verdict={verdict} />
  ) : (
    <Findings
      place={place}
      verdict={verdict}
      shown={shown}
      all={
        <Button size="s" variant="link" onClick={() => onShow('all')}>
          {t('bills.allLines', { number: number(verdict.lines.count) })}
        </Button>
      }
    />
  );
}

function Findings({ place, verdict, shown, all }: Pick<BillLinesProps, 'place' | 'verdict' | 'shown'> & { all: React.ReactNode }) {
  const { t } = useTexts();
  const number = useNumber();
  const words = useBillWords();
  const { market } = place;
  const rows = useMemo(() => {
    const { wrong, notYet } = verdict;
    if (shown === 'notYet') return findingRows([], notYet);
    return findingRows(shown === 'wrong' ? wrong : wrong.filter(({ kind }) => kind === shown), []);
  }, [verdict, shown]);
  return (
    <TypedLines
      part="findings"
      title={t(shown === 'wrong' ? 'bills.evidence' : `bills.rowsOf.${shown as Exclude<BillRows, 'all' | 'wrong'>}`)}
      market={market}
      rows={rows}
      counted={(count) => t('bills.rows', { count, number: number(count) })}
      typed={useMemo(() => findingColumns(market), [market])}
      columns={useFindingColumns(market)}
      out={{ name: `sidecar-bill-${nameOf(verdict)}-differences`, status: words.code }}
      none={t('bills.noRows')}
      tools={all}
    />
  );
}

function AllLines({ place, verdict }: Pick<BillLinesProps, 'place' | 'verdict'>) {
  const { t } = useTexts();
  const billId = verdict.bill.id;
  const answer = useSalesList<SaleLine>(useMemo(() => ({ kind: 'billLines', place, billId }) as const, [place, billId]));
  return (
    <SaleLines
      part="lines"
      title={t('bills.linesTitle')}
      market={place.market}
      answer={answer}
      file={`sidecar-bill-${nameOf(verdict)}`}
      none={t('bills.noLines')}
    />
  );
}

/** What a file system takes. */
const nameOf = ({ bill }: ShownVerdict): string => bill.id.replace(/[^\w-]+/g, '-');
