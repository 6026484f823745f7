import { beforeEach, describe, expect, it } from 'vitest';
import { connectedShop } from '#test/world/open-platform/connected-shop';
import { accountFor, createShopClient, NOON, setWorld } from '#test/world/open-platform/shop-client';

interface Row {
  readonly campaign_id: number;
  readonly campaign_name: string;
  readonly campaign_status: string;
  readonly campaign_source: string;
}
interface Settings {
  readonly commission_status: string;
  readonly pending_terminated_time: number;
  readonly item_list: { item_id: number; rate: number }[];
  readonly affiliate_list: { affiliate_id: number }[];
}

const here = connectedShop();
const NOW = NOON / 1000;
const DAY = 86_400;

beforeEach(() => setWorld(here.world, 'ams', { shopId: here.client.shopId, lagMs: 0 }));

const list = async (values: object = {}) =>
  (await here.client.ams('get_targeted_campaign_list', { page_no: 1, page_size: 100, ...values })).response as unknown as {
    total_count: number;
    campaign_list: Row[];
  };
const settings = async (campaign_id: number) =>
  (await here.client.ams('get_targeted_campaign_settings', { campaign_id })).response as unknown as Settings;
const withStatus = async (status: string) => {
  const row = (await list({ campaign_status: status })).campaign_list.find(({ campaign_source }) => campaign_source === 'Seller');
  if (!row) throw new Error(`no campaign ${status}`);
  return row;
};
const affiliates = async () =>
  (
    (await here.client.ams('get_managed_affiliate_list', { page_no: 1, page_size: 50 })).response['affiliate_list'] as {
      affiliate_id: number;
    }[]
  ).map(({ affiliate_id }) => ({ affiliate_id }));
const items = async () =>
  (
    (await here.client.ams('get_targeted_campaign_addable_product_list', { page_size: 50 })).response['item_list'] as {
      item_id: number;
      is_in_blacklist: boolean;
    }[]
  )
    .filter(({ is_in_blacklist }) => !is_in_blacklist)
    .map(({ item_id }) => item_id);
const draft = async (over: object = {}) => ({
  campaign_name: 'Nova',
  period_start_time: NOW + 3600,
  period_end_time: NOW + 30 * DAY,
  seller_message: 'Olá',
  item_list: [{ item_id: (await items())[0], rate: 12 }],
  affiliate_list: (await affiliates()).slice(0, 2),
  ...over,
});

describe('what is there', () => {
  it('has every status, and Shopee’s own campaigns that cannot be opened', async () => {
    const { campaign_list: rows, total_count } = await list();
    expect(total_count).toBe(rows.length);
    expect(new Set(rows.map(({ campaign_status }) => campaign_status))).toEqual(
      new Set(['Draft', 'Upcoming', 'Ongoing', 'Paused', 'Terminating', 'Terminated', 'Ended', 'Cancelled']),
    );
    const shopees = rows.find(({ campaign_source }) => campaign_source === 'ShopeeManaged');
    expect(await here.client.ams('get_targeted_campaign_settings', { campaign_id: shopees?.campaign_id })).toMatchObject({
      error: 'error_param',
      message: 'invalid campaign_id',
    });
    await setWorld(here.world, 'ams', { shopId: here.client.shopId, listKey: 'commission_list' });
    expect((await here.client.ams('get_targeted_campaign_list', { page_no: 1, page_size: 5 })).response['commission_list']).toHaveLength(5);
  });

  it('filters by id, name, item', async () => {
    const ongoing = await withStatus('Ongoing');
    expect((await list({ campaign_id_list: ongoing.campaign_id })).campaign_list).toEqual([ongoing]);
    expect((await list({ campaign_name: ongoing.campaign_name.toLowerCase() })).campaign_list).toEqual([ongoing]);
    const { item_list } = await settings(ongoing.campaign_id);
    expect((await list({ item_id: item_list[0]?.item_id })).campaign_list).toContainEqual(ongoing);
  });
});

describe('making one', () => {
  it.each([1, 3600, DAY, 6 * DAY, 7 * DAY, 40 * DAY])('makes one that lasts %i seconds', async (lasts) => {
    const reply = await here.client.ams(
      'create_new_targeted_campaign',
      await draft({ period_start_time: NOW + 3600, period_end_time: NOW + 3600 + lasts }),
    );
    expect(reply).toMatchObject({ error: '' });
    here.world.shiftClock(3_600_000);
    expect((await settings(Number(reply.response['campaign_id']))).commission_status).toBe('Ongoing');
  });

  it('makes one with a part refused, Upcoming, then Ongoing, then Ended', async () => {
    const [item] = await items();
    const [someone, ...others] = await affiliates();
    const ineligible = others.at(16);
    const reply = await here.client.ams(
      'create_new_targeted_campaign',
      await draft({
        item_list: [
          { item_id: item, rate: 12.5 },
          { item_id: 7, rate: 5 },
        ],
        affiliate_list: [someone, { affiliate_id: 5 }, ...(ineligible ? [ineligible] : [])],
      }),
    );
    expect(reply).toMatchObject({
      error: '',
      response: { fail_item_list: [{ item_id: 7 }], fail_affiliate_list: [{ affiliate_id: 5, fail_message: 'Invalid affiliate_id' }] },
    });
    const id = Number(reply.response['campaign_id']);
    expect(await settings(id)).toMatchObject({ commission_status: 'Upcoming', item_list: [{ item_id: item, rate: 12.5 }] });
    here.world.shiftClock(2 * 3_600_000);
    expect((await settings(id)).commission_status).toBe('Ongoing');
    here.world.shiftClock(31 * DAY * 1000);
    await here.client.connect();
    expect((await settings(id)).commission_status).toBe('Ended');
  });

  it.each([
    [{ campaign_name: 'Parceiros de novembro' }, 'error_business', 'The campaign name is a duplicate.'],
    [{ campaign_name: 'x'.repeat(101) }, 'error_param', 'campaign_name'],
    [{ period_end_time: NOW }, 'error_param', 'period_end_time'],
    [{ period_start_time: NOW - DAY }, 'error_param', 'period_start_time'],
    [{ is_set_budget: true, budget: 1 }, 'error_business', 'The minimum daily budget requirement was not met.'],
    [{ item_list: [{ item_id: 7, rate: 5 }] }, 'error_business', 'The item is invalid.'],
    [{ affiliate_list: [{ affiliate_id: 5 }] }, 'error_param', 'Affiliate is not eligible'],
    [{ seller_message: undefined }, 'error_param', 'seller_message'],
  ])('refuses %j and makes nothing', async (over, error, message) => {
    const before = (await list()).total_count;
    expect(await here.client.ams('create_new_targeted_campaign', await draft(over))).toMatchObject({
      error,
      message: expect.stringContaining(message),
    });
    expect((await list()).total_count).toBe(before);
  });

  it('has no budget in Thailand', async () => {
    here.client = createShopClient(here.world, accountFor(here.world, 'TH'));
    await here.client.connect();
    expect(await here.client.ams('create_new_targeted_campaign', await draft({ is_set_budget: true, budget: 5000 }))).toMatchObject({
      message: 'Budget setup is not supported for your shop.',
    });
  });
});

describe('changing one', () => {
  it('adds, raises and drops items, never lowers a running one, never drops the last', async () => {
    const { campaign_id } = await withStatus('Ongoing');
    const { item_list: before } = await settings(campaign_id);
    const edit = (edit_type: string, rows: object[]) =>
      here.client.ams('edit_product_list_of_targeted_campaign', { campaign_id, edit_type, item_list: rows });
    const [first] = before;
    expect(await edit('update', [{ item_id: first?.item_id, rate: (first?.rate ?? 0) + 1 }])).toMatchObject({
      error: '',
      response: { fail_item_list: [] },
    });
    expect(await edit('update', [{ item_id: first?.item_id, rate: 1 }])).toMatchObject({
      response: { fail_item_list: [{ fail_error: 'error_business', fail_message: 'ongoing product can not reduce' }] },
    });
    expect(await edit('add', [{ item_id: first?.item_id, rate: 20 }])).toMatchObject({
      response: { fail_item_list: [{ fail_message: 'AMS campaign item and rate already exist' }] },
    });
    expect(await edit('delete', [{ item_id: 7 }])).toMatchObject({
      response: { fail_item_list: [{ fail_message: 'AMS campaign item and rate not exist' }] },
    });
    expect(await edit('delete', before)).toMatchObject({ error: 'error_business', message: 'Cannot remove all item and rate' });
    expect(await edit('delete', before.slice(1))).toMatchObject({ error: '' });
    expect((await settings(campaign_id)).item_list).toMatchObject([{ item_id: first?.item_id, rate: (first?.rate ?? 0) + 1 }]);
  });

  it('adds and drops affiliates, never the last', async () => {
    const { campaign_id } = await withStatus('Ongoing');
    const { affiliate_list: before } = await settings(campaign_id);
    const edit = (edit_type: string, rows: object[]) =>
      here.client.ams('edit_affiliate_list_of_targeted_campaign', { campaign_id, edit_type, affiliate_list: rows });
    expect(await edit('add', [{ affiliate_id: 5 }])).toMatchObject({ response: { fail_affiliate_list: [{ affiliate_id: 5 }] } });
    expect(await edit('delete', before)).toMatchObject({ error: 'error_business', message: 'affiliate number is 0' });
    expect(await edit('delete', before.slice(1))).toMatchObject({ response: { fail_affiliate_list: [] } });
    expect((await settings(campaign_id)).affiliate_list).toEqual(before.slice(0, 1));
    expect(await edit('swap', before)).toMatchObject({ error: 'error_param', message: expect.stringContaining('edit_type') });
  });

  it('renames, moves the end later only', async () => {
    const { campaign_id } = await withStatus('Ongoing');
    expect(
      await here.client.ams('update_basic_info_of_targeted_campaign', { campaign_id, campaign_name: 'Outro nome' }),
    ).not.toHaveProperty('response');
    expect((await list({ campaign_id_list: campaign_id })).campaign_list[0]?.campaign_name).toBe('Outro nome');
    expect(await here.client.ams('update_basic_info_of_targeted_campaign', { campaign_id, period_end_time: NOW + DAY })).toMatchObject({
      message: 'invalid period_end_time',
    });
  });

  it('ends by way of Terminating, before its start as Cancelled', async () => {
    const { campaign_id } = await withStatus('Ongoing');
    expect(await here.client.ams('terminate_targeted_campaign', { campaign_id })).not.toHaveProperty('response');
    const { commission_status, pending_terminated_time } = await settings(campaign_id);
    expect([commission_status, pending_terminated_time]).toEqual(['Terminating', Date.UTC(2026, 10, 29, 3) / 1000 - 1]);
    expect(await here.client.ams('terminate_targeted_campaign', { campaign_id })).toMatchObject({ message: 'invalid campaign_id' });
    const upcoming = await withStatus('Upcoming');
    await here.client.ams('terminate_targeted_campaign', { campaign_id: upcoming.campaign_id });
    expect((await settings(upcoming.campaign_id)).commission_status).toBe('Cancelled');
    here.world.shiftClock(9 * DAY * 1000);
    await here.client.connect();
    expect((await settings(campaign_id)).commission_status).toBe('Terminated');
  });
});

describe('one that is over', () => {
  const CHANGES: Readonly<Record<string, object>> = {
    update_basic_info_of_targeted_campaign: { campaign_name: 'Outro nome' },
    edit_product_list_of_targeted_campaign: { edit_type: 'delete', item_list: [{ item_id: 1 }] },
    edit_affiliate_list_of_targeted_campaign: { edit_type: 'delete', affiliate_list: [{ affiliate_id: 1 }] },
  };
  const cases = ['Terminating', 'Terminated', 'Ended', 'Cancelled'].flatMap((status) =>
    Object.keys(CHANGES).map((call) => [status, call] as const),
  );

  it.each(cases)('%s refuses %s by its status', async (status, call) => {
    const { campaign_id } = await withStatus(status);
    const before = await settings(campaign_id);
    expect(await here.client.ams(call, { campaign_id, ...CHANGES[call] })).toMatchObject({
      error: 'error_param',
      message: 'invalid campaign_status',
    });
    expect(await settings(campaign_id)).toEqual(before);
  });

  it.each(Object.keys(CHANGES))('%s knows no campaign of Shopee, and none that is not there', async (call) => {
    const shopees = (await list()).campaign_list.find(({ campaign_source }) => campaign_source === 'ShopeeManaged');
    for (const campaign_id of [shopees?.campaign_id ?? 0, 1])
      expect(await here.client.ams(call, { campaign_id, ...CHANGES[call] })).toMatchObject({ message: 'invalid campaign_id' });
  });

  it('cannot be ended once more', async () => {
    for (const status of ['Terminating', 'Terminated', 'Ended', 'Cancelled'])
      expect(await here.client.ams('terminate_targeted_campaign', { campaign_id: (await withStatus(status)).campaign_id })).toMatchObject({
        message: 'invalid campaign_id',
      });
  });
});

describe('affiliates', () => {
  it('lists the managed ones by page, recommends others, finds by id and name', async () => {
    const page = (await here.client.ams('get_managed_affiliate_list', { page_no: 2, page_size: 100 })).response as unknown as {
      total_count: number;
      affiliate_list: { affiliate_id: number; affiliate_name: string; popular_social_media: object }[];
    };
    expect(page.affiliate_list).toHaveLength(page.total_count - 100);
    const [one] = page.affiliate_list;
    expect(Array.isArray(one?.popular_social_media)).toBe(false);
    const found = (await here.client.ams('query_affiliate_list', { query_type: 1, affiliate_id_list: `${one?.affiliate_id},1` }))
      .response as unknown as typeof page;
    expect(found).toMatchObject({
      total_count: 1,
      affiliate_list: [{ affiliate_name: one?.affiliate_name, popular_social_media: [{ platform: 'meta' }] }],
    });
    expect((await here.client.ams('query_affiliate_list', { query_type: 2, name: 'review' })).response['total_count']).toBeGreaterThan(3);
    const recommended = (await here.client.ams('get_recommended_affiliate_list', { page_size: 200 })).response as unknown as typeof page;
    expect(recommended.affiliate_list).toHaveLength(recommended.total_count);
  });
});
