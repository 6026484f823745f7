import { expect, it } from 'vitest';
import { connectedShop } from '#test/world/open-platform/connected-shop';
import { REFERENCE } from '#test/world/open-platform/reference';

const here = connectedShop('once');

/** Every parameter of a query that fits, by path. */
const params = (fits: (rule: { readonly type?: string; readonly max?: number }, name: string) => boolean) =>
  Object.entries(REFERENCE).flatMap(([path, { query, method }]) =>
    method === 'GET'
      ? Object.entries(query).flatMap(([name, rule]) => (fits(rule, name) ? [[path, name, rule.max ?? 0] as const] : []))
      : [],
  );
/** What calls ask for beside what is tried. */
const needed = { time_range_field: 'create_time', time_from: 1_763_000_000, time_to: 1_763_600_000, page_size: 20 };
const ask = async (path: string, values: object) => (await here.client.send('GET', path, { ...values })).message;

it.each(params(({ type }) => type === 'boolean'))('%s takes 0, 1, true and false as %s', async (path, name) => {
  for (const value of ['0', '1', 'true', 'false']) expect(await ask(path, { [name]: value })).not.toContain(name);
  for (const value of ['2', 'yes', '-1', ''])
    expect(await ask(path, { ...needed, item_id_list: '1', order_sn_list: '1', [name]: value })).toContain(`${name} must be boolean`);
});

it('reads 0 as no and 1 as yes', async () => {
  const path = '/api/v2/product/get_item_base_info';
  expect(params(({ type }) => type === 'boolean').filter(([of]) => of === path)).toHaveLength(2);
  const ids = (await here.client.send('GET', '/api/v2/product/get_item_list', { offset: 0, page_size: 3, item_status: 'NORMAL' })).response[
    'item'
  ] as { item_id: number }[];
  const item_id_list = ids.map(({ item_id }) => item_id).join(',');
  const plain = await here.client.send('GET', path, { item_id_list });
  for (const value of [0, 1, true, false])
    expect((await here.client.send('GET', path, { item_id_list, need_tax_info: value, need_complaint_policy: value })).response).toEqual(
      plain.response,
    );
});

const window = {
  period_type: 'Last7d',
  start_date: '20261114',
  end_date: '20261120',
  order_type: 'PlacedOrder',
  page_no: 1,
};
const CHANNELS: Readonly<Record<string, string>> = { get_content_performance: 'ShopeeVideo' };

it.each(params(({ max }, name) => name === 'page_size' && max !== undefined))('%s refuses a %s above %i', async (path, name, most) => {
  const channel = CHANNELS[path.split('/').at(-1) ?? ''] ?? 'AllChannel';
  const values = path.endsWith('_performance') ? { ...window, channel } : { ...needed, page_no: 1, offset: 0, item_status: 'NORMAL' };
  for (const size of [most + 1, most * 2, 0]) expect(await ask(path, { ...values, [name]: size })).toContain(name);
  expect(await ask(path, { ...values, [name]: most })).not.toContain(name);
});

it('has a page of 20 rows for every performance by row', () => {
  const performance = params((_rule, name) => name === 'page_size').filter(([path]) => path.endsWith('_performance'));
  expect(performance.map(([, , most]) => most)).toEqual([20, 20, 20, 20, 20]);
});
