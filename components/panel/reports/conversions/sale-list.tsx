import { useMemo } from 'react';
import { SaleLines } from '#components/panel/reports/bills/sale-lines';
import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { useBillWords } from '#lib/stores/reports/sales/bill-words';
import type { SalesPlace } from '#lib/stores/reports/sales/place';
import type { SalesQuestion } from '#lib/stores/reports/sales/sales-of-place';
import { saveSales } from '#lib/stores/reports/sales/save-sales';
import { useSalesList } from '#lib/stores/reports/sales/use-sales';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

const FILE = 'sidecar-conversions';

interface SaleListProps {
  place: SalesPlace;
  question: SalesQuestion;
  /** How many there are. */
  found: number | undefined;
  /** What is said where there is none. */
  none: string;
}

/** Order lines, the newest first; in a file each row begins with its order. */
export function SaleList({ place, question, found, none }: SaleListProps) {
  const { t } = useTexts();
  const number = useNumber();
  const words = useBillWords();
  const answer = useSalesList<SaleLine>(useMemo(() => ({ kind: 'salesLines', question }) as const, [question]));
  const listed = answer.value?.length ?? 0;
  const isPart = found !== undefined && listed > 0 && found > listed;
  return (
    <SaleLines
      part="orders"
      title={t('conversions.part.orders')}
      market={place.market}
      answer={answer}
      file={FILE}
      saveAll={isPart ? (format) => saveSales(question, FILE, format, t, words) : undefined}
      none={none}
    >
      {isPart && <p className="small muted">{t('conversions.newest', { number: number(listed), all: number(found) })}</p>}
    </SaleLines>
  );
}
