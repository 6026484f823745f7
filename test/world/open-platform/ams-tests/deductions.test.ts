import { describe, expect, it } from 'vitest';
import { connectedShop } from '#test/world/open-platform/connected-shop';
import { accountFor, createShopClient, NOON } from '#test/world/open-platform/shop-client';
import { cents, commission, local, placed, reportsOf } from './reports-client';

const here = connectedShop('once');
const { billed, bills, conversions } = reportsOf(here);
const DAY = 86_400;
const METHODS = ['OrderEscrow', 'SellerWallet', 'AutoAdjustment', 'SVSPaymentLink', 'OfflineSettlement', 'AMSCredit'];

/** Goes to a moment, in seconds, where the shop is connected. */
const goTo = async (seconds: number) => {
  here.world.shiftClock(seconds * 1000 - NOON);
  await here.client.connect();
};
const keys = (rows: readonly { order_sn: string }[]) => rows.map(({ order_sn }) => order_sn).sort();
const deducted = (from: number, to: number, more: object = {}) =>
  conversions({ ams_deduction_time_start: from, ams_deduction_time_end: to, ...more });

describe('deduction', () => {
  // The day of the last bill, in between, the last day of its payment, the next bill.
  it.each([0, 4, 8, 19, 20])(
    'follows validation, %i days on: pending until it is taken, never for what is invalid, each by one method',
    async (days) => {
      // Orders of a month, converted in September, October and November.
      const window = placed(local(2026, 9, 25), local(2026, 10, 25));
      await goTo(NOON / 1000 + days * DAY);
      const all = await conversions(window);
      const done = await conversions({ ...window, deduction_status: 'Deducted' });
      const pending = await conversions({ ...window, deduction_status: 'PendingDeduction' });
      const states = new Map(all.map(({ order_sn, verified_status }) => [order_sn, verified_status]));
      expect(keys([...done, ...pending])).toEqual(keys(all.filter(({ verified_status }) => verified_status !== 'Invalid')));
      expect(new Set(done.map(({ order_sn }) => states.get(order_sn)))).toEqual(new Set(['Valid']));
      const byMethod: typeof all = [];
      for (const deduction_method of METHODS) byMethod.push(...(await conversions({ ...window, deduction_method })));
      expect(keys(byMethod)).toEqual(keys(done));
    },
  );

  it('occurs by all six methods', async () => {
    await goTo(NOON / 1000);
    for (const deduction_method of METHODS) expect((await conversions({ deduction_method })).length, deduction_method).toBeGreaterThan(0);
  });

  it('has a time that the filter finds, never for what is pending', async () => {
    await goTo(NOON / 1000);
    const now = NOON / 1000;
    const [september, october] = [local(2026, 10, 10), local(2026, 11, 10)];
    const rows = await deducted(september, now);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.every(({ verified_status }) => verified_status === 'Valid')).toBe(true);
    expect(keys(await deducted(september, now, { deduction_status: 'Deducted' }))).toEqual(keys(rows));
    expect(await deducted(september, now, { deduction_status: 'PendingDeduction' })).toEqual([]);
    const cut = september + 12 * DAY;
    expect(keys([...(await deducted(september, cut - 1)), ...(await deducted(cut, now))])).toEqual(keys(rows));
    // What was converted in October is taken from the tenth of November on.
    const converted = { conversion_completed_time_start: local(2026, 10, 1), conversion_completed_time_end: local(2026, 11, 1) - 1 };
    expect(await deducted(september, october - 1, converted)).toEqual([]);
    expect((await deducted(october, now, converted)).length).toBeGreaterThan(20);
  });

  it('is what a bill in process says that it has taken, until it is completed', async () => {
    for (const [day, status] of [
      [10, 1],
      [14, 3],
      [20, 4],
      [28, 6],
      [30, 2],
    ] as const) {
      await goTo(local(2026, 11, day) + 3600);
      const bill = (await bills()).find(
        ({ validation_month, campaign_source }) => validation_month === 202_610 && campaign_source === 'Seller',
      );
      if (!bill?.online_bill) throw new Error('no bill of October');
      const { bill_status, deducted_amount, pending_amount, total_amount, ams_credit_deducted_amount } = bill.online_bill;
      const rows = (await billed(bill)).filter(({ verified_status }) => verified_status === 'Valid');
      expect(cents(deducted_amount) + cents(pending_amount)).toBe(cents(total_amount));
      // Nothing is taken on the day of the bill, credits neither.
      expect([cents(ams_credit_deducted_amount) > 0, cents(deducted_amount) > 0]).toEqual([status !== 1, status !== 1]);
      expect(cents(ams_credit_deducted_amount)).toBeLessThanOrEqual(cents(deducted_amount));
      expect([bill_status, deducted_amount === total_amount]).toEqual([status, status === 2]);
      if (day === 30) expect(Math.abs(cents(deducted_amount) - commission(rows))).toBeLessThan(100);
    }
  });

  it('is offline, or by credit, where bills are paid offline', async () => {
    here.world.shiftClock(0);
    here.client = createShopClient(here.world, accountFor(here.world, 'VN'));
    await here.client.connect();
    const counts = await Promise.all(
      METHODS.map(async (deduction_method) => [deduction_method, (await conversions({ deduction_method })).length > 0]),
    );
    expect(counts.filter(([, some]) => some).map(([method]) => method)).toEqual(['OfflineSettlement', 'AMSCredit']);
  });
});
