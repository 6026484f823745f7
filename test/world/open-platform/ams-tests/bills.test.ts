import { describe, expect, it } from 'vitest';
import type { Difference } from '#test/world/open-platform/ams/reports/differences';
import { connectedShop } from '#test/world/open-platform/connected-shop';
import { accountFor, check, createShopClient, NOON } from '#test/world/open-platform/shop-client';
import { type Bill, cents, commission, local, placed, reportsOf, sum } from './reports-client';

const here = connectedShop('once');
const { billed, bills, conversions } = reportsOf(here);

describe('bills', () => {
  it('equal their rows and the conversions, but for the planted differences', async () => {
    const { differences } = await check<{ differences: Difference[] }>(here.world, `ams/state?shopId=${here.client.shopId}`);
    const list = await bills();
    expect(list.length).toBeGreaterThan(6);
    expect(new Set(differences.map(({ kind }) => kind))).toEqual(new Set(['missing', 'rate', 'twice', 'refund', 'extra', 'total']));
    for (const bill of list) {
      const planted = differences.filter(({ validationId }) => validationId === bill.validation_id);
      const rows = (await billed(bill)).filter(({ verified_status }) => verified_status === 'Valid');
      const beside = sum(planted.filter(({ kind }) => kind === 'total').map(({ amount }) => amount));
      expect(cents(bill.online_bill?.total_amount ?? 0)).toBe(commission(rows) + beside);
      expect(cents(bill.online_bill?.deducted_amount ?? 0) + cents(bill.online_bill?.pending_amount ?? 0)).toBe(
        cents(bill.online_bill?.total_amount ?? 0),
      );
    }
    for (const month of [9, 10]) {
      const from = local(2026, month, 1);
      const valid = await conversions({
        conversion_completed_time_start: from,
        conversion_completed_time_end: local(2026, month + 1, 1) - 1,
        verified_status: 'Valid',
      });
      const ofMonth = list.filter(({ validation_month }) => validation_month === 202_600 + month);
      const total = sum(ofMonth.map(({ online_bill }) => cents(online_bill?.total_amount ?? 0)));
      const planted = sum(differences.filter((each) => each.month === 202_600 + month).map(({ amount }) => amount));
      expect(total).toBe(commission(valid) + planted);
      expect(valid.length).toBeGreaterThan(100);
    }
  });

  it('come on the tenth of the next month; until then conversions are unverified', async () => {
    const fresh = placed(local(2026, 11, 1), local(2026, 11, 20));
    expect(
      (await conversions(fresh)).every(
        ({ verified_status, order_status }) => verified_status === (order_status === 'Cancelled' ? 'Invalid' : 'Unverified'),
      ),
    ).toBe(true);
    expect((await bills())[0]?.validation_month).toBe(202_610);
    here.world.shiftClock((local(2026, 12, 10) + 60) * 1000 - NOON);
    await here.client.connect();
    expect((await bills())[0]?.validation_month).toBe(202_611);
    here.world.shiftClock(0);
    await here.client.connect();
  });

  it('refuses a bill asked by the wrong month or source', async () => {
    const [bill] = await bills();
    const ask = (over: object) =>
      here.client.ams('get_validation_report', {
        page_no: 1,
        page_size: 10,
        validation_id: bill?.validation_id,
        validation_month: bill?.validation_month,
        campaign_source: bill?.campaign_source,
        ...placed(0, 1),
        ...over,
      });
    expect(await ask({ validation_month: 202_501 })).toMatchObject({ message: expect.stringContaining('validation_month') });
    expect(await ask({ campaign_source: 'ShopeeManaged' })).toMatchObject({ error: 'error_param' });
    expect(await ask({ validation_id: '1' })).toMatchObject({ error: 'error_param' });
  });

  it('are offline with tax in Vietnam', async () => {
    const vietnam = createShopClient(here.world, accountFor(here.world, 'VN'));
    await vietnam.connect();
    const list = (await vietnam.ams('get_validation_list')).response['validation_list'] as unknown as Bill[];
    for (const { offline_bills } of list) {
      expect(offline_bills.length).toBeGreaterThan(0);
      for (const row of offline_bills) {
        expect(row.commission_amount_after_tax).toBe(row.commission_amount + Math.round(row.commission_amount * 0.08));
        expect(row.total_amount).toBe(row.commission_amount_after_tax + row.ams_credit_deducted_amount);
      }
    }
  });
});
