import { describe, expect, it } from 'vitest';
import { fetchFrom } from '#test/world/line/client';
import { sign } from './auth/sign';
import { connectedShop } from './connected-shop';
import { accountFor, createShopClient, NOON, setWorld } from './shop-client';

const here = connectedShop();
const LIST = '/api/v2/ams/get_open_campaign_added_product';
const clientFor = async (note: string) => {
  here.client = createShopClient(here.world, accountFor(here.world, 'BR', note));
  await here.client.connect();
};

describe('signature', () => {
  it('follows the published vectors', () => {
    const key = 'test-partner-key';
    const shop = { partnerId: '2001887', timestamp: '1655714431', accessToken: '59777174636562737266615546704c6d', shopId: '14701711' };
    expect([
      sign(key, { partnerId: '10090', path: '/api/v2/shop/auth_partner', timestamp: '1594897040' }),
      sign(key, { partnerId: '2001887', path: '/api/v2/public/get_shops_by_partner', timestamp: '1655714431' }),
      sign(key, { ...shop, path: '/api/v2/shop/get_shop_info' }),
      sign(key, { ...shop, path: '/api/v2/ams/get_shop_performance' }),
    ]).toEqual([
      '5c3357a5d7ede41e954ce12fe4a885c77dd0f4ff59666ddf16fbab373fdfe636',
      'eb64c45d9acbec13d6055f604ec1e5b055977f894f80b78659ca0ac06de0d376',
      'faf4a60d51e5807794fd37d18f605d4e8d1370ba96d66245e23d22c77cb6f090',
      'dc14eb999f151e16969d66af45e0acec7b09f511341437550b35d6fed00db86f',
    ]);
  });

  it.each([
    [{ sign: 'f'.repeat(64) }, 'error_sign', 'Wrong sign.'],
    [{ sign: null }, 'error_param', 'There is no sign in query.'],
    [{ partner_id: null }, 'error_param', 'There is no partner_id in query.'],
    [{ partner_id: 77 }, 'invalid_partner_id', 'Invalid partner_id, please have a check.'],
    [{ timestamp: null }, 'error_param', 'no timestamp.'],
    [{ timestamp: Math.floor(NOON / 1000) - 301 }, 'error_param', 'Timestamp is expired.'],
    [{ timestamp: 'soon' }, 'error_param', 'Timestamp is invalid, should be an integer between 0 and 4294967295.'],
    [{ access_token: null }, 'error_param', 'There is no access_token in query.'],
    [{ shop_id: null }, 'error_param', 'There is no shop_id in query.'],
  ])('refuses %j', async (over, error, message) => {
    expect(await here.client.send('GET', LIST, { page_size: 20 }, over)).toMatchObject({ error, message });
  });

  it('answers on the real hosts and nowhere else', async () => {
    const onHost = async (host: string) => (await fetchFrom(here.world, `https://${host}${LIST}`)).body;
    for (const host of ['partner.shopeemobile.com', 'openplatform.shopee.com.br'])
      expect(await onHost(host)).toContain('There is no partner_id in query.');
    expect(
      (
        await fetchFrom(
          here.world,
          'https://open.shopee.com.br/auth?auth_type=seller&response_type=code&partner_id=2000101&redirect_uri=https%3A%2F%2Fa.example',
        )
      ).body,
    ).toContain('<form');
  });
});

describe('what stands before a call', () => {
  it.each([
    ['wrong app type', 403, 'error_api_permission', 'This app type has no permission to this API.'],
    ['IP not declared', 403, 'source_ip_undeclared', 'Request Source IP (127.0.0.1) is undeclared'],
    ['terms not accepted', 200, 'error_business', 'Please agree to the AMS T&C'],
  ])('says %s', async (note, status, error, message) => {
    if (note === 'IP not declared') here.client = createShopClient(here.world, accountFor(here.world, 'BR', note));
    else await clientFor(note);
    if (note === 'IP not declared') here.client.tokens = { ...here.client.tokens, access_token: 'any' };
    expect(await here.client.ams('get_open_campaign_added_product', { page_size: 20 })).toMatchObject({
      http: status,
      error,
      message: expect.stringContaining(message),
    });
  });

  it('lets another app type read the shop, and a shop without terms its performance', async () => {
    await clientFor('wrong app type');
    expect(await here.client.send('GET', '/api/v2/shop/get_shop_info')).toMatchObject({ error: '' });
    await clientFor('terms not accepted');
    expect(await here.client.ams('get_performance_data_update_time', { marker_type: 'AmsMarker' })).toMatchObject({ error: '' });
  });

  it('knows an expired key, a frozen shop, a banned shop, a full day', async () => {
    here.client = createShopClient(here.world, accountFor(here.world, 'BR', 'key expired'));
    expect(await here.client.refresh('any')).toMatchObject({ error: 'error_partner_key_expired' });
    await clientFor('frozen');
    expect(await here.client.ams('remove_all_products_open_campaign_setting')).toMatchObject({
      message: 'The seller commission operation is frozen.',
    });
    await setWorld(here.world, 'shops', { shopId: here.client.shopId, dailyLimitReached: true });
    expect(await here.client.ams('get_shop_suggested_rate')).toMatchObject({ http: 429, error: 'error_limit' });
    await setWorld(here.world, 'shops', { shopId: here.client.shopId, dailyLimitReached: false, banned: true });
    expect(await here.client.ams('get_shop_suggested_rate')).toMatchObject({ error: 'shop_banned' });
  });

  it('has a rate limit where one is set', async () => {
    const { partnerId } = accountFor(here.world, 'BR');
    here.world.setLimits({ appId: String(partnerId), quota: 1, windowMs: 1000 });
    expect(await here.client.ams('get_shop_suggested_rate')).toMatchObject({ error: '' });
    expect(await here.client.ams('get_shop_suggested_rate')).toMatchObject({ http: 429, error: 'error_rate_limit' });
  });
});

describe('the reference', () => {
  it.each([
    ['get_open_campaign_added_product', {}, 'page_size'],
    ['get_open_campaign_added_product', { page_size: 101 }, 'page_size'],
    ['get_open_campaign_added_product', { page_size: 0 }, 'page_size'],
    ['get_open_campaign_added_product', { page_size: 'many' }, 'page_size'],
    ['get_open_campaign_added_product', { page_size: 20, sort_by: 'name' }, 'sort_by'],
    ['get_optimization_suggestion_product', { page_no: 1, page_size: 20, rcmd_reason_filter: 'any' }, 'rcmd_reason'],
    ['batch_add_products_to_open_campaign', { item_id_list: [1] }, 'commission_rate'],
    [
      'batch_add_products_to_open_campaign',
      { item_id_list: Array.from({ length: 51 }, (_, index) => index), commission_rate: 5 },
      'item_id_list',
    ],
    ['batch_add_products_to_open_campaign', { item_id_list: ['1'], commission_rate: 5 }, 'item_id_list'],
    ['batch_add_products_to_open_campaign', { item_id_list: [1], commission_rate: '5' }, 'commission_rate'],
    ['batch_get_products_suggested_rate', { item_id_list: Array.from({ length: 21 }, (_, index) => index).join(',') }, 'item_id_list'],
    ['edit_product_list_of_targeted_campaign', { campaign_id: 1, edit_type: 'add', item_list: [{ rate: 5 }] }, 'item_id'],
    [
      'get_shop_performance',
      { period_type: 'Year', start_date: '20261101', end_date: '20261101', order_type: 'PlacedOrder', channel: 'AllChannel' },
      'period_type',
    ],
    ['get_conversion_report', { page_no: 1, page_size: 501 }, 'page_size'],
    ['get_validation_report', { page_no: 1, page_size: 5 }, 'validation_id'],
  ])('%s %j names %s', async (name, values, field) => {
    expect(await here.client.ams(name, values)).toMatchObject({ error: 'error_param', message: expect.stringContaining(field) });
  });

  it('refuses unknown paths and wrong methods', async () => {
    const offline = { error: 'error_param', message: expect.stringContaining('request path is incorrect') };
    expect(await here.client.send('GET', '/api/v2/ams/get_everything')).toMatchObject(offline);
    expect(await here.client.send('POST', LIST, { page_size: 20 })).toMatchObject(offline);
  });
});

describe('faults', () => {
  it('strike by the last part of the path', async () => {
    here.world.setFaults([
      { operation: 'get_shop_suggested_rate', kind: 'code', code: 'error_server', message: 'Something wrong. Please try later.', times: 1 },
    ]);
    expect(await here.client.ams('get_auto_add_new_product_toggle_status')).toMatchObject({ error: '' });
    expect(await here.client.ams('get_shop_suggested_rate')).toMatchObject({ error: 'error_server' });
    expect(await here.client.ams('get_shop_suggested_rate')).toMatchObject({ error: '' });
    here.world.setFaults([{ operation: 'refresh_access_token', kind: 'dropAfter', times: 1 }]);
    await expect(here.client.refresh()).rejects.toThrow();
    expect(await here.client.refresh()).toMatchObject({ error: 'error_shop_refresh_token' });
  });
});
