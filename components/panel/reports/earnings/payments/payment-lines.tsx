import { useMemo, useState } from 'react';
import { Button } from '#components/ui/button';
import { IconButton } from '#components/ui/icon-button';
import { MoreMenu } from '#components/ui/more-menu';
import { VirtualTable } from '#components/ui/table/virtual-table';
import type { Failure } from '#lib/domain/failure';
import { paymentColumns } from '#lib/domain/reports/payments/payment-columns';
import type { PaymentLine, PaymentReason } from '#lib/domain/reports/sync/payment';
import { type ColumnSort, pressedSort } from '#lib/domain/table/order';
import { copyPayment, savePayment } from '#lib/stores/reports/payments/payment-file';
import type { PaidAccount } from '#lib/stores/reports/payments/payments';
import { useOrderedRows } from '#lib/stores/shell/table/use-ordered-rows';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';
import { usePaymentColumns } from './payment-cells';

export interface PaymentLinesProps {
  account: PaidAccount;
  validationId: string;
  /** Those that differ first. */
  lines: readonly PaymentLine[];
  /** Only those of one reason. */
  why: PaymentReason | null;
  onAll: () => void;
}

const FORMATS = ['csv', 'xlsx'] as const;

/** A payment's lines, those that differ first, and the way out to a file. */
export function PaymentLines({ account, validationId, lines, why, onAll }: PaymentLinesProps) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts(account.market);
  const [sort, setSort] = useState<ColumnSort | null>(null);
  const [copied, setCopied] = useState(false);
  const [failed, setFailed] = useState<Failure | null>(null);
  const shown = useMemo(() => (why === null ? lines : lines.filter((line) => line.why === why)), [lines, why]);
  const typed = useMemo(() => paymentColumns(account.market), [account.market]);
  const rows = useOrderedRows(shown, typed, sort as ColumnSort<(typeof typed)[number]['id']> | null);
  const columns = usePaymentColumns(account.market);
  const out = () => ({
    validationId,
    market: account.market,
    lines: rows.all(),
    reason: (code: string) => t(`payments.why.${code}` as TextKey),
  });
  const title = why === null ? t('payments.allLines') : t(`payments.why.${why}`);
  return (
    <section className="stack" data-part="lines" aria-label={title} data-rows={rows.count}>
      <div className="row">
        <h2 className="h2 cut">{title}</h2>
        <span className="num small muted" role="status">
          {copied ? t('payments.copied') : t('payments.lines', { count: rows.count, number: number(rows.count) })}
        </span>
        <span className="end" />
        {why !== null && (
          <Button size="s" variant="link" onClick={onAll}>
            {t('payments.allLines')}
          </Button>
        )}
        <IconButton icon="copy" label={t('payments.copy')} onClick={() => void copyPayment(out(), t).then(setCopied)} />
        <MoreMenu
          label={t('payments.export')}
          icon="download"
          actions={FORMATS.map((format) => ({
            id: format,
            icon: 'download' as const,
            label: t('payments.exportAs', { format: format.toUpperCase() }),
            onPress: () => void savePayment(out(), format, t).then(setFailed),
          }))}
        />
      </div>
      {failed && (
        <p className="small neg" role="alert">
          {failureTexts(failed).says}
        </p>
      )}
      {why !== null && <p className="small muted">{t(`payments.says.${why}`)}</p>}
      {rows.count > 0 && (
        <VirtualTable<PaymentLine>
          fits
          label={title}
          columns={columns}
          count={rows.count}
          rowAt={rows.rowAt}
          sort={sort}
          onSort={(column) => setSort((before) => pressedSort(typed, before as never, column as never))}
        />
      )}
    </section>
  );
}
