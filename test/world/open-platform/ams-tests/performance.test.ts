import { describe, expect, it } from 'vitest';
import { connectedShop } from '#test/world/open-platform/connected-shop';
import { cents, commission, local, placed, reportsOf, sum } from './reports-client';

const here = connectedShop('once');
const { conversions } = reportsOf(here);
const DAY = 86_400;

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
      const { response } = await here.client.ams(name, { ...window, ...values, page_no, page_size: 20 });
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
    const shop = (await here.client.ams('get_shop_performance', { ...window, ...kinds })).response as unknown as Figures & {
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
    const blocks = (await here.client.ams('get_campaign_key_metrics_performance', window)).response as unknown as Record<string, Figures>;
    const both = [blocks['open_campaign_key_metircs'], blocks['targeted_campaign_key_metircs']].filter((block) => block !== undefined);
    expect(money(both)).toEqual([sales, est]);
    expect(money(await rows('get_open_campaign_performance', {}))).toEqual(money(both.slice(0, 1)));
    expect(money(await rows('get_targeted_campaign_performance', {}))).toEqual(money(both.slice(1)));
  });

  it('splits by channel, content and kind of order', async () => {
    const of = async (channel: string, order_type = 'ConfirmedOrder') =>
      ((await here.client.ams('get_shop_performance', { ...window, channel, order_type })).response as unknown as Figures).orders;
    expect((await of('SocialMedia')) + (await of('ShopeeVideo')) + (await of('LiveStreaming'))).toBe(await of('AllChannel'));
    expect(await of('AllChannel', 'PlacedOrder')).toBeGreaterThan(await of('AllChannel'));
    const videos = await rows('get_content_performance', { order_type: 'ConfirmedOrder', channel: 'ShopeeVideo' });
    expect(sum(videos.map(({ orders }) => orders))).toBe(await of('ShopeeVideo'));
    const lives = await rows('get_content_performance', { order_type: 'ConfirmedOrder', channel: 'LiveStreaming' });
    const all = await rows('get_content_performance', { order_type: 'ConfirmedOrder', channel: 'AllChannel' });
    const bySales = (left: Figures, right: Figures) => JSON.stringify(left).localeCompare(JSON.stringify(right));
    expect([...all].sort(bySales)).toEqual([...videos, ...lives].sort(bySales));
    expect(
      await here.client.ams('get_content_performance', { ...window, ...kinds, channel: 'SocialMedia', page_no: 1, page_size: 20 }),
    ).toMatchObject({ error: 'error_param', message: expect.stringContaining('channel') });
  });

  it('is one day behind, refuses what is not published, moves other windows', async () => {
    const ask = async (period_type: string, start_date: string, end_date: string) =>
      here.client.ams('get_shop_performance', { period_type, start_date, end_date, ...kinds });
    expect((await here.client.ams('get_performance_data_update_time', { marker_type: 'AmsMarker' })).response).toEqual({
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
    here.world.reset();
    await here.client.connect();
    await here.client.ams('edit_all_products_open_campaign_setting', { commission_rate: 15 });
    here.world.shiftClock(3 * DAY * 1000);
    await here.client.connect();
    const rates = (
      await conversions({ ...placed(local(2026, 11, 22), local(2026, 11, 24) - 1), seller_campaign_type: 'OpenCampaign' })
    ).flatMap(({ items }) => items.filter(({ seller_campaign_type }) => seller_campaign_type === 'Seller Open Campaign'));
    expect(rates.length).toBeGreaterThan(5);
    expect(rates.filter(({ item_brand_commission_rate_to_affiliate: rate }) => rate === '15%').length / rates.length).toBeGreaterThan(0.7);
    here.world.reset();
    await here.client.connect();
  });
});
