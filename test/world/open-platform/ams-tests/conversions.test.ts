import { describe, expect, it } from 'vitest';
import { connectedShop } from '#test/world/open-platform/connected-shop';
import { accountFor, createShopClient, setWorld } from '#test/world/open-platform/shop-client';
import { cents, local, placed, reportsOf, sum } from './reports-client';

const here = connectedShop('once');
const { conversions } = reportsOf(here);

/** From 22 October to 20 November, as rows write it. */
const isIn = (time: string) => {
  const [, month, day] = /^2026\/(\d+)\/(\d+) /.exec(time)?.map(Number) ?? [];
  return (month === 10 && (day ?? 0) >= 22) || (month === 11 && (day ?? 0) <= 20);
};

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

  it('means the last three months where no time is given, by whatever filter', async () => {
    const all = await conversions({});
    const months = await conversions(placed(here.client.seconds() - 93 * 86_400, here.client.seconds()));
    expect(all).toEqual(months);
    expect(all.length).toBeGreaterThan(500);
    const [first] = all;
    expect(await conversions({ order_sn: first?.order_sn })).toEqual([first]);
    for (const [filter, fits] of [
      [{ affiliate_id: first?.affiliate_id }, (row: (typeof all)[number]) => row.affiliate_id === first?.affiliate_id],
      [{ order_status: 'Cancelled' }, (row: (typeof all)[number]) => row.order_status === 'Cancelled'],
      [
        { item_id: first?.items[0]?.item_id },
        (row: (typeof all)[number]) => row.items.some((line) => line.item_id === first?.items[0]?.item_id),
      ],
    ] as const)
      expect(await conversions(filter)).toEqual(all.filter(fits));
  });

  it('has the lines of a campaign that its performance counts', async () => {
    const window = { period_type: 'Last30d', start_date: '20261022', end_date: '20261120', page_no: 1, page_size: 20 };
    const list = (await here.client.ams('get_targeted_campaign_performance', window)).response['list'] as unknown as {
      campaign_id: number;
      est_commission: string;
      item_sold: number;
    }[];
    expect(list.length).toBeGreaterThan(4);
    for (const { campaign_id, est_commission, item_sold } of list) {
      const rows = await conversions({ attr_campaign_id: campaign_id });
      const lines = rows
        .filter(({ order_status, place_order_time: time }) => ['Pending', 'Completed'].includes(order_status) && isIn(time))
        .flatMap(({ items }) => items.filter(({ attr_campaign_id }) => attr_campaign_id === campaign_id));
      expect(sum(lines.map(({ item_brand_commission }) => cents(item_brand_commission)))).toBe(cents(est_commission));
      expect(sum(lines.map(({ qty }) => qty))).toBe(item_sold);
    }
  });

  it('stops at yesterday and refuses what cannot be', async () => {
    const [newest] = await conversions(placed(local(2026, 11, 10), local(2026, 11, 22)));
    expect(newest?.place_order_time).toMatch(/^2026\/11\/20 \d\d:\d\d:\d\d$/);
    const refused = (values: object) => here.client.ams('get_conversion_report', { page_no: 1, page_size: 100, ...values });
    expect(await refused(placed(local(2026, 11, 21), local(2026, 11, 22)))).toMatchObject({
      message: expect.stringContaining('data has not been updated'),
    });
    expect(await refused(placed(local(2026, 7, 1), local(2026, 11, 1)))).toMatchObject({
      message: expect.stringContaining('three months'),
    });
    expect(await refused({ page_no: 101 })).toMatchObject({ message: expect.stringContaining('page_no') });
    await setWorld(here.world, 'ams', { shopId: here.client.shopId, publishedDaysBehind: 2 });
    const [older] = await conversions(placed(local(2026, 11, 10), local(2026, 11, 22)));
    expect(older?.place_order_time).toMatch(/^2026\/11\/19 /);
    await setWorld(here.world, 'ams', { shopId: here.client.shopId, publishedDaysBehind: 1, priceScale: 'minor' });
    const [minor] = await conversions(placed(local(2026, 11, 10), local(2026, 11, 22)));
    expect(minor?.items[0]?.price).toBe(cents(newest?.items[0]?.price ?? 0));
    await setWorld(here.world, 'ams', { shopId: here.client.shopId, priceScale: 'major' });
  });

  it('has more than 10,000 rows in three months of the large shop', async () => {
    const large = createShopClient(here.world, here.world.accounts.shop[2] ?? accountFor(here.world, 'BR'));
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
