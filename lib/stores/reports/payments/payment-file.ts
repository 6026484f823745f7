import type { Failure } from '#lib/domain/failure';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { paymentColumns } from '#lib/domain/reports/payments/payment-columns';
import type { PaymentLine } from '#lib/domain/reports/sync/payment';
import { outTable } from '#lib/domain/table/out-table';
import { tsvOf } from '#lib/domain/table/tsv';
import type { TableFormat } from '#lib/files/table-file';
import { saveTable } from '#lib/stores/accounts/file-out';
import { copy } from '#lib/stores/shell/copy';
import type { TextKey, Texts } from '#lib/stores/shell/use-texts';

export interface PaymentOut {
  readonly validationId: string;
  readonly market: MarketCode;
  readonly lines: readonly PaymentLine[];
  readonly reason: (code: string) => string;
}

/** A payment's lines as a file, whole amounts in it. The file's code is loaded when it is wanted. */
export async function savePayment(out: PaymentOut, format: TableFormat, t: Texts): Promise<Failure | null> {
  const { market, lines, validationId } = out;
  return saveTable(outTable(paymentColumns(market), lines, words(out, t)), `sidecar-payment-${validationId}`, format, formOfMarket(market));
}

/** The same for a spreadsheet, by the clipboard; whether it took them. */
export const copyPayment = (out: PaymentOut, t: Texts): Promise<boolean> =>
  copy(tsvOf(paymentColumns(out.market), out.lines, words(out, t)));

const words = ({ market, reason }: PaymentOut, t: Texts) => ({
  title: (key: string) => t(key as TextKey),
  status: (_column: string, code: string) => reason(code),
  timeZone: MARKETS[market].timeZone,
});
