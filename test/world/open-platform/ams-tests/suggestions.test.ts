import { beforeEach, expect, it } from 'vitest';
import { connectedShop } from '#test/world/open-platform/connected-shop';
import { NOON, setWorld } from '#test/world/open-platform/shop-client';

interface Row {
  readonly item_id: number;
  readonly campaign_id: number;
  readonly commission_rate: number;
  readonly period_end_time: number;
  readonly suggest_min_rate: number;
  readonly suggest_max_rate: number;
  readonly prefill_rate: number;
  readonly rcmd_reason: string[];
  readonly has_subsidy_data: boolean;
  readonly prefill_subsidy_rate: number;
}

const here = connectedShop();

beforeEach(() => setWorld(here.world, 'ams', { shopId: here.client.shopId, lagMs: 0 }));

const suggested = async (rcmd_reason_filter: string) => {
  const { response } = await here.client.ams('get_optimization_suggestion_product', { rcmd_reason_filter, page_no: 1, page_size: 100 });
  const { item_list, total, has_more } = response as unknown as { item_list: Row[]; total: number; has_more: boolean };
  expect(has_more).toBe(total > 100);
  return { rows: item_list, total };
};

it('suggests a higher rate until the rate is there', async () => {
  const { rows, total } = await suggested('optimize_increase_commission_rate');
  expect(total).toBeGreaterThan(10);
  for (const row of rows) expect(row.commission_rate).toBeLessThan(row.suggest_min_rate);
  const [first] = rows;
  await here.client.ams('batch_edit_products_open_campaign_setting', {
    campaign_ids: [first?.campaign_id],
    commission_rate: first?.prefill_rate,
  });
  const after = await suggested('optimize_increase_commission_rate');
  expect(after.total).toBe(total - 1);
  expect(after.rows.some(({ item_id }) => item_id === first?.item_id)).toBe(false);
});

it('suggests products to add until they are added', async () => {
  const { rows, total } = await suggested('product_opportunities');
  expect(total).toBeGreaterThan(3);
  expect(rows.every(({ rcmd_reason }) => rcmd_reason.every((reason) => ['severe_shortage', 'high_popularity'].includes(reason)))).toBe(
    true,
  );
  await here.client.ams('batch_add_products_to_open_campaign', {
    item_id_list: [rows[0]?.item_id],
    commission_rate: rows[0]?.prefill_rate,
  });
  expect((await suggested('product_opportunities')).total).toBe(total - 1);
});

it('suggests a later end for what ends within thirty days', async () => {
  const { rows, total } = await suggested('optimize_extend_promotion_period');
  expect(total).toBeGreaterThan(3);
  for (const row of rows) expect(row.period_end_time).toBeLessThan(NOON / 1000 + 30 * 86_400);
  await here.client.ams('batch_edit_products_open_campaign_setting', {
    campaign_ids: [rows[0]?.campaign_id],
    period_end_time: NOON / 1000 + 40 * 86_400,
  });
  expect((await suggested('optimize_extend_promotion_period')).total).toBe(total - 1);
});

it('says the same suggested rate in both calls, and a subsidy where there is one', async () => {
  const { rows } = await suggested('optimize_increase_commission_rate');
  const some = rows.slice(0, 20);
  const { response } = await here.client.ams('batch_get_products_suggested_rate', {
    item_id_list: some.map(({ item_id }) => item_id).join(','),
  });
  expect(response).toEqual({
    rates: some.map(({ item_id, suggest_min_rate, suggest_max_rate }) => ({
      item_id,
      min_rate: suggest_min_rate,
      max_rate: suggest_max_rate,
    })),
  });
  expect(rows.some((row) => row.has_subsidy_data && row.prefill_subsidy_rate > 0)).toBe(true);
  const shop = (await here.client.ams('get_shop_suggested_rate')).response as unknown as { min_rate: number; max_rate: number };
  expect(shop.min_rate).toBeLessThan(shop.max_rate);
  expect(await here.client.ams('batch_get_products_suggested_rate', { item_id_list: '1,2' })).toMatchObject({
    message: 'invalid item_id_list',
  });
});
