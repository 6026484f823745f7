import { dayOf, monthOf } from '#test/world/open-platform/zone';
import { type Bill, validatedAt } from './bills';
import { major, shareOf } from './money';
import { commissionOf } from './order';
import type { Ams } from './state';

// assumed: bill-shape. Vietnam and Thailand are billed offline with 8 % and 7 % tax, all others online; a fifth of every fourth bill is paid by credits.
const OFFLINE_TAX: Readonly<Record<string, number>> = { VN: 800, TH: 700 };
const TWENTY_DAYS = 20 * 86_400;

/** A bill as the list has it. What of the month's commission is credit and what is money: the two together are the bill's total. */
export function billRow(ams: Ams, bill: Bill, now: number) {
  const { market } = ams.shop;
  const tax = OFFLINE_TAX[market];
  const credited = (amount: number) => (bill.month % 4 === 2 ? shareOf(amount, 2000) : 0);
  const head = {
    validation_id: bill.validationId,
    payment_method: tax === undefined ? 1 : 2,
    validation_month: bill.month,
    campaign_source: bill.source,
  };
  if (tax === undefined) return { ...head, online_bill: onlineBill(ams, bill, credited(bill.total), now), offline_bills: [] };
  const byMonth = new Map<number, number>();
  for (const order of bill.orders) {
    const month = monthOf(dayOf(market, order.placed));
    if (!order.invalid) byMonth.set(month, (byMonth.get(month) ?? 0) + commissionOf(order));
  }
  const rows = [...byMonth.values()].reduce((sum, amount) => sum + amount, 0);
  // What the total has beside the rows stands with the newest month.
  const newest = Math.max(...byMonth.keys());
  byMonth.set(newest, (byMonth.get(newest) ?? 0) + bill.total - rows);
  const offline = [...byMonth]
    .sort(([left], [right]) => left - right)
    .map(([month, amount]) => {
      const before = amount - credited(amount);
      const after = before + shareOf(before, tax);
      return {
        order_place_month: month,
        total_amount: major(market, after + credited(amount)),
        commission_amount: major(market, before),
        commission_amount_after_tax: major(market, after),
        ams_credit_deducted_amount: major(market, credited(amount)),
      };
    });
  return { ...head, offline_bills: offline };
}

function onlineBill(ams: Ams, { total, month }: Bill, credit: number, now: number) {
  const { market } = ams.shop;
  // assumed: bill-progress. A bill is in process for twenty days, half taken; then completed.
  const done = now >= validatedAt(ams, month) + TWENTY_DAYS;
  const deducted = done ? total : Math.max(credit, Math.floor(total / 2));
  return {
    total_amount: major(market, total),
    bill_status: done ? 2 : 3,
    deducted_amount: major(market, deducted),
    ams_credit_deducted_amount: major(market, credit),
    pending_amount: major(market, total - deducted),
  };
}
