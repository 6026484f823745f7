import { expect, it } from 'vitest';
import { sellerShop } from '#test/world/index';
import { connectedShop } from '#test/world/open-platform/connected-shop';
import { accountFor } from '#test/world/open-platform/shop-client';

const here = connectedShop('once');

it('lists item ids by offset, of the states that are asked for', async () => {
  const ids: number[] = [];
  for (let offset: number | undefined = 0; offset !== undefined; ) {
    const { response } = await here.client.send('GET', '/api/v2/product/get_item_list', {
      offset,
      page_size: 50,
      item_status: ['NORMAL', 'UNLIST', 'BANNED'],
    });
    const { item, next_offset, total_count } = response as unknown as {
      item: { item_id: number }[];
      next_offset?: number;
      total_count: number;
    };
    expect(total_count).toBe(180);
    ids.push(...item.map(({ item_id }) => item_id));
    offset = next_offset;
  }
  expect(new Set(ids).size).toBe(180);
  expect(await here.client.send('GET', '/api/v2/product/get_item_list', { offset: 0, page_size: 50, item_status: 'ANY' })).toMatchObject({
    error: 'error_param',
    message: expect.stringContaining('item_status'),
  });
});

it('is the shop of Seller Centre: same id, same products, same pictures', async () => {
  const { shop, products } = sellerShop('BR');
  expect(here.client.shopId).toBe(Number(shop.id));
  const short = products.filter(({ itemId }) => itemId.length < 15).slice(0, 3);
  const { response } = await here.client.send('GET', '/api/v2/product/get_item_base_info', {
    item_id_list: short.map(({ itemId }) => itemId).join(','),
  });
  expect(response['item_list']).toMatchObject(
    short.map(({ itemId, name, imageCode }) => ({ item_id: Number(itemId), item_name: name, image: { image_id_list: [imageCode] } })),
  );
});

it('leaves out the price of items with variations, and takes at most 50 ids', async () => {
  const ids = sellerShop('BR').products.map(({ itemId }) => itemId);
  const { response } = await here.client.send('GET', '/api/v2/product/get_item_base_info', { item_id_list: ids.slice(0, 50).join(',') });
  const rows = response['item_list'] as unknown as { has_model: boolean; price_info?: unknown }[];
  expect(rows.some(({ has_model }) => has_model)).toBe(true);
  for (const row of rows) expect(row.price_info === undefined).toBe(row.has_model);
  expect(await here.client.send('GET', '/api/v2/product/get_item_base_info', { item_id_list: ids.slice(0, 51).join(',') })).toMatchObject({
    error: 'error_param',
    message: expect.stringContaining('item_id_list'),
  });
});

it('names the categories', async () => {
  const { response } = await here.client.send('GET', '/api/v2/product/get_category', { language: 'pt-BR' });
  expect((response['category_list'] as unknown[]).length).toBeGreaterThan(40);
});

it('keeps every digit of a long item id', async () => {
  const long = sellerShop('BR').products.find(({ itemId }) => itemId.length > 15);
  const path = '/api/v2/product/get_item_base_info';
  const time = here.client.seconds();
  const { access_token } = here.client.tokens;
  const { partnerId } = accountFor(here.world, 'BR');
  const query = new URLSearchParams({
    partner_id: String(partnerId),
    timestamp: String(time),
    access_token,
    shop_id: String(here.client.shopId),
    item_id_list: long?.itemId ?? '',
    sign: here.client.hmac(`${partnerId}${path}${time}${access_token}${here.client.shopId}`),
  });
  expect(await (await fetch(`${here.world.http}${path}?${query}`)).text()).toContain(`"item_id":${long?.itemId},`);
});
