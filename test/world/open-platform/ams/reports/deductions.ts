import type { Ams } from '#test/world/open-platform/ams/state';
import { DAY, monthAfter } from '#test/world/open-platform/zone';
import { hash } from '#test/world/random';
import { newestMonth, sourceOf, validatedAt } from './bill-months';
import type { Source } from './differences';
import type { Order } from './order';
import { billMonthOf, verifiedStatus } from './verified';

export type DeductionMethod = 'OrderEscrow' | 'SellerWallet' | 'AutoAdjustment' | 'SVSPaymentLink' | 'OfflineSettlement' | 'AMSCredit';

/** How a valid row of a bill is paid, and when, in seconds. */
export interface Payment {
  readonly method: DeductionMethod;
  readonly at: number;
}

/** 1 pending, 2 completed, 3 in process, 4 to pay by payment link, 5 completed by hand, 6 to be settled offline. */
export type BillStatus = 1 | 2 | 3 | 4 | 5 | 6;

/** Of a hundred rows of a bill that is paid online so many are paid in each way. */
const ONLINE: readonly (readonly [below: number, method: DeductionMethod])[] = [
  [60, 'OrderEscrow'],
  [75, 'SellerWallet'],
  [85, 'AutoAdjustment'],
  [93, 'SVSPaymentLink'],
  [100, 'OfflineSettlement'],
];
/** Days after the seller's bill. */
const SELLER_DAYS: Readonly<Record<DeductionMethod, number>> = {
  AMSCredit: 1,
  OrderEscrow: 1,
  SellerWallet: 3,
  AutoAdjustment: 7,
  SVSPaymentLink: 12,
  OfflineSettlement: 19,
};
/** Bill days after that of Shopee's bill, and days after these. */
const MANAGED_MONTHS: Readonly<Record<DeductionMethod, readonly [months: number, days: number]>> = {
  AMSCredit: [1, 0],
  OrderEscrow: [1, 0],
  SellerWallet: [1, 3],
  AutoAdjustment: [1, 7],
  SVSPaymentLink: [3, 0],
  OfflineSettlement: [4, 0],
};
const SELLER_STATES: readonly (readonly [beforeDay: number, status: BillStatus])[] = [
  [1, 1],
  [9, 3],
  [13, 4],
  [20, 6],
];
const MANAGED_STATES: readonly BillStatus[] = [1, 3, 4, 6];

/** The longest time between an order and its payment: converted, billed a month late, and Shopee's bill is paid over months. */
export const LONGEST_WAY = 216 * DAY;

/** Markets that pay their bills offline. */
export const isOffline = ({ shop }: Ams): boolean => shop.market === 'VN' || shop.market === 'TH';

/** How and when a row of a month's bill is paid; about a fifth of every fourth bill by credits. */
export function paymentOf(ams: Ams, month: number, source: Source, sn: string): Payment {
  const place = isOffline(ams) ? 99 : hash(`payment ${sn}`) % 100;
  const [, online] = ONLINE.find(([below]) => place < below) ?? [0, 'OrderEscrow' as const];
  const method = month % 4 === 2 && hash(`credit ${sn}`) % 5 === 0 ? 'AMSCredit' : online;
  if (source === 'Seller' || isOffline(ams)) return { method, at: validatedAt(ams, month) + SELLER_DAYS[method] * DAY };
  const [months, days] = MANAGED_MONTHS[method];
  return { method, at: validatedAt(ams, monthAfter(month, months)) + days * DAY };
}

/**
 * assumed: bill-progress. The seller's bill goes through its states in twenty days, every third one is completed by hand; Shopee's
 * from one bill day to the next, so that all six are in the list on any day.
 */
export function billStatus(ams: Ams, month: number, source: Source, now: number): BillStatus {
  if (source === 'Seller') {
    const days = (now - validatedAt(ams, month)) / DAY;
    return SELLER_STATES.find(([before]) => days < before)?.[1] ?? (month % 3 === 0 ? 5 : 2);
  }
  let more = 0;
  for (let newer = newestMonth(ams, now); newer > month && more < MANAGED_STATES.length; newer = monthAfter(newer, -1)) more += 1;
  return MANAGED_STATES[more] ?? 5;
}

/** Nothing is open any more. */
export const isSettled = (status: BillStatus): boolean => status === 2 || status === 5;

/** What the filters of the reports ask: `Deducted` with its payment, or `PendingDeduction`; undefined for what is never paid. */
export type Deduction = { readonly status: 'Deducted'; readonly payment: Payment } | { readonly status: 'PendingDeduction' };

/**
 * assumed: deduction. It follows validation: an Invalid row is never deducted, an Unverified one is pending, a Valid one is pending until its
 * payment and deducted from then on; method and time are those of the payment, so that only deducted rows have them.
 */
export function deductionOf(ams: Ams, order: Order, now: number): Deduction | undefined {
  const verified = verifiedStatus(ams, order, now);
  if (verified === 'Invalid') return undefined;
  const payment = paymentOf(ams, billMonthOf(ams, order), sourceOf(order), order.sn);
  return verified === 'Valid' && now >= payment.at ? { status: 'Deducted', payment } : { status: 'PendingDeduction' };
}
