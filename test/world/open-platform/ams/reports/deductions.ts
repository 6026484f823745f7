import type { Ams } from '#test/world/open-platform/ams/state';
import { DAY, dayOf, monthOf } from '#test/world/open-platform/zone';
import { hash } from '#test/world/random';
import { validatedAt, verifiedStatus } from './bills';
import type { Order } from './order';

export type DeductionMethod = 'OrderEscrow' | 'SellerWallet' | 'AutoAdjustment' | 'SVSPaymentLink' | 'OfflineSettlement' | 'AMSCredit';

/** How a valid row of a bill is paid, and when, in seconds. */
export interface Payment {
  readonly method: DeductionMethod;
  readonly at: number;
}

/** Of a hundred rows of a bill that is paid online so many are paid in each way, so many days after the bill. */
const ONLINE: readonly (readonly [below: number, method: DeductionMethod, daysLater: number])[] = [
  [60, 'OrderEscrow', 0],
  [75, 'SellerWallet', 3],
  [85, 'AutoAdjustment', 7],
  [93, 'SVSPaymentLink', 12],
  [100, 'OfflineSettlement', 19],
];
/** The longest time between an order and its payment: completed, converted, billed on a day of the next month, paid. */
export const LONGEST_WAY = 80 * DAY;
/** After so many days all of a bill is taken. */
export const BILL_DAYS = 20;

/** Markets that pay their bills offline. */
export const isOffline = ({ shop }: Ams): boolean => shop.market === 'VN' || shop.market === 'TH';

/** How and when a row of a month's bill is paid; about a fifth of every fourth bill by credits. */
export function paymentOf(ams: Ams, month: number, sn: string): Payment {
  const billed = validatedAt(ams, month);
  if (month % 4 === 2 && hash(`credit ${sn}`) % 5 === 0) return { method: 'AMSCredit', at: billed };
  const place = isOffline(ams) ? 99 : hash(`payment ${sn}`) % 100;
  const [, method, days] = ONLINE.find(([below]) => place < below) ?? ONLINE[0] ?? ([0, 'OrderEscrow', 0] as const);
  return { method, at: billed + days * DAY };
}

/** What the filters of the reports ask: `Deducted` with its payment, or `PendingDeduction`; undefined for what is never paid. */
export type Deduction = { readonly status: 'Deducted'; readonly payment: Payment } | { readonly status: 'PendingDeduction' };

/**
 * assumed: deduction. It follows validation: an Invalid row is never deducted, an Unverified one is pending, a Valid one is pending until its
 * payment and deducted from then on; method and time are those of the payment, so that only deducted rows have them.
 */
export function deductionOf(ams: Ams, order: Order, now: number): Deduction | undefined {
  const verified = verifiedStatus(ams, order, now);
  if (verified === 'Invalid') return undefined;
  const payment = paymentOf(ams, monthOf(dayOf(ams.shop.market, order.converted)), order.sn);
  return verified === 'Valid' && now >= payment.at ? { status: 'Deducted', payment } : { status: 'PendingDeduction' };
}
