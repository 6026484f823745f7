import { expect, it } from 'vitest';
import { connectedShop } from '#test/world/open-platform/connected-shop';
import { REFERENCE, type Rule } from '#test/world/open-platform/reference';
import { NOON } from '#test/world/open-platform/shop-client';

const here = connectedShop('once');

/** Whole currency units may have decimals; the reference itself calls their type doubtful. */
const DOUBTFUL = /\.(price|purchase_value|pending_amount)$/;
/** Fields of a documented sample that the field table leaves out. */
const SAMPLE_ONLY = /\.(deboost|description_info|warning)$/;

function differences(rule: Rule, value: unknown, path: string): string[] {
  if (rule.oneOf) return rule.oneOf.some((each) => differences(each, value, path).length === 0) ? [] : [`${path}: none of the forms`];
  if (value === null) return rule.nullable ? [] : [`${path}: null`];
  if (rule.type === 'array')
    return Array.isArray(value)
      ? value.flatMap((item, index) => (rule.items ? differences(rule.items, item, `${path}[${index}]`) : []))
      : [`${path}: no list`];
  if (rule.type === 'object') {
    if (typeof value !== 'object' || Array.isArray(value)) return [`${path}: no object`];
    return Object.entries(value as object).flatMap(([name, inner]) => {
      const known = rule.fields?.[name];
      return known ? differences(known, inner, `${path}.${name}`) : SAMPLE_ONLY.test(`.${name}`) ? [] : [`${path}.${name}: not documented`];
    });
  }
  if (rule.enum && !rule.enum.includes(value as string)) return [`${path}: ${String(value)} is not in the list`];
  if (rule.pattern !== undefined && !new RegExp(rule.pattern).test(String(value))) return [`${path}: wrong form`];
  const fits = rule.type === 'integer' ? Number.isInteger(value) || DOUBTFUL.test(path) : typeof value === rule.type;
  return fits ? [] : [`${path}: ${typeof value}, not ${rule.type}`];
}

const window = {
  period_type: 'Last7d',
  start_date: '20261114',
  end_date: '20261120',
  page_no: 1,
  page_size: 20,
  order_type: 'PlacedOrder',
};
const open = async () =>
  (
    (await here.client.ams('get_open_campaign_added_product', { page_size: 100 })).response['item_list'] as unknown as {
      campaign_id: number;
      campaign_status: string;
    }[]
  )
    .filter(({ campaign_status }) => campaign_status === 'Ongoing')
    .map(({ campaign_id }) => campaign_id);
const free = async () =>
  (
    (await here.client.ams('get_open_campaign_not_added_product', { page_size: 10 })).response['item_list'] as unknown as {
      item_id: number;
    }[]
  ).map(({ item_id }) => item_id);
const campaign = async () =>
  (
    (
      await here.client.ams('get_targeted_campaign_list', {
        page_no: 1,
        page_size: 1,
        campaign_status: 'Ongoing',
        campaign_name: 'Parceiros',
      })
    ).response['campaign_list'] as unknown as { campaign_id: number }[]
  )[0]?.campaign_id;
const target = async () =>
  (await here.client.ams('get_targeted_campaign_settings', { campaign_id: await campaign() })).response as unknown as {
    item_list: { item_id: number }[];
    affiliate_list: { affiliate_id: number }[];
  };

/** A good request of every call; reading ones before those that change. */
const REQUESTS: Readonly<Record<string, () => Promise<object> | object>> = {
  get_open_campaign_added_product: () => ({ page_size: 100 }),
  get_open_campaign_not_added_product: () => ({ page_size: 100 }),
  get_auto_add_new_product_toggle_status: () => ({}),
  get_optimization_suggestion_product: () => ({ page_no: 1, page_size: 20, rcmd_reason_filter: 'product_opportunities' }),
  batch_get_products_suggested_rate: async () => ({ item_id_list: (await free()).join(',') }),
  get_shop_suggested_rate: () => ({}),
  get_targeted_campaign_addable_product_list: () => ({ page_size: 100 }),
  get_recommended_affiliate_list: () => ({ page_size: 200 }),
  get_managed_affiliate_list: () => ({ page_no: 1, page_size: 100 }),
  query_affiliate_list: () => ({ query_type: 2, name: 'ana' }),
  get_targeted_campaign_list: () => ({ page_no: 1, page_size: 100 }),
  get_targeted_campaign_settings: async () => ({ campaign_id: await campaign() }),
  get_performance_data_update_time: () => ({ marker_type: 'AmsMarker' }),
  get_shop_performance: () => ({ ...window, channel: 'AllChannel' }),
  get_product_performance: () => ({ ...window, channel: 'AllChannel' }),
  get_affiliate_performance: () => ({ ...window, channel: 'AllChannel' }),
  get_content_performance: () => ({ ...window, channel: 'LiveStreaming' }),
  get_campaign_key_metrics_performance: () => window,
  get_open_campaign_performance: () => window,
  get_targeted_campaign_performance: () => window,
  get_conversion_report: () => ({ page_no: 1, page_size: 500 }),
  get_validation_list: () => ({}),
  get_validation_report: async () => {
    const [bill] = (await here.client.ams('get_validation_list')).response['validation_list'] as unknown as object[];
    return { page_no: 1, page_size: 500, place_order_time_start: 0, place_order_time_end: NOON / 1000, ...bill };
  },
  batch_add_products_to_open_campaign: async () => ({ item_id_list: await free(), commission_rate: 5 }),
  batch_edit_products_open_campaign_setting: async () => ({ campaign_ids: [...(await open()).slice(0, 3), 1], commission_rate: 9 }),
  batch_remove_products_open_campaign_setting: async () => ({ campaign_ids: [...(await open()).slice(3, 5), 1] }),
  update_auto_add_new_product_setting: () => ({ open: true }),
  add_all_products_to_open_campaign: () => ({ commission_rate: 5 }),
  edit_all_products_open_campaign_setting: () => ({ commission_rate: 6 }),
  remove_all_products_open_campaign_setting: () => ({}),
  get_open_campaign_batch_task_result: async () => ({
    task_id: (await here.client.ams('remove_all_products_open_campaign_setting')).response['task_id'],
  }),
  create_new_targeted_campaign: async () => ({
    campaign_name: 'Conforme',
    period_start_time: NOON / 1000 + 60,
    period_end_time: 32_503_651_199,
    seller_message: 'oi',
    item_list: [...(await target()).item_list.slice(0, 1).map(({ item_id }) => ({ item_id, rate: 9 })), { item_id: 1, rate: 9 }],
    affiliate_list: [...(await target()).affiliate_list, { affiliate_id: 1 }],
  }),
  update_basic_info_of_targeted_campaign: async () => ({ campaign_id: await campaign(), campaign_name: 'Parceiros de dezembro' }),
  edit_product_list_of_targeted_campaign: async () => ({
    campaign_id: await campaign(),
    edit_type: 'delete',
    item_list: [...(await target()).item_list.slice(0, 1), { item_id: 1 }],
  }),
  edit_affiliate_list_of_targeted_campaign: async () => ({
    campaign_id: await campaign(),
    edit_type: 'delete',
    affiliate_list: [...(await target()).affiliate_list.slice(0, 1), { affiliate_id: 1 }],
  }),
  terminate_targeted_campaign: async () => ({ campaign_id: await campaign() }),
};

it('knows all 36 AMS calls', () => {
  const names = Object.keys(REFERENCE)
    .filter((path) => path.startsWith('/api/v2/ams/'))
    .map((path) => path.split('/').at(-1));
  expect(names).toHaveLength(36);
  expect(Object.keys(REQUESTS).sort()).toEqual(names.sort());
});

it.each(Object.keys(REQUESTS))('%s answers as the reference describes it', async (name) => {
  const { method, answer } = REFERENCE[`/api/v2/ams/${name}`] ?? { method: '', answer: {} };
  const reply = await here.client.send(
    method === 'POST' ? 'POST' : 'GET',
    `/api/v2/ams/${name}`,
    (await REQUESTS[name]?.()) as Record<string, unknown>,
  );
  const { http, error, message, request_id, ...rest } = reply;
  expect([http, typeof request_id, ['', 'error_business'].includes(error)], `${error}: ${message}`).toEqual([200, 'string', true]);
  expect(Object.keys(rest)).toEqual(Object.keys(answer));
  expect(differences({ type: 'object', fields: answer }, rest, name)).toEqual([]);
});

it.each([
  ['/api/v2/shop/get_shop_info', {}],
  ['/api/v2/shop/get_profile', {}],
  ['/api/v2/product/get_item_list', { offset: 0, page_size: 100, item_status: 'NORMAL' }],
  ['/api/v2/product/get_category', {}],
  ['/api/v2/public/get_shops_by_partner', {}],
])('%s answers as the reference describes it', async (path, values) => {
  const { http, error, message, request_id, warning, ...rest } = await here.client.send('GET', path, values);
  expect([http, error, message, typeof request_id, warning ?? '']).toEqual([200, '', '', 'string', '']);
  expect(differences({ type: 'object', fields: REFERENCE[path]?.answer ?? {} }, rest, path)).toEqual([]);
});
