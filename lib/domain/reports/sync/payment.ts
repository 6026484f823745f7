import type { ReportLine } from '#lib/domain/reports/lines/report-line';

/**
 * Why a payment differs from what the report says of the same line. `takenBack`: an earlier payment is taken away again; `fraud`: judged so;
 * `fewer`: pieces came back after completion; `notReported`: the report has no such line here; `amount`: anything else.
 */
export const PAYMENT_REASONS = ['takenBack', 'fraud', 'fewer', 'amount', 'notReported'] as const;
export type PaymentReason = (typeof PAYMENT_REASONS)[number];

/** A line of a payment cycle, beside what the report says of it. Amounts as in `ReportLine`. */
export interface PaymentLine
  extends Pick<
    ReportLine,
    | 'conversionId'
    | 'orderId'
    | 'itemId'
    | 'modelId'
    | 'promotionId'
    | 'itemName'
    | 'shopId'
    | 'day'
    | 'completeTime'
    | 'quantity'
    | 'fraud'
    | 'shopee'
    | 'seller'
    | 'fee'
    | 'net'
    | 'note'
  > {
  /** Net by the report; null: it has no such line, or the two were not compared yet. */
  readonly reported: number | null;
  /** Null where both say the same. */
  readonly why: PaymentReason | null;
}

/** What a cycle pays, and by how much it differs from the report, by reason. */
export interface PaymentSums {
  /** First and last completion (Unix seconds) of what is paid; null: nothing is. What is taken back was completed earlier. */
  readonly completed: { readonly from: number; readonly to: number } | null;
  readonly lines: number;
  readonly orders: number;
  readonly shopee: number;
  readonly seller: number;
  readonly fee: number;
  readonly net: number;
  /** Net by the report, of the lines that it has. */
  readonly reported: number;
  readonly differences: Readonly<Record<PaymentReason, { readonly lines: number; readonly net: number }>>;
}

/** A line as `validatedReport` has it, not compared yet. */
export const paymentLine = (line: ReportLine): PaymentLine => ({
  conversionId: line.conversionId,
  orderId: line.orderId,
  itemId: line.itemId,
  modelId: line.modelId,
  promotionId: line.promotionId,
  itemName: line.itemName,
  shopId: line.shopId,
  day: line.day,
  completeTime: line.completeTime,
  quantity: line.quantity,
  fraud: line.fraud,
  shopee: line.shopee,
  seller: line.seller,
  fee: line.fee,
  net: line.net,
  note: line.note,
  reported: null,
  why: null,
});

/** What tells lines of both reports apart. */
export const paymentKey = ({ orderId, itemId, modelId, promotionId }: Pick<ReportLine, 'orderId' | 'itemId' | 'modelId' | 'promotionId'>) =>
  [orderId, itemId, modelId, promotionId].join('\n');

/** A line with what the report says of it. A line that takes money back is compared with nothing: the report says the money was earned. */
export function compared(line: PaymentLine, reported: Pick<ReportLine, 'net' | 'quantity'> | undefined): PaymentLine {
  if (line.net < 0 || line.quantity < 0) return { ...line, reported: 0, why: 'takenBack' };
  if (!reported) return { ...line, reported: null, why: 'notReported' };
  const why = line.net === reported.net ? null : reasonOf(line, reported);
  return { ...line, reported: reported.net, why };
}

function reasonOf(line: PaymentLine, reported: Pick<ReportLine, 'quantity'>): PaymentReason {
  if (line.fraud === 'fraud') return 'fraud';
  return line.quantity < reported.quantity ? 'fewer' : 'amount';
}

/** Sums over a cycle: what is paid is what is reported plus the differences. */
export function sumsOf(lines: readonly PaymentLine[]): PaymentSums {
  const of = (name: 'shopee' | 'seller' | 'fee' | 'net') => lines.reduce((sum, line) => sum + line[name], 0);
  const differences = Object.fromEntries(
    PAYMENT_REASONS.map((reason) => {
      const own = lines.filter(({ why }) => why === reason);
      return [reason, { lines: own.length, net: own.reduce((sum, line) => sum + line.net - (line.reported ?? 0), 0) }];
    }),
  ) as PaymentSums['differences'];
  const times = lines.filter(({ why, completeTime }) => why !== 'takenBack' && completeTime > 0).map(({ completeTime }) => completeTime);
  const bound = (pick: (one: number, other: number) => number) => times.reduce(pick);
  return {
    completed: times.length === 0 ? null : { from: bound((a, b) => Math.min(a, b)), to: bound((a, b) => Math.max(a, b)) },
    lines: lines.length,
    orders: new Set(lines.map(({ orderId }) => orderId)).size,
    shopee: of('shopee'),
    seller: of('seller'),
    fee: of('fee'),
    net: of('net'),
    reported: lines.reduce((sum, line) => sum + (line.reported ?? 0), 0),
    differences,
  };
}

/** By how much what is paid differs from what the report says; of a line that the report does not have it is all of it. */
export const differenceOf = ({ net, reported }: Pick<PaymentLine, 'net' | 'reported'>): number => net - (reported ?? 0);

/** Lines that differ first, by their reasons, the largest difference of each first; then what is paid as reported, the newest first. */
export function differencesFirst(lines: readonly PaymentLine[]): readonly PaymentLine[] {
  const rank = ({ why }: PaymentLine) => (why === null ? PAYMENT_REASONS.length : PAYMENT_REASONS.indexOf(why));
  return lines.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.why === null ? 0 : Math.abs(differenceOf(other)) - Math.abs(differenceOf(one))) ||
      other.completeTime - one.completeTime,
  );
}
