import { useMemo } from 'react';
import { TypedLines, type TypedLinesProps } from '#components/panel/reports/lines/typed-lines';
import { type SaleColumnId, saleColumns } from '#lib/domain/reports/bills/sale-columns';
import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { useBillWords } from '#lib/stores/reports/sales/bill-words';
import type { SalesAnswer } from '#lib/stores/reports/sales/use-sales';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useSaleColumns } from './bill-cells';

type Lines = TypedLinesProps<SaleLine, SaleColumnId>;

interface SaleLinesProps extends Pick<Lines, 'part' | 'title' | 'market' | 'saveAll' | 'none' | 'children'> {
  answer: SalesAnswer<readonly SaleLine[]>;
  /** What a file of them is called. */
  file: string;
}

/** Order lines of a shop, as every list of them counts, orders, draws and exports them. */
export function SaleLines({ answer, file, market, ...frame }: SaleLinesProps) {
  const { t } = useTexts();
  const number = useNumber();
  const { code } = useBillWords();
  return (
    <TypedLines
      {...frame}
      market={market}
      rows={answer.value ?? undefined}
      failure={answer.failure}
      counted={(count) => t('bills.lines', { count, number: number(count) })}
      typed={useMemo(() => saleColumns(market), [market])}
      columns={useSaleColumns(market)}
      out={{ name: file, status: code }}
    />
  );
}
