import { useMemo, useState } from 'react';
import { IconButton } from '#components/ui/icon-button';
import { MoreMenu } from '#components/ui/more-menu';
import { add, partsOf, say } from '#components/ui/table/draw';
import type { TableColumn } from '#components/ui/table/table-column';
import { tableColumns } from '#components/ui/table/typed-columns';
import { VirtualTable } from '#components/ui/table/virtual-table';
import type { Failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import { type DifferenceColumnId, differenceColumns } from '#lib/domain/reports/reconcile/difference-columns';
import { marketForms } from '#lib/domain/table/cell-text';
import { type ColumnSort, pressedSort } from '#lib/domain/table/order';
import { plainText } from '#lib/domain/text';
import { momentsOf } from '#lib/domain/time/moments';
import type { Difference } from '#lib/stores/reports/earnings/differences';
import { copyDifferences, saveDifferences } from '#lib/stores/reports/earnings-view/difference-file';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { useOrderedRows } from '#lib/stores/shell/table/use-ordered-rows';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';

export interface DifferencesTableProps {
  market: MarketCode;
  period: DayRange;
  /** Largest difference first. */
  rows: readonly Difference[];
  title: string;
}

const FORMATS = ['csv', 'xlsx'] as const;

/** Orders that differ, in any order, and the way out to a file. */
export function DifferencesTable({ market, period, rows, title }: DifferencesTableProps) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(market);
  const [sort, setSort] = useState<ColumnSort<DifferenceColumnId> | null>(null);
  const [copied, setCopied] = useState(false);
  const [failed, setFailed] = useState<Failure | null>(null);
  const typed = useMemo(() => differenceColumns(market), [market]);
  const ordered = useOrderedRows(rows, typed, sort);
  const columns = useDrawnColumns(market);
  const out = () => ({ market, period, rows: ordered.all() });
  return (
    <>
      <div className="earnings__tools">
        <span className="end" role="status">
          {copied && <span className="small muted">{t('earnings.copied')}</span>}
        </span>
        <IconButton icon="copy" label={t('earnings.copyTable')} onClick={() => void copyDifferences(out(), t).then(setCopied)} />
        <MoreMenu
          label={t('payments.export')}
          icon="download"
          actions={FORMATS.map((format) => ({
            id: format,
            icon: 'download' as const,
            label: t('payments.exportAs', { format: format.toUpperCase() }),
            onPress: () => void saveDifferences(out(), format, t).then(setFailed),
          }))}
        />
      </div>
      {failed && (
        <p className="small neg" role="alert">
          {failureTexts(failed).says}
        </p>
      )}
      <VirtualTable<Difference>
        fits
        label={title}
        columns={columns}
        count={ordered.count}
        rowAt={ordered.rowAt}
        sort={sort}
        onSort={(column) => setSort((before) => pressedSort(typed, before, column as DifferenceColumnId))}
      />
    </>
  );
}

function useDrawnColumns(market: MarketCode): readonly TableColumn<Difference>[] {
  const { t, language } = useTexts();
  const words = usePaymentWords(market);
  return useMemo(() => {
    const moments = momentsOf(language, 'UTC');
    const money = (amountOf: (row: Difference) => bigint | null, isDifference = false) => ({
      draw: (cell: HTMLElement, row: Difference) => {
        const amount = amountOf(row);
        const span = figure(cell);
        const units = Number(amount);
        say(span, amount === null ? NO_DATA : words[isDifference ? 'signed' : 'money'](units));
        span.className = !isDifference || units === 0 ? 'num blurs' : units < 0 ? 'num blurs neg' : 'num blurs pos';
        cell.title = amount === null ? '' : words.exact(units);
      },
    });
    return tableColumns(differenceColumns(market), {
      text: (key) => t(key as TextKey),
      forms: marketForms(market, language),
      own: {
        order: { text: ({ orderId }) => plainText(orderId, 40) || NO_DATA },
        difference: money(({ difference }) => difference, true),
        why: {
          draw: (cell, { why }) => {
            const reason = t(`earnings.reconcile.why.${why}`);
            say(reasonOf(cell), reason);
            cell.title = reason;
          },
        },
        api: money(({ api }) => api),
        file: money(({ file }) => file),
        day: { text: ({ day }) => moments.day(day * DAY_MS) },
      },
    });
  }, [t, language, words, market]);
}

const DAY_MS = 86_400_000;
const figure = partsOf((cell) => add(cell, 'span', 'num blurs'));
const reasonOf = partsOf((cell) => add(cell, 'span', 'cut'));
