import { major, shareOf } from '#test/world/open-platform/ams/money';
import type { Ams } from '#test/world/open-platform/ams/state';
import type { Bill } from './bill';
import { billStatus, isOffline, isSettled } from './deductions';

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
  const money = moneyOf(ams);
  const rows = [...bill.placed]
    .sort(([left], [right]) => left - right)
    .map(([month, { amount, credit }]) => {
      const before = amount - credit;
      const after = before + shareOf(before, tax);
      return {
        order_place_month: month,
        total_amount: money(after + credit),
        commission_amount: money(before),
        commission_amount_after_tax: money(after),
        ams_credit_deducted_amount: money(credit),
      };
    });
  return { ...head, offline_bills: rows };
}

/** What is taken of a bill so far. */
export const deductedOf = (ams: Ams, { month, source, total, payments }: Bill, now: number): number =>
  isSettled(billStatus(ams, month, source, now)) ? total : [...payments].reduce((sum, [at, amount]) => (now >= at ? sum + amount : sum), 0);

function onlineBill(ams: Ams, bill: Bill, now: number) {
  const money = moneyOf(ams);
  const deducted = deductedOf(ams, bill, now);
  const pending = bill.total - deducted;
  const status = billStatus(ams, bill.month, bill.source, now);
  return {
    total_amount: money(bill.total),
    bill_status: status,
    deducted_amount: money(deducted),
    ams_credit_deducted_amount: money(now >= bill.creditAt ? bill.credit : 0),
    // assumed: report-price-unit. Of a bill's amounts this one alone is called an integer.
    pending_amount: ams.settings.priceScale === 'minor' ? pending : money(pending),
  };
}

const moneyOf =
  ({ shop, settings }: Ams) =>
  (minor: number): number =>
    settings.billScale === 'minor' ? minor : major(shop.market, minor);
