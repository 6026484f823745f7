import { expect, it } from 'vitest';
import { connectedShop } from '#test/world/open-platform/connected-shop';
import { check, setWorld } from '#test/world/open-platform/shop-client';

const here = connectedShop();

interface Item {
  readonly itemId: string;
  readonly status: string;
  readonly blacklisted: boolean;
  readonly open: boolean;
}
const items = () => check<Item[]>(here.world, `ams/items?shopId=${here.client.shopId}`);
const set = (settings: object) => setWorld(here.world, 'ams', { shopId: here.client.shopId, ...settings });
const isFree = ({ status, blacklisted, open }: Item) => status === 'NORMAL' && !blacklisted && !open;
const add = (ids: string[]) =>
  here.client.ams('batch_add_products_to_open_campaign', { item_id_list: ids.map(Number), commission_rate: 5 });

it('refuses a whole call for one product when it is set to, and then changes nothing', async () => {
  const all = await items();
  const free = all.find(isFree)?.itemId ?? '';
  const barred = all.find(({ blacklisted }) => blacklisted)?.itemId ?? '';
  await set({ refuseWhole: true });
  expect(await add([free, barred])).toMatchObject({ error: 'error_business', message: 'The item is invalid.' });
  expect((await items()).find(({ itemId }) => itemId === free)?.open).toBe(false);
  expect((await add([free])).error).toBe('');
  expect((await items()).find(({ itemId }) => itemId === free)?.open).toBe(true);
});

it('answers with copies of the list of different age when they are set apart', async () => {
  const free = (await items()).find(isFree)?.itemId ?? '';
  await set({ lagMs: 0, lagMostMs: 60_000 });
  await add([free]);
  here.world.shiftClock(30_000);
  const seen = new Set<boolean>();
  for (let check = 0; check < 40; check++) {
    const { response } = await here.client.ams('get_open_campaign_added_product', {
      page_size: 5,
      search_type: 'ITEM_ID',
      search_content: free,
    });
    seen.add((response as unknown as { total_count: number }).total_count === 1);
  }
  expect([...seen].sort()).toEqual([false, true]);
});

it('no longer knows a task when it is set to', async () => {
  const { response } = await here.client.ams('edit_all_products_open_campaign_setting', { commission_rate: 7 });
  const { task_id } = response as unknown as { task_id: string };
  expect((await here.client.ams('get_open_campaign_batch_task_result', { task_id })).error).toBe('');
  await set({ taskIdsKnown: false });
  expect(await here.client.ams('get_open_campaign_batch_task_result', { task_id })).toMatchObject({ message: 'invalid task_id' });
});

it.each(['array', 'object'])('says what failed also when nothing did, as %s', async (removeFailedShape) => {
  await set({ removeFailedShape, lagMs: 0 });
  const [first, second] = (await items()).filter(isFree);
  const ids = [first, second].map((item) => item?.itemId ?? '');
  expect((await add(ids)).response).toEqual({ success_list: ids.map(Number), failed_list: [] });
  const { response } = await here.client.ams('get_open_campaign_added_product', {
    page_size: 5,
    search_type: 'ITEM_ID',
    search_content: ids.join(','),
  });
  const campaign_ids = (response['item_list'] as unknown as { campaign_id: number }[]).map(({ campaign_id }) => campaign_id);
  expect((await here.client.ams('batch_edit_products_open_campaign_setting', { campaign_ids, commission_rate: 6 })).response).toEqual({
    success_list: campaign_ids,
    failed_list: [],
  });
  const removed = (await here.client.ams('batch_remove_products_open_campaign_setting', { campaign_ids })).response;
  expect(removed).toEqual({ success_list: campaign_ids, failed_list: removeFailedShape === 'object' ? {} : [] });
});
