import { describe, expect, it } from 'vitest';
import { connectedShop } from '#test/world/open-platform/connected-shop';
import { accountFor, createShopClient, NOON, setWorld } from '#test/world/open-platform/shop-client';
import { NO_END, openCampaignOf } from './open-campaign-client';

const here = connectedShop();
const { pages, added, notAdded, ongoing } = openCampaignOf(here);
const DAY = 86_400_000;

describe('lists', () => {
  it('pages to the end, each row once, in the documented order', async () => {
    const rows = await pages('get_open_campaign_added_product', 7);
    expect(rows.length).toBeGreaterThan(100);
    expect(new Set(rows.map(({ campaign_id }) => campaign_id)).size).toBe(rows.length);
    const rates = (await added({ sort_by: '-commission_rate' })).map(({ commission_rate }) => commission_rate);
    expect(rates).toEqual([...rates].sort((left, right) => right - left));
    expect(new Set(rows.map(({ campaign_status }) => campaign_status))).toEqual(new Set(['Upcoming', 'Ongoing', 'Terminating']));
  });

  it('has an item twice, one of them terminating', async () => {
    const rows = await added();
    const twice = rows.filter((row) => rows.filter(({ item_id }) => item_id === row.item_id).length === 2);
    expect(twice.map(({ campaign_status }) => campaign_status).sort()).toEqual(expect.arrayContaining(['Ongoing', 'Terminating']));
  });

  it('searches by ids and by name, and refuses a cursor that it never gave', async () => {
    const [first, second] = await added();
    expect((await added({ search_type: 'ITEM_ID', search_content: `${first?.item_id},${second?.item_id}` })).length).toBeGreaterThanOrEqual(
      2,
    );
    expect(await here.client.ams('get_open_campaign_added_product', { page_size: 5, search_content: 'x' })).toMatchObject({
      message: 'invalid search_type',
    });
    expect(await here.client.ams('get_open_campaign_added_product', { page_size: 5, cursor: 'abc' })).toMatchObject({
      message: expect.stringContaining('Invalid cursor'),
    });
    const ids = Array.from({ length: 51 }, (_, index) => index + 1).join(',');
    expect(
      await here.client.ams('get_open_campaign_added_product', { page_size: 5, search_type: 'ITEM_ID', search_content: ids }),
    ).toMatchObject({ message: 'item_id_list is blank or exceeded max limit.' });
  });

  it('pages 50,000 products without a gap at the seams', async () => {
    const large = here.world.accounts.shop[2];
    here.client = createShopClient(here.world, large ?? accountFor(here.world, 'BR'));
    await here.client.connect();
    const first = (await here.client.ams('get_targeted_campaign_addable_product_list', { page_size: 100 })).response as unknown as {
      total_count: number;
      cursor: string;
      item_list: { sales: number }[];
    };
    expect(first.total_count).toBeGreaterThan(48_000);
    const next = (await here.client.ams('get_targeted_campaign_addable_product_list', { page_size: 100, cursor: first.cursor }))
      .response as unknown as typeof first;
    expect(next.item_list[0]?.sales).toBeLessThanOrEqual(first.item_list.at(-1)?.sales ?? 0);
  });
});

describe('adding', () => {
  it('adds with a part refused, begins ten minutes later, shows after the lag', async () => {
    const [free, blocked] = [(await notAdded()).find((row) => !row.is_in_blacklist), (await notAdded()).find((row) => row.is_in_blacklist)];
    const present = (await ongoing())[0];
    const reply = await here.client.ams('batch_add_products_to_open_campaign', {
      item_id_list: [free?.item_id, blocked?.item_id, present?.item_id],
      commission_rate: 12.34,
    });
    expect(reply).toMatchObject({
      error: 'error_business',
      message: 'Partitial success, please check detail reason',
      response: {
        success_list: [free?.item_id],
        failed_list: [
          { item_id: blocked?.item_id, fail_message: 'The item is invalid.' },
          { item_id: present?.item_id, fail_message: 'An open campaign item already exists.' },
        ],
      },
    });
    const mine = async () => (await added()).find(({ item_id }) => item_id === free?.item_id);
    here.wait(19_000);
    expect(await mine()).toBeUndefined();
    expect((await notAdded()).find(({ item_id }) => item_id === free?.item_id)?.with_open_campaign).toBe(true);
    here.wait(1000);
    expect(await mine()).toMatchObject({
      campaign_status: 'Upcoming',
      commission_rate: 12.34,
      period_start_time: NOON / 1000 + 600,
      period_end_time: NO_END,
    });
    here.wait(600_000);
    expect(await mine()).toMatchObject({ campaign_status: 'Ongoing' });
  });

  it('shows writes at once when the lag is 0, and leaves error empty when told so', async () => {
    await setWorld(here.world, 'ams', { shopId: here.client.shopId, lagMs: 0, partialError: false });
    const free = (await notAdded()).filter((row) => !row.is_in_blacklist)[1];
    const reply = await here.client.ams('batch_add_products_to_open_campaign', { item_id_list: [free?.item_id, 1], commission_rate: 5 });
    expect(reply).toMatchObject({ error: '', response: { success_list: [free?.item_id], failed_list: [{ item_id: 1 }] } });
    expect((await added()).some(({ item_id }) => item_id === free?.item_id)).toBe(true);
  });

  it.each([
    [
      { commission_rate: 5, period_start_time: NOON / 1000 + 3600, period_end_time: NOON / 1000 + 3600 + 6 * 86_400 },
      'error_business',
      'at least 7 full days',
    ],
    [{ commission_rate: 5, period_start_time: NOON / 1000 - 3600 }, 'error_param', 'period_start_time'],
    [{ commission_rate: 5, period_end_time: NOON / 1000 - 3600 }, 'error_param', 'period_end_time'],
    [{ commission_rate: 5.123 }, 'error_param', 'commission_rate'],
  ])('refuses %j', async (values, error, message) => {
    const free = (await notAdded())[0];
    expect(await here.client.ams('batch_add_products_to_open_campaign', { item_id_list: [free?.item_id], ...values })).toMatchObject({
      error,
      message: expect.stringContaining(message),
    });
  });

  it('ends an entry at its end', async () => {
    const free = (await notAdded()).find((row) => !row.is_in_blacklist);
    const end = NOON / 1000 + 600 + 7 * 86_400;
    await here.client.ams('batch_add_products_to_open_campaign', {
      item_id_list: [free?.item_id],
      commission_rate: 10,
      period_end_time: end,
    });
    here.wait(7 * DAY);
    await here.client.connect();
    expect((await added()).some(({ item_id }) => item_id === free?.item_id)).toBe(true);
    here.wait(700_000);
    expect((await added()).some(({ item_id }) => item_id === free?.item_id)).toBe(false);
  });
});

describe('auto-add', () => {
  it('adds new products when it is on', async () => {
    expect(await here.client.ams('update_auto_add_new_product_setting', { open: true, commission_rate: 6.5 })).not.toHaveProperty(
      'response',
    );
    expect(await here.client.ams('get_auto_add_new_product_toggle_status')).toMatchObject({
      response: { is_open: true, commission_rate: 6.5 },
    });
    const before = (await added()).length;
    await setWorld(here.world, 'ams', { shopId: here.client.shopId, publish: 3 });
    here.wait(20_000);
    expect(await added()).toHaveLength(before + 3);
    expect(await here.client.ams('update_auto_add_new_product_setting', { commission_rate: 5 })).toMatchObject({
      error: 'error_param',
      message: 'invalid open',
    });
  });
});
