import { beforeEach, describe, expect, it } from 'vitest';
import { AFFILIATE_REFUSALS, ITEM_REFUSALS } from '#test/world/open-platform/ams/targeted/refusals';
import { connectedShop } from '#test/world/open-platform/connected-shop';
import { check, NOON, setWorld } from '#test/world/open-platform/shop-client';

const here = connectedShop('once');
const NOW = NOON / 1000;
const DAY = 86_400;

interface Row {
  readonly campaign_id: number;
  readonly campaign_name: string;
  readonly campaign_status: string;
  readonly campaign_source: string;
}
interface Settings {
  readonly commission_status: string;
  readonly item_list: { item_id: number; rate: number }[];
  readonly affiliate_list: { affiliate_id: number }[];
}

beforeEach(async () => {
  here.world.reset();
  await here.client.connect();
  await control('ams', { lagMs: 0 });
});

const control = (path: string, values: object) => setWorld(here.world, path, { shopId: here.client.shopId, ...values });
const page = async (page_no: number, values: object = {}) =>
  (await here.client.ams('get_targeted_campaign_list', { page_no, page_size: 100, ...values })).response as unknown as {
    total_count: number;
    campaign_list: Row[];
  };
const settings = async (campaign_id: number) =>
  (await here.client.ams('get_targeted_campaign_settings', { campaign_id })).response as unknown as Settings;
const ongoing = async () => {
  const [row] = (await page(1, { campaign_status: 'Ongoing', campaign_name: 'Parceiros' })).campaign_list;
  if (!row) throw new Error('none is ongoing');
  return row;
};

describe('many targeted campaigns', () => {
  it('fill a second page, in all states and of all sources, and have sales of their own', async () => {
    await control('ams/campaigns', { more: 120 });
    const [first, second] = [await page(1), await page(2)];
    expect([first.total_count, first.campaign_list.length, second.campaign_list.length]).toEqual([134, 100, 34]);
    const rows = [...first.campaign_list, ...second.campaign_list];
    expect(new Set(rows.map(({ campaign_id }) => campaign_id)).size).toBe(134);
    expect(new Set(rows.map(({ campaign_status }) => campaign_status))).toEqual(
      new Set(['Draft', 'Upcoming', 'Ongoing', 'Paused', 'Terminating', 'Terminated', 'Ended', 'Cancelled']),
    );
    expect(new Set(rows.map(({ campaign_source }) => campaign_source))).toEqual(new Set(['Seller', 'ShopeeManaged', 'Unknown']));
    const { response } = await here.client.ams('get_targeted_campaign_performance', {
      period_type: 'Last30d',
      start_date: '20261022',
      end_date: '20261120',
      page_no: 1,
      page_size: 20,
    });
    expect(response['total_count']).toBeGreaterThan(20);
    expect(await control('ams/campaigns', { more: 0 })).toEqual({ error: expect.stringContaining('more must be') });
  });

  it('of an unknown source are opened and changed like the seller’s own', async () => {
    await control('ams/campaigns', { more: 60 });
    const unknown = (await page(1)).campaign_list.find(
      ({ campaign_source, campaign_status }) => campaign_source === 'Unknown' && campaign_status === 'Ongoing',
    );
    expect((await settings(unknown?.campaign_id ?? 0)).commission_status).toBe('Ongoing');
    const renamed = { campaign_id: unknown?.campaign_id, campaign_name: 'Conhecida' };
    expect((await here.client.ams('update_basic_info_of_targeted_campaign', renamed)).error).toBe('');
    expect((await page(1, { campaign_name: 'Conhecida' })).total_count).toBe(1);
  });

  it('are written with other words when they are set', async () => {
    const row = await ongoing();
    await control('ams/campaigns', { campaignId: row.campaign_id, status: 'Suspended', source: 'Partner' });
    expect(await ongoing()).toEqual({ ...row, campaign_status: 'Suspended', campaign_source: 'Partner' });
    expect((await settings(row.campaign_id)).commission_status).toBe('Suspended');
    await control('ams/campaigns', { campaignId: row.campaign_id, status: null, source: null });
    expect(await ongoing()).toEqual(row);
    expect(await control('ams/campaigns', { campaignId: 1, status: 'X' })).toEqual({ error: expect.stringContaining('no campaign 1') });
  });
});

describe('a refusal set by hand', () => {
  it.each(ITEM_REFUSALS.map(({ error, message }) => [error, message]))('strikes one product: %s %s', async (error, message) => {
    const { campaign_id } = await ongoing();
    const { item_list } = await settings(campaign_id);
    const [one, other] = item_list;
    await control('ams/refusals', { items: { [String(one?.item_id)]: message } });
    const edit = (edit_type: string, rows: readonly (typeof one)[]) =>
      here.client.ams('edit_product_list_of_targeted_campaign', {
        campaign_id,
        edit_type,
        item_list: rows.map((item) => ({ item_id: item?.item_id, rate: (item?.rate ?? 0) + 1 })),
      });
    const refused = { error: '', response: { fail_item_list: [{ item_id: one?.item_id, fail_error: error, fail_message: message }] } };
    expect(await edit('update', [one, other])).toMatchObject(refused);
    expect(await edit('delete', [one])).toMatchObject(refused);
    expect((await settings(campaign_id)).item_list.slice(0, 2)).toMatchObject([one, { rate: (other?.rate ?? 0) + 1 }]);
    await control('ams/refusals', { clear: true });
    expect(await edit('update', [one])).toMatchObject({ error: '', response: { fail_item_list: [] } });
  });

  it.each(AFFILIATE_REFUSALS.map(({ error, message }) => [error, message]))('strikes one affiliate: %s %s', async (error, message) => {
    const model = await settings((await ongoing()).campaign_id);
    const [one, other] = model.affiliate_list;
    await control('ams/refusals', { affiliates: { [String(one?.affiliate_id)]: message } });
    const made = await here.client.ams('create_new_targeted_campaign', {
      campaign_name: `Nova ${message}`,
      period_start_time: NOW + 60,
      period_end_time: NOW + DAY,
      seller_message: 'oi',
      item_list: model.item_list.slice(0, 1),
      affiliate_list: [one, other],
    });
    expect(made).toMatchObject({
      error: '',
      response: { fail_affiliate_list: [{ affiliate_id: one?.affiliate_id, fail_error: error, fail_message: message }] },
    });
    expect((await settings(Number(made.response['campaign_id']))).affiliate_list).toEqual([other]);
  });

  it('strikes as often as it says, and in the open campaign too', async () => {
    const { entries } = await check<{ entries: { campaign_id: number; item_id: number; campaign_status: string }[] }>(
      here.world,
      `ams/state?shopId=${here.client.shopId}`,
    );
    const entry = entries.find(({ campaign_status }) => campaign_status === 'Ongoing');
    const refusal = { error: 'error_new', message: 'Nobody has seen this.', times: 1 };
    await control('ams/refusals', { items: { [String(entry?.item_id)]: refusal } });
    const edit = () =>
      here.client.ams('batch_edit_products_open_campaign_setting', { campaign_ids: [entry?.campaign_id], commission_rate: 13 });
    expect(await edit()).toMatchObject({
      response: {
        success_list: [],
        failed_list: [{ campaign_id: entry?.campaign_id, fail_error: 'error_new', fail_message: refusal.message }],
      },
    });
    expect(await edit()).toMatchObject({ response: { success_list: [entry?.campaign_id], failed_list: [] } });
    expect(await control('ams/refusals', { items: { 5: 'no such text' } })).toEqual({ error: expect.stringContaining('5: no refusal') });
  });

  it('names rates by the texts of the targeted calls', async () => {
    const { campaign_id } = await ongoing();
    const { item_list } = await settings(campaign_id);
    const fails = async (rate: number) =>
      (
        (
          await here.client.ams('edit_product_list_of_targeted_campaign', {
            campaign_id,
            edit_type: 'update',
            item_list: [{ item_id: item_list[0]?.item_id, rate }],
          })
        ).response['fail_item_list'] as unknown as { fail_message: string }[]
      ).map(({ fail_message }) => fail_message);
    expect(await fails(0.5)).toEqual(['The minimum commission rate limit was not passed.']);
    expect(await fails(90)).toEqual(['Invalid commission rate']);
    expect(await fails(10.001)).toEqual(['Invalid commission rate']);
  });

  it('makes a campaign whose answer is lost once, and a second try is told its name', async () => {
    const model = await settings((await ongoing()).campaign_id);
    const create = () =>
      here.client.ams('create_new_targeted_campaign', {
        campaign_name: 'Resposta perdida',
        period_start_time: NOW + 60,
        period_end_time: NOW + 2 * DAY,
        seller_message: 'oi',
        item_list: model.item_list.slice(0, 1),
        affiliate_list: model.affiliate_list.slice(0, 1),
      });
    await setWorld(here.world, 'faults', [{ operation: 'create_new_targeted_campaign', kind: 'dropAfter', times: 1 }]);
    await expect(create()).rejects.toThrow();
    expect((await page(1, { campaign_name: 'Resposta perdida' })).total_count).toBe(1);
    expect(await create()).toMatchObject({ error: 'error_business', message: 'The campaign name is a duplicate.' });
  });
});

describe('the detail of an order', () => {
  const detail = (sns: readonly string[]) =>
    here.client.send('GET', '/api/v2/order/get_order_detail', { order_sn_list: sns.join(','), response_optional_fields: 'item_list' });
  const samples = () =>
    check<{ orderSn: string; placed: number; itemId: string }[]>(here.world, `ams/samples?shopId=${here.client.shopId}`);

  it('says which orders are samples, and leaves out what is not the shop’s', async () => {
    const sent = await samples();
    expect(sent.length).toBeGreaterThan(10);
    const { response } = await here.client.ams('get_conversion_report', { page_no: 1, page_size: 20 });
    const rows = response['list'] as unknown as { order_sn: string; items: { item_id: number }[] }[];
    const [one, two] = sent;
    const answer = await detail([one?.orderSn ?? '', rows[3]?.order_sn ?? '', '261101NOTHERE000', 'x', two?.orderSn ?? '']);
    expect(answer.error).toBe('');
    expect(answer.response['order_list']).toMatchObject([
      { order_sn: one?.orderSn, affiliate_sample_type: 1, create_time: one?.placed, item_list: [{ item_id: Number(one?.itemId) }] },
      {
        order_sn: rows[3]?.order_sn,
        affiliate_sample_type: null,
        buyer_username: expect.any(String),
        item_list: rows[3]?.items.map(({ item_id }) => ({ item_id })),
      },
      { order_sn: two?.orderSn, affiliate_sample_type: 1 },
    ]);
    const conversions = (await here.client.ams('get_conversion_report', { page_no: 1, page_size: 10, order_sn: one?.orderSn })).response;
    expect(conversions['total_count']).toBe(0);
    here.world.shiftClock(20 * DAY * 1000);
    await here.client.connect();
    expect((await detail([one?.orderSn ?? ''])).response['order_list']).toHaveLength(1);
    expect(await samples()).toEqual(expect.arrayContaining(sent.filter(({ placed }) => placed > NOW - 35 * DAY)));
  });

  it('is listed fifteen days at most, a page behind the other, samples among them', async () => {
    const page = (from: number, to: number, cursor = '') =>
      here.client.send('GET', '/api/v2/order/get_order_list', {
        time_range_field: 'create_time',
        time_from: from,
        time_to: to,
        page_size: 100,
        ...(cursor === '' ? {} : { cursor }),
      });
    const to = Math.floor(NOW);
    const found: string[] = [];
    for (let cursor = ''; ; ) {
      const { response } = await page(to - 15 * DAY, to, cursor);
      found.push(...(response['order_list'] as unknown as { order_sn: string }[]).map(({ order_sn }) => order_sn));
      cursor = String(response['next_cursor']);
      if (response['more'] !== true) break;
    }
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(100);
    const sent = (await samples()).filter(({ placed }) => placed >= to - 15 * DAY);
    expect(sent.length).toBeGreaterThan(0);
    expect(found).toEqual(expect.arrayContaining(sent.map(({ orderSn }) => orderSn)));
    expect(await page(to - 15 * DAY - 1, to)).toMatchObject({ error: 'order.order_list_invalid_time' });
  });

  it('is refused when it is set to, and takes at most fifty', async () => {
    expect(await detail(Array.from({ length: 51 }, (_, nth) => `2611010000000${nth}`))).toMatchObject({ error: 'error_param' });
    await control('ams', { orderDetail: 'refused' });
    expect(await detail(['261101AAAAAAA000'])).toMatchObject({ http: 403, error: 'error_api_permission' });
  });
});
