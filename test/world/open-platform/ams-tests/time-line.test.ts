import { beforeEach, describe, expect, it } from 'vitest';
import { connectedShop } from '#test/world/open-platform/connected-shop';
import { check, setWorld } from '#test/world/open-platform/shop-client';
import { cents, local, type Order, placed, reportsOf, sum } from './reports-client';

const here = connectedShop('once');
const { billed, bills, conversions } = reportsOf(here);
const DAY = 86_400_000;

let shift = 0;
const wait = async (milliseconds: number) => {
  shift += milliseconds;
  here.world.shiftClock(shift);
  await here.client.connect();
};
beforeEach(async () => {
  shift = 0;
  here.world.reset();
  await here.client.connect();
});

const control = (path: string, values: object) => setWorld(here.world, path, { shopId: here.client.shopId, ...values });
const read = <T>(path: string) => check<T>(here.world, `${path}?shopId=${here.client.shopId}`);
const bySn = (rows: readonly Order[]) => new Map(rows.map((row) => [row.order_sn, row]));
/** What of a row never changes. */
const lasting = ({ order_sn, place_order_time, affiliate_id, order_brand_commission, items }: Order) => ({
  order_sn,
  place_order_time,
  affiliate_id,
  order_brand_commission,
  items,
});
const dayAfter = (day: number) => {
  const date = new Date(Date.UTC(2026, 10, 21 + day));
  return date.toISOString().slice(0, 10).replaceAll('-', '');
};

interface Row {
  readonly sales: string;
  readonly est_commission: string;
  readonly orders: number;
}
const performance = async (name: string, day: string, values: object) => {
  const rows: Row[] = [];
  for (let page_no = 1; ; page_no += 1) {
    const { error, message, response } = await here.client.ams(name, {
      period_type: 'Day',
      start_date: day,
      end_date: day,
      page_no,
      page_size: 20,
      ...values,
    });
    if (error !== '') throw new Error(message);
    const { list = [response as unknown as Row], has_more } = response as { list?: Row[]; has_more?: boolean };
    rows.push(...list);
    if (!has_more) return rows;
  }
};

describe('conversions on the time line', () => {
  it('keep their id, times and money for ever, and a day adds a day', async () => {
    const from = local(2026, 9, 20);
    const before = bySn(await conversions(placed(from, local(2026, 11, 30))));
    for (const days of [1, 2, 9, 20]) {
      await wait(days * DAY);
      const after = bySn(await conversions(placed(from, from + 93 * 86_400)));
      for (const [sn, row] of before) expect(after.get(sn) && lasting(after.get(sn) as Order)).toEqual(lasting(row));
      const added = [...after.values()].filter(({ order_sn }) => !before.has(order_sn));
      expect(added.length).toBeGreaterThan(5);
      for (const [sn, row] of after) before.set(sn, row);
    }
  });

  it('go forward only: paid, completed, converted, then valid or turned down with their bill', async () => {
    const rank = ['Unpaid', 'Pending', 'Completed', 'Cancelled'];
    const window = placed(local(2026, 11, 1), local(2026, 11, 21));
    let known = bySn(await conversions(window));
    const first = known;
    expect([...first.values()].map(({ order_status }) => order_status)).toEqual(
      expect.arrayContaining(['Pending', 'Completed', 'Cancelled']),
    );
    for (let day = 0; day < 55; day += 5) {
      await wait(5 * DAY);
      const next = bySn(await conversions(window));
      for (const [sn, row] of known) {
        const now = next.get(sn) as Order;
        expect(rank.indexOf(now.order_status)).toBeGreaterThanOrEqual(rank.indexOf(row.order_status));
        if (row.verified_status !== 'Unverified') expect(now.verified_status).toBe(row.verified_status);
        if (row.conversion_completed_time !== '-') expect(now.conversion_completed_time).toBe(row.conversion_completed_time);
      }
      known = next;
    }
    expect(new Set([...known.values()].map(({ order_status }) => order_status))).toEqual(new Set(['Completed', 'Cancelled']));
    expect(new Set([...known.values()].map(({ verified_status }) => verified_status))).toEqual(new Set(['Valid', 'Invalid']));
    const settled = [...first.values()].filter(({ order_status }) => order_status === 'Pending').map(({ order_sn }) => known.get(order_sn));
    expect(new Set(settled.map((row) => row?.verified_status))).toEqual(new Set(['Valid', 'Invalid']));
  });

  it('leave a bill that is out as it is, to the last row', async () => {
    const list = await bills();
    const rows = await Promise.all(list.slice(0, 4).map(billed));
    await wait(40 * DAY);
    const later = await bills();
    for (const [place, bill] of list.slice(0, 4).entries()) {
      const same = later.find(({ validation_id }) => validation_id === bill.validation_id);
      expect(same?.online_bill?.total_amount).toBe(bill.online_bill?.total_amount);
      expect(same && (await billed(same))).toEqual(rows[place]);
    }
  });
});

describe('performance on the time line', () => {
  it('never changes a day of placed orders, nor one of confirmed orders once all are paid or cancelled', async () => {
    const days = [-12, -9, -5, -1].map(dayAfter);
    const names = ['get_shop_performance', 'get_product_performance', 'get_affiliate_performance'];
    const readAll = async (order_type: string, of: readonly string[]) =>
      await Promise.all(of.flatMap((day) => names.map((name) => performance(name, day, { order_type, channel: 'AllChannel' }))));
    const before = await readAll('PlacedOrder', days);
    const confirmed = await readAll('ConfirmedOrder', days.slice(0, 3));
    for (const step of [1, 3, 11]) {
      await wait(step * DAY);
      expect(await readAll('PlacedOrder', days)).toEqual(before);
      expect(await readAll('ConfirmedOrder', days.slice(0, 3))).toEqual(confirmed);
    }
    const { response } = await here.client.ams('get_performance_data_update_time', { marker_type: 'AmsMarker' });
    expect(response['last_report_date']).toBe('2026-12-05');
  });

  it('is to the cent what the conversions of the same day say, by product, affiliate, channel and campaign', async () => {
    const groups: Readonly<Record<string, string>> = { Shopeevideo: 'ShopeeVideo', Shopeelive: 'LiveStreaming' };
    for (const back of [-1, -2, -6]) {
      const day = dayAfter(back);
      const from = local(2026, 11, 21 + back);
      const orders = (await conversions(placed(from, from + 86_399))).filter(({ order_status }) =>
        ['Pending', 'Completed'].includes(order_status),
      );
      const lines = orders.flatMap((order) => order.items.map((line) => ({ order, line })));
      const sums = (keyOf: (of: (typeof lines)[number]) => string | number) => {
        const found = new Map<string, [sales: number, commission: number]>();
        for (const each of lines) {
          const [sales, paid] = found.get(String(keyOf(each))) ?? [0, 0];
          found.set(String(keyOf(each)), [sales + cents(each.line.purchase_value), paid + cents(each.line.item_brand_commission)]);
        }
        return found;
      };
      const rows = async (name: string, key: string, values: object = { order_type: 'ConfirmedOrder', channel: 'AllChannel' }) =>
        new Map(
          (await performance(name, day, values)).flatMap((row) => {
            const value = [cents(row.sales), cents(row.est_commission)] as const;
            return value[0] === 0 ? [] : [[String((row as unknown as Record<string, unknown>)[key]), value] as const];
          }),
        );
      expect(await rows('get_product_performance', 'item_id')).toEqual(sums(({ line }) => line.item_id));
      expect(await rows('get_affiliate_performance', 'affiliate_id')).toEqual(sums(({ order }) => order.affiliate_id));
      const targeted = lines.filter(({ line }) => /Target/.test(line.seller_campaign_type));
      expect(await rows('get_targeted_campaign_performance', 'campaign_id', {})).toEqual(
        new Map(
          [...sums(({ line }) => line.attr_campaign_id)].filter(([id]) =>
            targeted.some(({ line }) => String(line.attr_campaign_id) === id),
          ),
        ),
      );
      const byChannel = sums(({ order }) => groups[order.channel] ?? 'SocialMedia');
      for (const channel of ['SocialMedia', 'ShopeeVideo', 'LiveStreaming']) {
        const [shop] = await performance('get_shop_performance', day, { order_type: 'ConfirmedOrder', channel });
        expect([cents(shop?.sales ?? 0), cents(shop?.est_commission ?? 0)]).toEqual(byChannel.get(channel) ?? [0, 0]);
      }
    }
  });
});

describe('budgets', () => {
  interface Campaign {
    readonly campaignId: string;
    readonly name: string;
    readonly status: string;
    readonly budget: number | null;
    readonly spent: number;
  }
  const campaigns = async () => (await read<{ campaigns: Campaign[] }>('ams/state')).campaigns;
  const named = async (name: string) => (await campaigns()).find((each) => each.name === name) as Campaign;
  const settings = async (campaign_id: number) =>
    (await here.client.ams('get_targeted_campaign_settings', { campaign_id })).response as unknown as {
      commission_status: string;
      budget: number;
      budget_cost: number;
      item_list: { item_id: number; rate: number }[];
      affiliate_list: { affiliate_id: number }[];
    };
  const salesOf = async (id: string, from: number, to: number) =>
    (await conversions({ ...placed(from, to), attr_campaign_id: id }))
      .flatMap(({ items }) => items.filter(({ attr_campaign_id }) => String(attr_campaign_id) === id))
      .map(({ item_brand_commission }) => cents(item_brand_commission));

  it('are what the sales of a campaign have cost, and the one that is used up is paused and sells no more', async () => {
    const paused = await named('Teste de verba');
    expect(paused.status).toBe('Paused');
    const costs = await salesOf(paused.campaignId, local(2026, 9, 1), here.client.seconds());
    expect(sum(costs)).toBe(paused.spent);
    expect(paused.spent).toBeGreaterThanOrEqual(paused.budget ?? Infinity);
    // Without its last order there was money left.
    expect(paused.spent - Math.max(...costs)).toBeLessThan(paused.budget ?? 0);
    await wait(12 * DAY);
    expect(await named('Teste de verba')).toMatchObject({ status: 'Paused', spent: paused.spent });
  });

  it('pause a new campaign by its sales, and a higher one lets it go on', async () => {
    const model = await settings(Number((await named('Lives de sexta')).campaignId));
    const made = await here.client.ams('create_new_targeted_campaign', {
      campaign_name: 'Pouca verba',
      period_start_time: here.client.seconds(),
      period_end_time: 32_503_651_199,
      seller_message: 'oi',
      is_set_budget: true,
      budget: 50,
      item_list: model.item_list.map(({ item_id }) => ({ item_id, rate: 30 })),
      affiliate_list: model.affiliate_list.map(({ affiliate_id }) => ({ affiliate_id })),
    });
    const id = Number(made.response['campaign_id']);
    expect(await settings(id)).toMatchObject({ commission_status: 'Ongoing', budget: 50, budget_cost: 0 });
    await wait(30 * DAY);
    const spent = await settings(id);
    expect(spent.commission_status).toBe('Paused');
    expect(cents(spent.budget_cost)).toBe(sum(await salesOf(String(id), local(2026, 11, 21), here.client.seconds())));
    await here.client.ams('update_basic_info_of_targeted_campaign', { campaign_id: id, is_set_budget: true, budget: 5000 });
    expect((await settings(id)).commission_status).toBe('Ongoing');
    await wait(15 * DAY);
    expect((await settings(id)).budget_cost).toBeGreaterThan(spent.budget_cost);
  });
});

describe('a shop of another size', () => {
  it('has so many conversions and bill lines, and goes back', async () => {
    const before = await bills();
    const size = (await control('ams/size', { conversions: 3000 })) as unknown as { conversions: number; bill: { orders: number } };
    expect(size.conversions).toBeGreaterThan(2850);
    expect(size.conversions).toBeLessThan(3150);
    const rows = await conversions(placed(local(2026, 11, 1), local(2026, 11, 21) - 1));
    expect(rows.length).toBeGreaterThan(600);
    const [bill] = await bills();
    expect(bill && (await billed(bill))).toHaveLength(size.bill.orders);
    const large = (await control('ams/size', { billLines: 2500 })) as unknown as { bill: { lines: number } };
    expect(large.bill.lines).toBeGreaterThanOrEqual(2500);
    expect(large.bill.lines).toBeLessThan(2750);
    const truth = (await control('ams/bills', { plant: { missing: 1, rate: 1, total: 1, later: 40 } })) as unknown as {
      wrong: { rows: number };
      notYet: { rows: number };
    };
    expect([truth.wrong.rows, truth.notYet.rows]).toEqual([3, 40]);
    await control('ams/bills', { clear: true });
    await control('ams/size', { conversions: null });
    here.world.reset();
    await here.client.connect();
    expect(await bills()).toEqual(before);
    expect(await control('ams/size', { conversions: 5_000_000 })).toEqual({ error: expect.stringContaining('conversions must be') });
  });
});

describe('a raised rate', () => {
  interface Effects {
    readonly raised: readonly { itemId: string; from: number; to: number; responds: boolean; categoryIds: number[] }[];
    readonly same: readonly { categoryId: number; itemIds: string[] }[];
  }
  /** Of one id there is more than a number holds: both sides lose the same digits. */
  const ordersOf = (rows: readonly Order[], ids: Iterable<string>) => {
    const numbers = new Set([...ids].map(Number));
    return rows.filter(({ items }) => items.some(({ item_id }) => numbers.has(item_id))).length;
  };

  it('sells more where the product responds; all other orders stay what they would have been', async () => {
    const raise = async () => {
      const { entries } = await read<{ entries: { campaign_id: number; item_id: number; campaign_status: string }[] }>('ams/state');
      const open = entries.filter(({ campaign_status }) => campaign_status === 'Ongoing').slice(0, 30);
      await here.client.ams('batch_edit_products_open_campaign_setting', {
        campaign_ids: open.map(({ campaign_id }) => campaign_id),
        commission_rate: 14,
      });
      const effects = await read<Effects>('ams/effects');
      await wait(16 * DAY);
      return { effects, rows: await conversions(placed(local(2026, 11, 22), local(2026, 12, 7) - 1)) };
    };
    const plain = bySn((await raise()).rows);
    shift = 0;
    here.world.reset();
    await here.client.connect();
    await control('ams/effects', { perPoint: 0.2 });
    const { effects, rows: lifted } = await raise();
    expect(new Set(effects.raised.map(({ responds }) => responds))).toEqual(new Set([true, false]));
    const added = lifted.filter(({ order_sn }) => !plain.has(order_sn));
    expect(lifted.filter(({ order_sn }) => plain.has(order_sn)).map(lasting)).toEqual([...plain.values()].map(lasting));
    const ids = (of: boolean) => effects.raised.filter(({ responds }) => responds === of).map(({ itemId }) => itemId);
    expect(added.length).toBeGreaterThan(100);
    expect(ordersOf(added, ids(true))).toBe(added.length);
    expect(ordersOf(added, ids(false))).toBe(0);
    for (const { itemIds } of effects.same) expect(ordersOf(added, itemIds)).toBe(0);
    expect(effects.same.some(({ itemIds }) => itemIds.length > 0)).toBe(true);
  });

  it('can be lifted by hand from a day on, and the sums follow', async () => {
    const { entries } = await read<{ entries: { item_id: number; campaign_status: string }[] }>('ams/state');
    const item = String(entries.find(({ campaign_status }) => campaign_status === 'Ongoing')?.item_id);
    const window = placed(local(2026, 11, 1), local(2026, 11, 21) - 1);
    const before = ordersOf(await conversions(window), [item]);
    await control('ams/effects', { items: [{ itemId: item, ordersADay: 3, daysAgo: 10 }] });
    const after = await conversions(window);
    expect(ordersOf(after, [item])).toBeGreaterThan(before + 20);
    const day = dayAfter(-3);
    const from = local(2026, 11, 18);
    const [shop] = await performance('get_shop_performance', day, { order_type: 'PlacedOrder', channel: 'AllChannel' });
    expect(shop?.orders).toBe((await conversions(placed(from, from + 86_399))).length);
    await control('ams/effects', { clear: true });
    expect(ordersOf(await conversions(window), [item])).toBe(before);
    expect(await control('ams/effects', { items: [{ itemId: '1', ordersADay: 3 }] })).toEqual({
      error: expect.stringContaining('no item 1'),
    });
  });
});
