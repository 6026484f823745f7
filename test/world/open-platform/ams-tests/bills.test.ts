import { beforeEach, describe, expect, it } from 'vitest';
import { connectedShop } from '#test/world/open-platform/connected-shop';
import { accountFor, check, createShopClient, NOON, setWorld } from '#test/world/open-platform/shop-client';
import { type Bill, cents, commission, local, type Order, placed, reportsOf, sum } from './reports-client';

const here = connectedShop('once');
const { billed, bills, conversions } = reportsOf(here);

interface Truth {
  readonly validationId: string;
  readonly month: number;
  readonly source: string;
  readonly orders: number;
  readonly lines: number;
  readonly total: number;
  readonly differences: readonly Planted[];
  readonly wrong: Sums;
  readonly notYet: Sums & { readonly due: number | null };
  readonly billedLater: Sums;
}
interface Planted {
  readonly kind: string;
  readonly class: string;
  readonly orderSn: string | null;
  readonly amount: number;
  readonly fee: number;
  readonly due: number | null;
}
interface Sums {
  readonly rows: number;
  readonly amount: number;
  readonly fee: number;
}

const truths = () => check<Truth[]>(here.world, `ams/bills?shopId=${here.client.shopId}`);
const plant = async (values: object) =>
  (await setWorld(here.world, 'ams/bills', { shopId: here.client.shopId, ...values })) as unknown as Truth;
const fees = (orders: readonly Order[]) =>
  sum(orders.flatMap(({ items }) => items.map(({ seller_service_fee }) => cents(seller_service_fee))));
const newest = async (): Promise<Bill> => {
  const [bill] = (await bills()).filter(({ campaign_source }) => campaign_source === 'Seller');
  if (!bill) throw new Error('no bill');
  return bill;
};
/** What Seller's campaigns converted in a month and is not turned down. */
async function convertedIn(month: number): Promise<Order[]> {
  const [year, number] = [Math.floor(month / 100), month % 100];
  const rows = await conversions({
    conversion_completed_time_start: local(year, number, 1),
    conversion_completed_time_end: local(year, number + 1, 1) - 1,
  });
  return rows.filter(
    ({ items, verified_status }) => items[0]?.seller_campaign_type !== 'Shopee Target Campaign' && verified_status !== 'Invalid',
  );
}

/** What a bill has otherwise than the conversions of its month and of the month before, found by reading both. */
async function compare(bill: Bill) {
  const rows = (await billed(bill)).filter(({ verified_status }) => verified_status !== 'Invalid');
  const before = await convertedIn(bill.validation_month - 1);
  const mine = await convertedIn(bill.validation_month);
  const known = new Map([...before, ...mine].map((order) => [order.order_sn, order]));
  const own = new Map(mine.map((order) => [order.order_sn, order]));
  const seen = new Set<string>();
  const found: { kind: string; orderSn: string | null; amount: number; fee: number }[] = [];
  const note = (kind: string, now: Order | null, old: Order | null) => {
    const value = (of: typeof commission) => of(now ? [now] : []) - of(old ? [old] : []);
    found.push({ kind, orderSn: (now ?? old)?.order_sn ?? null, amount: value(commission), fee: value(fees) });
  };
  for (const row of rows) {
    const conversion = known.get(row.order_sn);
    const [line] = row.items;
    if (seen.has(row.order_sn)) note('twice', row, null);
    else if (!conversion) note('extra', row, null);
    else if (!own.has(row.order_sn)) note('again', row, null);
    else if (JSON.stringify(row) !== JSON.stringify(conversion)) {
      const [old] = conversion.items;
      if (line?.refund_amount !== old?.refund_amount) note('refund', row, conversion);
      else if (line?.item_brand_commission_rate_to_affiliate !== old?.item_brand_commission_rate_to_affiliate)
        note('rate', row, conversion);
      else note(line?.item_brand_commission === old?.item_brand_commission ? 'fee' : 'commission', row, conversion);
    }
    seen.add(row.order_sn);
  }
  for (const order of mine)
    if (!seen.has(order.order_sn) && commission([order]) > 0)
      note(order.verified_status === 'Unverified' ? 'later' : 'missing', null, order);
  const beside = cents(bill.online_bill?.total_amount ?? 0) - commission(rows);
  if (beside !== 0) found.push({ kind: 'total', orderSn: null, amount: beside, fee: 0 });
  return found;
}
const sorted = <T extends { readonly kind: string; readonly orderSn: string | null }>(list: readonly T[]) =>
  list
    .map(({ kind, orderSn, ...rest }) => ({ kind, orderSn, ...rest }))
    .sort((a, b) => `${a.kind}${a.orderSn}`.localeCompare(`${b.kind}${b.orderSn}`));
const asFound = (list: readonly Planted[]) => sorted(list.map(({ kind, orderSn, amount, fee }) => ({ kind, orderSn, amount, fee })));

describe('bills', () => {
  beforeEach(async () => {
    here.world.reset();
    await here.client.connect();
  });

  it('have three wrong rows and four that are not yet billed in the newest one; the others agree', async () => {
    const list = await truths();
    expect(list.map(({ wrong, notYet, billedLater }) => [wrong.rows, notYet.rows, billedLater.rows])).toEqual(
      list.map((_, place) => (place === 0 ? [3, 4, 0] : [0, 0, 0])),
    );
    expect(list[0]?.notYet.due).toBe(local(2026, 12, 10));
    for (const bill of (await bills()).filter(({ validation_month: month }) => month >= 202_609)) {
      const truth = list.find(({ validationId }) => validationId === bill.validation_id);
      const rows = await billed(bill);
      expect([rows.length, sum(rows.map(({ items }) => items.length)), cents(bill.online_bill?.total_amount ?? 0)]).toEqual([
        truth?.orders,
        truth?.lines,
        truth?.total,
      ]);
      if (bill.campaign_source === 'Seller') expect(sorted(await compare(bill))).toEqual(asFound(truth?.differences ?? []));
    }
  });

  it.each(['missing', 'extra', 'rate', 'commission', 'refund', 'twice', 'again', 'fee', 'total', 'later'])(
    'can be planted with %s, and cleared of it',
    async (kind) => {
      const truth = await plant({ plant: { [kind]: 1 } });
      expect(truth.differences.map((each) => [each.kind, each.class])).toEqual([[kind, kind === 'later' ? 'notYet' : 'wrong']]);
      expect(truth.differences[0]?.amount !== 0 || truth.differences[0].fee !== 0).toBe(true);
      expect([truth.wrong.rows, truth.notYet.rows]).toEqual(kind === 'later' ? [0, 1] : [1, 0]);
      expect(sorted(await compare(await newest()))).toEqual(asFound(truth.differences));
      expect((await plant({ plant: {} })).differences).toEqual([]);
      expect(await compare(await newest())).toEqual([]);
    },
  );

  it('can be planted with all kinds at once, some often, in any month, and cleared together', async () => {
    const counts = { missing: 2, extra: 3, rate: 2, commission: 1, refund: 2, twice: 2, again: 2, fee: 3, total: 1, later: 20 };
    const truth = await plant({ plant: counts });
    expect([truth.wrong.rows, truth.notYet.rows]).toEqual([18, 20]);
    expect(sorted(await compare(await newest()))).toEqual(asFound(truth.differences));
    const older = await plant({ month: 202_609, plant: { missing: 1, later: 5 } });
    // What September left for October stands in October's bill.
    expect([older.month, older.wrong.rows, older.notYet.rows, older.billedLater.rows]).toEqual([202_609, 1, 0, 5]);
    const october = (await truths()).find(({ validationId }) => validationId === truth.validationId);
    expect(october?.orders).toBe(truth.orders + 5);
    const left = new Set(older.differences.filter(({ kind }) => kind === 'later').map(({ orderSn }) => orderSn));
    const there = (await billed(await newest())).filter(({ order_sn }) => left.has(order_sn));
    expect(there.map(({ verified_status }) => verified_status)).toEqual(Array.from({ length: 5 }, () => 'Valid'));
    await plant({ clear: true });
    expect((await truths()).flatMap(({ differences }) => differences)).toEqual([]);
    expect(await compare(await newest())).toEqual([]);
  });

  it.each([
    [{ plant: { wrong: 1 } }, 'no kind wrong'],
    [{ plant: { missing: -1 } }, 'missing: -1 is no count'],
    [{ plant: { refund: 5000 } }, /refund: \d+ orders of the month fit, 5000 wanted/],
    [{ plant: {}, month: 202_501 }, 'no bill of 202501 Seller'],
    [{}, 'plant must be'],
  ])('refuse %j and stay as they are', async (values, text) => {
    const before = await truths();
    expect(await plant(values)).toEqual({ error: expect.stringMatching(text) });
    expect(await truths()).toEqual(before);
  });

  it('bill what was not yet on its day, and never change when they are out', async () => {
    const before = await bills();
    const truth = (await truths())[0];
    const rows = await billed(await newest());
    here.world.shiftClock((local(2026, 12, 10) + 60) * 1000 - NOON);
    await here.client.connect();
    const [december, october] = (await bills()).filter(({ campaign_source }) => campaign_source === 'Seller');
    expect(december?.validation_month).toBe(202_611);
    expect(october && (await billed(october))).toEqual(rows);
    const later = truth?.differences.filter(({ kind }) => kind === 'later').map(({ orderSn }) => orderSn) ?? [];
    const there = (december ? await billed(december) : []).filter(({ order_sn }) => later.includes(order_sn));
    expect(there.map(({ order_sn }) => order_sn).sort()).toEqual(later.sort());
    expect((await truths()).map(({ notYet }) => notYet.rows).every((count) => count === 0)).toBe(true);
    const totals = (list: readonly Bill[]) => list.map(({ validation_id, online_bill }) => [validation_id, online_bill?.total_amount]);
    expect(totals(await bills())).toEqual(expect.arrayContaining(totals(before)));
    here.world.shiftClock(0);
    await here.client.connect();
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

  it('are in all six states on any day, each goes forward only', async () => {
    const order = [1, 3, 4, 6, 2, 5];
    const known = new Map<string, number>();
    for (let day = 0; day < 70; day += 7) {
      here.world.shiftClock(day * 86_400_000);
      await here.client.connect();
      const list = await bills();
      expect(new Set(list.map(({ online_bill }) => online_bill?.bill_status)), `day ${day}`).toEqual(new Set([1, 2, 3, 4, 5, 6]));
      for (const { validation_id, online_bill } of list) {
        const place = order.indexOf(online_bill?.bill_status ?? 0);
        expect(place).toBeGreaterThanOrEqual(known.get(validation_id) ?? 0);
        known.set(validation_id, place);
      }
    }
    here.world.shiftClock(0);
    await here.client.connect();
  });

  it('are told in the smallest unit when they are set to', async () => {
    const major = await bills();
    await setWorld(here.world, 'ams', { shopId: here.client.shopId, priceScale: 'minor' });
    const half = await bills();
    await setWorld(here.world, 'ams', { shopId: here.client.shopId, billScale: 'minor' });
    const minor = await bills();
    for (const [place, { online_bill }] of major.entries()) {
      const whole = Object.entries(online_bill ?? {});
      const scaled = (names: (name: string) => boolean) =>
        Object.fromEntries(whole.map(([name, value]) => [name, names(name) ? cents(value) : value]));
      expect(half[place]?.online_bill).toEqual(scaled((name) => name === 'pending_amount'));
      expect(minor[place]?.online_bill).toEqual(scaled((name) => name !== 'bill_status'));
    }
    const [row] = await billed(await newest());
    expect(cents(row?.items[0]?.item_brand_commission ?? 0)).toBeGreaterThan(0);
    await setWorld(here.world, 'ams', { shopId: here.client.shopId, priceScale: 'major' });
    const [same] = await billed(await newest());
    expect(row?.items[0]?.price).toBe(cents(same?.items[0]?.price ?? 0));
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
