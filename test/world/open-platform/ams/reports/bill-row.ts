import { major, shareOf } from '#test/world/open-platform/ams/money';
import type { Ams } from '#test/world/open-platform/ams/state';
import { DAY, dayOf, monthOf } from '#test/world/open-platform/zone';
import { type Bill, validatedAt } from './bills';
import { BILL_DAYS, isOffline, paymentOf } from './deductions';
import { commissionOf, type Order } from './order';

// assumed: bill-shape. Vietnam and Thailand are billed offline with 8 % and 7 % tax, all others online; about a fifth of every fourth bill is paid by credits.
const OFFLINE_TAX: Readonly<Record<string, number>> = { VN: 800, TH: 700 };

/** A bill as the list has it. What of the month's commission is credit and what is money: the two together are the bill's total. */
export function billRow(ams: Ams, bill: Bill, now: number) {
  const { market } = ams.shop;
  const offline = isOffline(ams);
  const tax = OFFLINE_TAX[market] ?? 0;
  const head = {
    validation_id: bill.validationId,
    payment_method: offline ? 2 : 1,
    validation_month: bill.month,
    campaign_source: bill.source,
  };
  if (!offline) return { ...head, online_bill: onlineBill(ams, bill, now), offline_bills: [] };
  const byMonth = new Map<number, number>();
  const credits = new Map<number, number>();
  for (const order of validOf(bill)) {
    const month = monthOf(dayOf(market, order.placed));
    byMonth.set(month, (byMonth.get(month) ?? 0) + commissionOf(order));
    if (isCredited(ams, bill, order)) credits.set(month, (credits.get(month) ?? 0) + commissionOf(order));
  }
  const total = [...byMonth.values()].reduce((sum, amount) => sum + amount, 0);
  // What the total has beside the rows stands with the newest month.
  const newest = Math.max(...byMonth.keys());
  byMonth.set(newest, (byMonth.get(newest) ?? 0) + bill.total - total);
  const rows = [...byMonth]
    .sort(([left], [right]) => left - right)
    .map(([month, amount]) => {
      const credit = credits.get(month) ?? 0;
      const before = amount - credit;
      const after = before + shareOf(before, tax);
      return {
        order_place_month: month,
        total_amount: major(market, after + credit),
        commission_amount: major(market, before),
        commission_amount_after_tax: major(market, after),
        ams_credit_deducted_amount: major(market, credit),
      };
    });
  return { ...head, offline_bills: rows };
}

const validOf = ({ orders }: Bill): readonly Order[] => orders.filter(({ invalid }) => !invalid);
const isCredited = (ams: Ams, { month }: Bill, { sn }: Order): boolean => paymentOf(ams, month, sn).method === 'AMSCredit';
const sumOf = (orders: readonly Order[]): number => orders.reduce((sum, order) => sum + commissionOf(order), 0);

function onlineBill(ams: Ams, bill: Bill, now: number) {
  const { market } = ams.shop;
  const { total, month } = bill;
  // assumed: bill-progress. A bill is in process for twenty days while its rows are paid one after the other; then completed.
  const done = now >= validatedAt(ams, month) + BILL_DAYS * DAY;
  const deducted = done ? total : sumOf(validOf(bill).filter(({ sn }) => now >= paymentOf(ams, month, sn).at));
  const credit = sumOf(validOf(bill).filter((order) => isCredited(ams, bill, order)));
  return {
    total_amount: major(market, total),
    bill_status: done ? 2 : 3,
    deducted_amount: major(market, deducted),
    ams_credit_deducted_amount: major(market, credit),
    pending_amount: major(market, total - deducted),
  };
}
