import type { FailureCode } from '#lib/domain/failure';
import type { PaymentLine, PaymentSums } from '#lib/domain/reports/sync/payment';
import type { Checked } from '#lib/records/checked';

/** A payment cycle, as `validatedReport` answers it: closed, so it never changes. */
export interface PaymentRow extends Checked {
  readonly accountId: string;
  /** The id that the portal shows. */
  readonly validationId: string;
  /** When (Unix ms) it was asked for. */
  readonly readAt: number;
  /** Whether its lines were read to the end and compared. */
  readonly complete: boolean;
  /** Conversions that were answered and could not be read. */
  readonly unread: number;
  readonly sums: PaymentSums;
  /** Why it could not be read to its end; null: it was, or is being read. */
  readonly failure: FailureCode | null;
}

/** Lines of a cycle that came together. */
export interface PaymentLinesRow extends Checked {
  readonly accountId: string;
  readonly validationId: string;
  readonly number: number;
  readonly lines: readonly PaymentLine[];
}
