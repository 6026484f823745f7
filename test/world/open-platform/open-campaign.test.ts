import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../index';
import { accountFor, createShopClient, lookAt, NOON, type ShopClient, setWorld } from './shop-client';

interface Row {
  readonly item_id: number;
  readonly campaign_id: number;
  readonly campaign_status: string;
  readonly commission_rate: number;
  readonly period_start_time: number;
  readonly period_end_time: number;
  readonly pending_terminated_time: number;
  readonly commission_protection_list: readonly { commission_rate: number; protection_period_end_time: number }[];
  readonly max_commission_rate_current_day: number;
}

let world: World;
let client: ShopClient;
let shift = 0;
const DAY = 86_400_000;
/** 28 November, last second, in São Paulo. */
const SEVEN_FULL_DAYS = Date.UTC(2026, 10, 29, 3) / 1000 - 1;
const NO_END = 32_503_651_199;
const wait = (milliseconds: number) => {
  shift += milliseconds;
  world.shiftClock(shift);
};

beforeAll(async () => {
  world = await startWorld({ now: () => NOON });
});
beforeEach(async () => {
  world.reset();
  shift = 0;
  client = createShopClient(world, accountFor(world, 'BR'));
  await client.connect();
});
afterAll(() => world.close());

async function pages(name: string, pageSize: number, values: object = {}): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor = '';
  for (;;) {
    const { error, message, response } = await client.ams(name, { page_size: pageSize, cursor, ...values });
    if (error !== '') throw new Error(`${error}: ${message}`);
    const page = response as unknown as { item_list: Row[]; cursor: string; has_more?: boolean; total_count: number };
    rows.push(...page.item_list);
    cursor = page.cursor;
    if (!(page.has_more ?? cursor !== '')) {
      expect(rows).toHaveLength(page.total_count);
      return rows;
    }
  }
}
const added = (values: object = {}) => pages('get_open_campaign_added_product', 100, values);
const notAdded = () =>
  pages('get_open_campaign_not_added_product', 100) as unknown as Promise<
    { item_id: number; is_in_blacklist: boolean; with_open_campaign: boolean }[]
  >;
const entryOf = async (campaignId: number) => (await added()).find(({ campaign_id }) => campaign_id === campaignId);
const ongoing = async () => {
  const planted = new Set(
    (await lookAt<{ planted: { itemId: string }[] }>(world, `ams/state?shopId=${client.shopId}`)).planted.map(({ itemId }) => itemId),
  );
  const rows = await added();
  return rows.filter(
    (row) =>
      row.campaign_status === 'Ongoing' &&
      row.period_end_time === NO_END &&
      row.commission_protection_list.length === 0 &&
      row.commission_rate > 2 &&
      !planted.has(String(row.item_id)),
  );
};
const edit = (campaign_ids: number[], change: object) =>
  client.ams('batch_edit_products_open_campaign_setting', { campaign_ids, ...change });

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
    expect(await client.ams('get_open_campaign_added_product', { page_size: 5, search_content: 'x' })).toMatchObject({
      message: 'invalid search_type',
    });
    expect(await client.ams('get_open_campaign_added_product', { page_size: 5, cursor: 'abc' })).toMatchObject({
      message: expect.stringContaining('Invalid cursor'),
    });
    const ids = Array.from({ length: 51 }, (_, index) => index + 1).join(',');
    expect(
      await client.ams('get_open_campaign_added_product', { page_size: 5, search_type: 'ITEM_ID', search_content: ids }),
    ).toMatchObject({ message: 'item_id_list is blank or exceeded max limit.' });
  });

  it('pages 50,000 products without a gap at the seams', async () => {
    const large = world.accounts.shop[2];
    client = createShopClient(world, large ?? accountFor(world, 'BR'));
    await client.connect();
    const first = (await client.ams('get_targeted_campaign_addable_product_list', { page_size: 100 })).response as unknown as {
      total_count: number;
      cursor: string;
      item_list: { sales: number }[];
    };
    expect(first.total_count).toBeGreaterThan(48_000);
    const next = (await client.ams('get_targeted_campaign_addable_product_list', { page_size: 100, cursor: first.cursor }))
      .response as unknown as typeof first;
    expect(next.item_list[0]?.sales).toBeLessThanOrEqual(first.item_list.at(-1)?.sales ?? 0);
  });
});

describe('adding', () => {
  it('adds with a part refused, begins ten minutes later, shows after the lag', async () => {
    const [free, blocked] = [(await notAdded()).find((row) => !row.is_in_blacklist), (await notAdded()).find((row) => row.is_in_blacklist)];
    const present = (await ongoing())[0];
    const reply = await client.ams('batch_add_products_to_open_campaign', {
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
    wait(19_000);
    expect(await mine()).toBeUndefined();
    expect((await notAdded()).find(({ item_id }) => item_id === free?.item_id)?.with_open_campaign).toBe(true);
    wait(1000);
    expect(await mine()).toMatchObject({
      campaign_status: 'Upcoming',
      commission_rate: 12.34,
      period_start_time: NOON / 1000 + 600,
      period_end_time: NO_END,
    });
    wait(600_000);
    expect(await mine()).toMatchObject({ campaign_status: 'Ongoing' });
  });

  it('shows writes at once when the lag is 0, and leaves error empty when told so', async () => {
    await setWorld(world, 'ams', { shopId: client.shopId, lagMs: 0, partialError: false });
    const free = (await notAdded()).filter((row) => !row.is_in_blacklist)[1];
    const reply = await client.ams('batch_add_products_to_open_campaign', { item_id_list: [free?.item_id, 1], commission_rate: 5 });
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
    expect(await client.ams('batch_add_products_to_open_campaign', { item_id_list: [free?.item_id], ...values })).toMatchObject({
      error,
      message: expect.stringContaining(message),
    });
  });

  it('ends an entry at its end', async () => {
    const free = (await notAdded()).find((row) => !row.is_in_blacklist);
    const end = NOON / 1000 + 600 + 7 * 86_400;
    await client.ams('batch_add_products_to_open_campaign', { item_id_list: [free?.item_id], commission_rate: 10, period_end_time: end });
    wait(7 * DAY);
    await client.connect();
    expect((await added()).some(({ item_id }) => item_id === free?.item_id)).toBe(true);
    wait(700_000);
    expect((await added()).some(({ item_id }) => item_id === free?.item_id)).toBe(false);
  });
});

describe('changing', () => {
  it('raises at once and protects what was lowered for seven full days', async () => {
    const [row] = await ongoing();
    const id = row?.campaign_id ?? 0;
    const rate = row?.commission_rate ?? 0;
    await edit([id], { commission_rate: rate + 1 });
    wait(20_000);
    expect(await entryOf(id)).toMatchObject({
      commission_rate: rate + 1,
      max_commission_rate_current_day: rate + 1,
      commission_protection_list: [],
    });
    await edit([id], { commission_rate: 2 });
    wait(20_000);
    const lowered = {
      commission_rate: 2,
      max_commission_rate_current_day: rate + 1,
      commission_protection_list: [{ commission_rate: rate + 1, protection_period_end_time: SEVEN_FULL_DAYS }],
    };
    expect(await entryOf(id)).toMatchObject(lowered);
    world.shiftClock(SEVEN_FULL_DAYS * 1000 - NOON);
    await client.connect();
    expect(await entryOf(id)).toMatchObject(lowered);
    world.shiftClock((SEVEN_FULL_DAYS + 1) * 1000 - NOON);
    expect(await entryOf(id)).toMatchObject({ commission_rate: 2, max_commission_rate_current_day: 2, commission_protection_list: [] });
  });

  it('refuses a lower rate when the error list is taken at its word', async () => {
    const [row] = await ongoing();
    await setWorld(world, 'ams', { shopId: client.shopId, reduceRefused: true });
    expect(await edit([row?.campaign_id ?? 0], { commission_rate: 1.5 })).toMatchObject({
      error: '',
      response: { success_list: [], failed_list: [{ fail_message: 'The commission rate cannot be reduced.' }] },
    });
  });

  it('lets the end move later only, skips a start, keeps seven days', async () => {
    const ending = (await added()).find(
      ({ campaign_status, period_end_time }) => campaign_status === 'Ongoing' && period_end_time < NO_END,
    );
    const id = ending?.campaign_id ?? 0;
    const end = ending?.period_end_time ?? 0;
    expect(await edit([id], { period_end_time: end - 1 })).toMatchObject({
      response: { failed_list: [{ fail_message: 'invalid period_end_time' }] },
    });
    expect(await edit([id], { period_end_time: end + 86_400, period_start_time: NOON / 1000 + 7200 })).toMatchObject({
      response: { success_list: [id] },
    });
    wait(20_000);
    expect(await entryOf(id)).toMatchObject({ period_end_time: end + 86_400, period_start_time: ending?.period_start_time });
  });

  it('takes out with seven full days, then the item may be added again beside it', async () => {
    const [row] = await ongoing();
    const id = row?.campaign_id ?? 0;
    expect(await client.ams('batch_remove_products_open_campaign_setting', { campaign_ids: [id, 42] })).toMatchObject({
      error: 'error_business',
      response: { success_list: [id], failed_list: [{ campaign_id: 42, fail_message: 'The campaign_id does not exist.' }] },
    });
    wait(20_000);
    expect(await entryOf(id)).toMatchObject({ campaign_status: 'Terminating', pending_terminated_time: SEVEN_FULL_DAYS });
    expect(await edit([id], { commission_rate: 20 })).toMatchObject({
      response: { failed_list: [{ fail_message: 'invalid campaign_id' }] },
    });
    await client.ams('batch_add_products_to_open_campaign', { item_id_list: [row?.item_id], commission_rate: 8 });
    wait(20_000);
    expect(
      (await added())
        .filter(({ item_id }) => item_id === row?.item_id)
        .map(({ campaign_status }) => campaign_status)
        .sort(),
    ).toEqual(['Terminating', 'Upcoming']);
    world.shiftClock((SEVEN_FULL_DAYS + 60) * 1000 - NOON);
    await client.connect();
    expect((await added()).filter(({ item_id }) => item_id === row?.item_id).map(({ campaign_status }) => campaign_status)).toEqual([
      'Ongoing',
    ]);
  });
});

describe('AMS tasks', () => {
  const poll = async (task_id: unknown) =>
    (await client.ams('get_open_campaign_batch_task_result', { task_id })).response as unknown as {
      status: string;
      progress_rate: number;
      fail_reason: string;
    };

  it('runs over the world time, with products refused in silence', async () => {
    const before = await notAdded();
    const started = await client.ams('add_all_products_to_open_campaign', { commission_rate: 20 });
    expect(started).toMatchObject({ error: '', response: { task_type: 'batch_add_open_campaigns' } });
    const { task_id } = started.response;
    expect(await poll(task_id)).toMatchObject({ status: 'Doing', progress_rate: 0 });
    wait(3000);
    expect(await poll(task_id)).toMatchObject({ status: 'Doing', progress_rate: 50 });
    wait(3000);
    expect(await poll(task_id)).toMatchObject({ status: 'Done', progress_rate: 100, fail_reason: '' });
    wait(20_000);
    const left = await notAdded();
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(before.length / 2);
    const { tasks } = await lookAt<{ tasks: { refused: { message: string }[] }[] }>(world, `ams/state?shopId=${client.shopId}`);
    expect(tasks[0]?.refused).toHaveLength(left.length);
    expect(await client.ams('get_open_campaign_batch_task_result', { task_id: 'none' })).toMatchObject({ message: 'invalid task_id' });
  });

  it('edits and removes all, one task after the other, and can fail', async () => {
    await setWorld(world, 'ams', { shopId: client.shopId, lagMs: 0 });
    const first = await client.ams('edit_all_products_open_campaign_setting', { commission_rate: 14 });
    const second = await client.ams('remove_all_products_open_campaign_setting');
    wait(6000);
    expect([(await poll(first.response['task_id'])).status, (await poll(second.response['task_id'])).status]).toEqual(['Done', 'Doing']);
    expect((await added()).filter(({ commission_rate }) => commission_rate === 14).length).toBeGreaterThan(80);
    wait(6000);
    expect((await added()).every(({ campaign_status }) => campaign_status === 'Terminating')).toBe(true);
    await setWorld(world, 'ams', { shopId: client.shopId, failNextTask: 'system busy' });
    const third = await client.ams('add_all_products_to_open_campaign', { commission_rate: 5 });
    wait(6000);
    expect(await poll(third.response['task_id'])).toEqual({ status: 'Fail', progress_rate: 50, fail_reason: 'system busy' });
  });
});

describe('auto-add', () => {
  it('adds new products when it is on', async () => {
    expect(await client.ams('update_auto_add_new_product_setting', { open: true, commission_rate: 6.5 })).not.toHaveProperty('response');
    expect(await client.ams('get_auto_add_new_product_toggle_status')).toMatchObject({ response: { is_open: true, commission_rate: 6.5 } });
    const before = (await added()).length;
    await setWorld(world, 'ams', { shopId: client.shopId, publish: 3 });
    wait(20_000);
    expect(await added()).toHaveLength(before + 3);
    expect(await client.ams('update_auto_add_new_product_setting', { commission_rate: 5 })).toMatchObject({
      error: 'error_param',
      message: 'invalid open',
    });
  });
});
