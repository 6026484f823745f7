import { useMemo } from 'react';
import { TypedLines } from '#components/panel/reports/lines/typed-lines';
import { Button } from '#components/ui/button';
import { paymentColumns } from '#lib/domain/reports/payments/payment-columns';
import type { PaymentLine, PaymentReason } from '#lib/domain/reports/sync/payment';
import type { PaidAccount } from '#lib/stores/reports/payments/payments';
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

/** A payment's lines, those that differ first, and the way out to a file. */
export function PaymentLines({ account: { market }, validationId, lines, why, onAll }: PaymentLinesProps) {
  const { t } = useTexts();
  const number = useNumber();
  const shown = useMemo(() => (why === null ? lines : lines.filter((line) => line.why === why)), [lines, why]);
  return (
    <TypedLines
      part="lines"
      title={why === null ? t('payments.allLines') : t(`payments.why.${why}`)}
      market={market}
      rows={shown}
      counted={(count) => t('payments.lines', { count, number: number(count) })}
      typed={useMemo(() => paymentColumns(market), [market])}
      columns={usePaymentColumns(market)}
      out={{ name: `sidecar-payment-${validationId}`, status: (code) => t(`payments.why.${code}` as TextKey) }}
      tools={
        why !== null && (
          <Button size="s" variant="link" onClick={onAll}>
            {t('payments.allLines')}
          </Button>
        )
      }
    >
      {why !== null && <p className="small muted">{t(`payments.says.${why}`)}</p>}
    </TypedLines>
  );
}
