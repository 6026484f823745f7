import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../index';
import type { Difference } from './ams/differences';
import { accountFor, createShopClient, lookAt, NOON, type ShopClient, setWorld } from './shop-client';

interface Line {
  readonly item_id: number;
  readonly price: number;
  readonly qty: number;
  readonly purchase_value: number;
  readonly refund_amount: string;
  readonly attr_campaign_id: number;
  readonly seller_campaign_type: string;
  readonly item_brand_commission: string;
  readonly item_brand_commission_rate_to_affiliate: string;
  readonly item_brand_commission_to_affiliate: string;
  readonly item_brand_commission_to_mcn: string;
}
interface Order {
  readonly order_sn: string;
  readonly order_status: string;
  readonly verified_status: string;
  readonly place_order_time: string;
  readonly conversion_completed_time: string;
  readonly affiliate_id: number;
  readonly order_brand_commission: string;
  readonly items: Line[];
}
interface Bill {
  readonly validation_id: string;
  readonly validation_month: number;
  readonly campaign_source: string;
  readonly online_bill?: { total_amount: number; deducted_amount: number; pending_amount: number };
  readonly offline_bills: {
    commission_amount: number;
    ams_credit_deducted_amount: number;
    commission_amount_after_tax: number;
    total_amount: number;
  }[];
}

let world: World;
let client: ShopClient;
const DAY = 86_400;
/** Midnight in São Paulo. */
const local = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date, 3) / 1000;
const cents = (amount: number | string) => Math.round(Number(amount) * 100);
const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);

beforeAll(async () => {
  world = await startWorld({ now: () => NOON });
  client = createShopClient(world, accountFor(world, 'BR'));
  await client.connect();
});
afterAll(() => world.close());

async function all(name: string, values: object): Promise<Order[]> {
  const rows: Order[] = [];
  for (let page_no = 1; ; page_no += 1) {
    const { error, message, response } = await client.ams(name, { page_no, page_size: 100, ...values });
    if (error !== '') throw new Error(`${error}: ${message}`);
    const page = response as unknown as { list: Order[]; has_more: boolean; total_count: number };
    rows.push(...page.list);
    if (!page.has_more) {
      expect(rows).toHaveLength(page.total_count);
      return rows;
    }
  }
}
const conversions = (values: object) => all('get_conversion_report', values);
const placed = (from: number, to: number) => ({ place_order_time_start: from, place_order_time_end: to });
const bills = async () => (await client.ams('get_validation_list')).response['validation_list'] as unknown as Bill[];
const billed = ({ validation_id, validation_month, campaign_source }: Bill) =>
  all('get_validation_report', { validation_id, validation_month, campaign_source, ...placed(0, client.seconds()) });
const commission = (orders: readonly Order[]) => sum(orders.map(({ order_brand_commission }) => cents(order_brand_commission)));

describe('conversions', () => {
  it('adds up within a row', async () => {
    for (const { items, order_brand_commission } of await conversions(placed(local(2026, 10, 1), local(2026, 11, 1) - 1))) {
      expect(sum(items.map((line) => cents(line.item_brand_commission)))).toBe(cents(order_brand_commission));
      for (const line of items) {
        expect(cents(line.item_brand_commission_to_affiliate) + cents(line.item_brand_commission_to_mcn)).toBe(
          cents(line.item_brand_commission),
        );
        expect(cents(line.price) * line.qty).toBe(cents(line.purchase_value));
      }
    }
  });

  it('filters, and cuts windows by several times at once', async () => {
    const window = placed(local(2026, 9, 1), local(2026, 10, 31));
    const rows = await conversions(window);
    const one = rows[5];
    expect(await conversions({ ...window, order_sn: one?.order_sn })).toEqual([one]);
    for (const order_status of ['Completed', 'Cancelled'])
      expect(await conversions({ ...window, order_status })).toEqual(rows.filter((row) => row.order_status === order_status));
    const open = await conversions({ ...window, seller_campaign_type: 'OpenCampaign' });
    expect(open.every(({ items }) => items.some(({ seller_campaign_type }) => seller_campaign_type === 'Seller Open Campaign'))).toBe(true);
    const both = await conversions({
      ...window,
      conversion_completed_time_start: local(2026, 10, 1),
      conversion_completed_time_end: local(2026, 10, 8) - 1,
    });
    expect(both).toEqual(rows.filter(({ conversion_completed_time: time }) => /^2026\/10\/[1-7] /.test(time)));
    expect(both.length).toBeGreaterThan(10);
  });

  it('stops at yesterday and refuses what cannot be', async () => {
    const [newest] = await conversions(placed(local(2026, 11, 10), local(2026, 11, 22)));
    expect(newest?.place_order_time).toMatch(/^2026\/11\/20 \d\d:\d\d:\d\d$/);
    const refused = (values: object) => client.ams('get_conversion_report', { page_no: 1, page_size: 100, ...values });
    expect(await refused(placed(local(2026, 11, 21), local(2026, 11, 22)))).toMatchObject({
      message: expect.stringContaining('data has not been updated'),
    });
    expect(await refused(placed(local(2026, 7, 1), local(2026, 11, 1)))).toMatchObject({
      message: expect.stringContaining('three months'),
    });
    expect(await refused({ page_no: 101 })).toMatchObject({ message: expect.stringContaining('page_no') });
    await setWorld(world, 'ams', { shopId: client.shopId, publishedDaysBehind: 2 });
    const [older] = await conversions(placed(local(2026, 11, 10), local(2026, 11, 22)));
    expect(older?.place_order_time).toMatch(/^2026\/11\/19 /);
    await setWorld(world, 'ams', { shopId: client.shopId, publishedDaysBehind: 1, priceScale: 'minor' });
    const [minor] = await conversions(placed(local(2026, 11, 10), local(2026, 11, 22)));
    expect(minor?.items[0]?.price).toBe(cents(newest?.items[0]?.price ?? 0));
    await setWorld(world, 'ams', { shopId: client.shopId, priceScale: 'major' });
  });

  it('has more than 10,000 rows in three months of the large shop', async () => {
    const large = createShopClient(world, world.accounts.shop[2] ?? accountFor(world, 'BR'));
    await large.connect();
    const { response } = await large.ams('get_conversion_report', {
      page_no: 20,
      page_size: 500,
      ...placed(local(2026, 8, 20), local(2026, 11, 20)),
    });
    expect(response).toMatchObject({ has_more: true });
    expect(response['list']).toHaveLength(500);
    expect(response['total_count']).toBeGreaterThan(10_000);
  });
});

describe('bills', () => {
  it('equal their rows and the conversions, but for the planted differences', async () => {
    const { differences } = await lookAt<{ differences: Difference[] }>(world, `ams/state?shopId=${client.shopId}`);
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
    world.shiftClock((local(2026, 12, 10) + 60) * 1000 - NOON);
    await client.connect();
    expect((await bills())[0]?.validation_month).toBe(202_611);
    world.shiftClock(0);
    await client.connect();
  });

  it('refuses a bill asked by the wrong month or source', async () => {
    const [bill] = await bills();
    const ask = (over: object) =>
      client.ams('get_validation_report', {
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
    const vietnam = createShopClient(world, accountFor(world, 'VN'));
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

describe('performance', () => {
  const window = { period_type: 'Last30d', start_date: '20261022', end_date: '20261120' };
  const kinds = { order_type: 'ConfirmedOrder', channel: 'AllChannel' };
  type Figures = {
    sales: string;
    est_commission: string;
    orders: number;
    items_sold: number;
    item_sold: number;
    clicks: number;
    roi: string;
  };
  async function rows(name: string, values: object = kinds): Promise<Figures[]> {
    const found: Figures[] = [];
    for (let page_no = 1; ; page_no += 1) {
      const { response } = await client.ams(name, { ...window, ...values, page_no, page_size: 20 });
      const page = response as unknown as { list: Figures[]; has_more: boolean };
      found.push(...page.list);
      if (!page.has_more) return found;
    }
  }
  const money = (list: readonly Figures[]) => [
    sum(list.map(({ sales }) => cents(sales))),
    sum(list.map(({ est_commission }) => cents(est_commission))),
  ];

  it('is the same sum by shop, product, affiliate, campaign and conversion', async () => {
    const shop = (await client.ams('get_shop_performance', { ...window, ...kinds })).response as unknown as Figures & {
      gross_item_sold: number;
      fetched_date_range: string;
    };
    expect(shop.fetched_date_range).toBe('20261022-20261120');
    const [sales, est] = money([shop]);
    const orders = (await conversions(placed(local(2026, 10, 22), local(2026, 11, 21) - 1))).filter(({ order_status }) =>
      ['Pending', 'Completed'].includes(order_status),
    );
    expect(orders).toHaveLength(shop.orders);
    expect([sum(orders.flatMap(({ items }) => items.map(({ purchase_value }) => cents(purchase_value)))), commission(orders)]).toEqual([
      sales,
      est,
    ]);
    const products = await rows('get_product_performance');
    const people = await rows('get_affiliate_performance');
    expect(money(products)).toEqual([sales, est]);
    expect(money(people)).toEqual([sales, est]);
    expect(sum(products.map(({ items_sold }) => items_sold))).toBe(shop.gross_item_sold);
    expect(sum(people.map(({ clicks }) => clicks))).toBe(shop.clicks);
    expect(products.some(({ roi, clicks }) => roi === '--' && clicks > 0)).toBe(true);
    const blocks = (await client.ams('get_campaign_key_metrics_performance', window)).response as unknown as Record<string, Figures>;
    const both = [blocks['open_campaign_key_metircs'], blocks['targeted_campaign_key_metircs']].filter((block) => block !== undefined);
    expect(money(both)).toEqual([sales, est]);
    expect(money(await rows('get_open_campaign_performance', {}))).toEqual(money(both.slice(0, 1)));
    expect(money(await rows('get_targeted_campaign_performance', {}))).toEqual(money(both.slice(1)));
  });

  it('splits by channel, content and kind of order', async () => {
    const of = async (channel: string, order_type = 'ConfirmedOrder') =>
      ((await client.ams('get_shop_performance', { ...window, channel, order_type })).response as unknown as Figures).orders;
    expect((await of('SocialMedia')) + (await of('ShopeeVideo')) + (await of('LiveStreaming'))).toBe(await of('AllChannel'));
    expect(await of('AllChannel', 'PlacedOrder')).toBeGreaterThan(await of('AllChannel'));
    const videos = await rows('get_content_performance', { order_type: 'ConfirmedOrder', channel: 'ShopeeVideo' });
    expect(sum(videos.map(({ orders }) => orders))).toBe(await of('ShopeeVideo'));
    expect(
      await client.ams('get_content_performance', {
        ...window,
        order_type: 'ConfirmedOrder',
        channel: 'AllChannel',
        page_no: 1,
        page_size: 20,
      }),
    ).toMatchObject({ error: 'error_param' });
  });

  it('is one day behind, refuses what is not published, moves other windows', async () => {
    const ask = async (period_type: string, start_date: string, end_date: string) =>
      client.ams('get_shop_performance', { period_type, start_date, end_date, ...kinds });
    expect((await client.ams('get_performance_data_update_time', { marker_type: 'AmsMarker' })).response).toEqual({
      last_report_date: '2026-11-20',
    });
    expect(await ask('Day', '20261121', '20261121')).toMatchObject({
      error: 'error_param',
      message: 'invalid time range, detail:start_date cannot be later than latest data date',
    });
    const ranges = [
      ['Day', '20261119', '20261119'],
      ['Day', '20260101', '20260101'],
      ['Week', '20261104', '20261106'],
      ['Month', '20261101', '20261130'],
      ['Month', '20260203', '20260220'],
      ['Last7d', '20261101', '20261103'],
    ] as const;
    const moved = await Promise.all(ranges.map(async ([kind, from, to]) => (await ask(kind, from, to)).response['fetched_date_range']));
    expect(moved).toEqual([
      '20261119-20261119',
      '20260820-20260820',
      '20261101-20261107',
      '20261101-20261120',
      '20260201-20260228',
      '20261114-20261120',
    ]);
    expect(await ask('Day', '20261131', '20261131')).toMatchObject({
      error: 'error_param',
      message: expect.stringContaining('start_date'),
    });
  });

  it('follows the rates that are set', async () => {
    world.reset();
    await client.connect();
    await client.ams('edit_all_products_open_campaign_setting', { commission_rate: 15 });
    world.shiftClock(3 * DAY * 1000);
    await client.connect();
    const rates = (
      await conversions({ ...placed(local(2026, 11, 22), local(2026, 11, 24) - 1), seller_campaign_type: 'OpenCampaign' })
    ).flatMap(({ items }) => items.filter(({ seller_campaign_type }) => seller_campaign_type === 'Seller Open Campaign'));
    expect(rates.length).toBeGreaterThan(5);
    expect(rates.filter(({ item_brand_commission_rate_to_affiliate: rate }) => rate === '15%').length / rates.length).toBeGreaterThan(0.7);
    world.reset();
    await client.connect();
  });
});
