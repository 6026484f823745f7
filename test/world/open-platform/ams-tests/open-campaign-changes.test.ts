import { describe, expect, it } from 'vitest';
import { connectedShop } from '#test/world/open-platform/connected-shop';
import { check, NOON, setWorld } from '#test/world/open-platform/shop-client';
import { NO_END, openCampaignOf } from './open-campaign-client';

const here = connectedShop();
const { added, notAdded, entryOf, ongoing, edit } = openCampaignOf(here);
/** 28 November, last second, in São Paulo. */
const SEVEN_FULL_DAYS = Date.UTC(2026, 10, 29, 3) / 1000 - 1;

describe('changing', () => {
  it('raises at once and protects what was lowered for seven full days', async () => {
    const [row] = await ongoing();
    const id = row?.campaign_id ?? 0;
    const rate = row?.commission_rate ?? 0;
    await edit([id], { commission_rate: rate + 1 });
    here.wait(20_000);
    expect(await entryOf(id)).toMatchObject({
      commission_rate: rate + 1,
      max_commission_rate_current_day: rate + 1,
      commission_protection_list: [],
    });
    await edit([id], { commission_rate: 2 });
    here.wait(20_000);
    const lowered = {
      commission_rate: 2,
      max_commission_rate_current_day: rate + 1,
      commission_protection_list: [{ commission_rate: rate + 1, protection_period_end_time: SEVEN_FULL_DAYS }],
    };
    expect(await entryOf(id)).toMatchObject(lowered);
    here.world.shiftClock(SEVEN_FULL_DAYS * 1000 - NOON);
    await here.client.connect();
    expect(await entryOf(id)).toMatchObject(lowered);
    here.world.shiftClock((SEVEN_FULL_DAYS + 1) * 1000 - NOON);
    expect(await entryOf(id)).toMatchObject({ commission_rate: 2, max_commission_rate_current_day: 2, commission_protection_list: [] });
  });

  it('refuses a lower rate when the error list is taken at its word', async () => {
    const [row] = await ongoing();
    await setWorld(here.world, 'ams', { shopId: here.client.shopId, reduceRefused: true });
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
    here.wait(20_000);
    expect(await entryOf(id)).toMatchObject({ period_end_time: end + 86_400, period_start_time: ending?.period_start_time });
  });

  it('takes out with seven full days, then the item may be added again beside it', async () => {
    const [row] = await ongoing();
    const id = row?.campaign_id ?? 0;
    expect(await here.client.ams('batch_remove_products_open_campaign_setting', { campaign_ids: [id, 42] })).toMatchObject({
      error: 'error_business',
      response: { success_list: [id], failed_list: [{ campaign_id: 42, fail_message: 'The campaign_id does not exist.' }] },
    });
    here.wait(20_000);
    expect(await entryOf(id)).toMatchObject({ campaign_status: 'Terminating', pending_terminated_time: SEVEN_FULL_DAYS });
    expect(await edit([id], { commission_rate: 20 })).toMatchObject({
      response: { failed_list: [{ fail_message: 'invalid campaign_id' }] },
    });
    await here.client.ams('batch_add_products_to_open_campaign', { item_id_list: [row?.item_id], commission_rate: 8 });
    here.wait(20_000);
    expect(
      (await added())
        .filter(({ item_id }) => item_id === row?.item_id)
        .map(({ campaign_status }) => campaign_status)
        .sort(),
    ).toEqual(['Terminating', 'Upcoming']);
    here.world.shiftClock((SEVEN_FULL_DAYS + 60) * 1000 - NOON);
    await here.client.connect();
    expect((await added()).filter(({ item_id }) => item_id === row?.item_id).map(({ campaign_status }) => campaign_status)).toEqual([
      'Ongoing',
    ]);
  });
});

describe('AMS tasks', () => {
  const poll = async (task_id: unknown) =>
    (await here.client.ams('get_open_campaign_batch_task_result', { task_id })).response as unknown as {
      status: string;
      progress_rate: number;
      fail_reason: string;
    };

  it('runs over the world time, with products refused in silence', async () => {
    const before = await notAdded();
    const started = await here.client.ams('add_all_products_to_open_campaign', { commission_rate: 20 });
    expect(started).toMatchObject({ error: '', response: { task_type: 'batch_add_open_campaigns' } });
    const { task_id } = started.response;
    expect(await poll(task_id)).toMatchObject({ status: 'Doing', progress_rate: 0 });
    here.wait(3000);
    expect(await poll(task_id)).toMatchObject({ status: 'Doing', progress_rate: 50 });
    here.wait(3000);
    expect(await poll(task_id)).toMatchObject({ status: 'Done', progress_rate: 100, fail_reason: '' });
    here.wait(20_000);
    const left = await notAdded();
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(before.length / 2);
    const { tasks } = await check<{ tasks: { refused: { message: string }[] }[] }>(here.world, `ams/state?shopId=${here.client.shopId}`);
    expect(tasks[0]?.refused).toHaveLength(left.length);
    expect(await here.client.ams('get_open_campaign_batch_task_result', { task_id: 'none' })).toMatchObject({ message: 'invalid task_id' });
  });

  it('edits and removes all, one task after the other, and can fail', async () => {
    await setWorld(here.world, 'ams', { shopId: here.client.shopId, lagMs: 0 });
    const first = await here.client.ams('edit_all_products_open_campaign_setting', { commission_rate: 14 });
    const second = await here.client.ams('remove_all_products_open_campaign_setting');
    here.wait(6000);
    expect([(await poll(first.response['task_id'])).status, (await poll(second.response['task_id'])).status]).toEqual(['Done', 'Doing']);
    expect((await added()).filter(({ commission_rate }) => commission_rate === 14).length).toBeGreaterThan(80);
    here.wait(6000);
    expect((await added()).every(({ campaign_status }) => campaign_status === 'Terminating')).toBe(true);
    await setWorld(here.world, 'ams', { shopId: here.client.shopId, failNextTask: 'system busy' });
    const third = await here.client.ams('add_all_products_to_open_campaign', { commission_rate: 5 });
    here.wait(6000);
    expect(await poll(third.response['task_id'])).toEqual({ status: 'Fail', progress_rate: 50, fail_reason: 'system busy' });
  });
});
