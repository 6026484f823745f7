import type { Ams } from '#test/world/open-platform/ams/state';
import { monthAfter } from '#test/world/open-platform/zone';
import { monthOfConversion, sourceOf, validatedAt } from './bill-months';
import { type Order, orderStatus } from './order';

/** The month whose bill has an order. */
export function billMonthOf(ams: Ams, order: Order): number {
  const month = monthOfConversion(ams, order);
  return ams.bills.picks(month, sourceOf(order)).later.has(order.sn) ? monthAfter(month, 1) : month;
}

/** assumed: verified. A conversion becomes Valid or Invalid when its month is billed; a cancelled order is Invalid at once. */
export function verifiedStatus(ams: Ams, order: Order, now: number): 'Unverified' | 'Valid' | 'Invalid' {
  if (orderStatus(order, now) === 'Cancelled') return 'Invalid';
  if (now < validatedAt(ams, billMonthOf(ams, order))) return 'Unverified';
  return order.invalid ? 'Invalid' : 'Valid';
}
