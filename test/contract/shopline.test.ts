import { describe, expect, it } from 'vitest';
import type { FailureCode } from '#lib/domain/failure';
import type { Reply } from '#lib/http/send';
import { createStoreClient } from '#lib/shopline/client';
import { SHOPLINE_HOSTS } from '#lib/shopline/wire';
import { rate } from './case';
import { fakeServer, sample } from './fake-server';
import { shoplineSeal } from './seals';

const HOST = SHOPLINE_HOSTS[0];
const answering = (...replies: readonly Reply[]) => {
  const server = fakeServer(...replies);
  return { ...server, store: createStoreClient(HOST, { ...server.wiring, seal: shoplineSeal([HOST]) }) };
};
const refused = (status: number, body?: unknown): Reply => ({ ...sample('empty', { status }), body });

describe('refusals of SHOPLINE', () => {
  const TABLE: readonly (readonly [status: number, body: unknown, FailureCode, detail: string | undefined])[] = [
    [400, { error: 'Bad request', code: 'BadRequest', caused_by: {} }, 'storeRefused', 'BadRequest: Bad request'],
    [401, { message: 'Unauthorized', code: 'Unauthorized', extras: null }, 'storeTokenRefused', 'Unauthorized: Unauthorized'],
    [403, { message: 'Forbidden', code: 'Forbidden' }, 'storeForbidden', 'Forbidden: Forbidden'],
    [404, { message: 'Not found' }, 'storeNotFound', 'Not found'],
    [422, { error: 'x', message: 'Code has already been taken' }, 'storeRefused', 'Code has already been taken'],
    [429, { error: 'Rate limit exceeded', code: 'RateLimitExceeded' }, 'storeBusy', 'RateLimitExceeded: Rate limit exceeded'],
    [500, { message: 'x', code: 'y' }, 'storeServerError', 'y: x'],
    [503, undefined, 'storeServerError', undefined],
    [401, undefined, 'storeTokenRefused', undefined],
    [418, ['tea'], 'storeRefused', undefined],
  ];

  it.each(TABLE)('%i %j', async (status, body, code, detail) => {
    const answer = await answering(refused(status, body)).store.tokenInfo({}, { patienceMs: 0 });
    expect(answer).toEqual({ ok: false, failure: { code, call: 'GET /token/info', ...(detail === undefined ? {} : { detail }) } });
  });

  it('after too many requests a read waits a second at least', async () => {
    const { store, pauses } = answering(refused(429, {}), sample('shopline/made_tokenInfo.json'));
    expect((await store.tokenInfo({})).ok).toBe(true);
    expect(pauses).toEqual([1300]);
  });

  it('after a server error a campaign may have been made', async () => {
    const { store, received } = answering(refused(503));
    expect(await store.createCampaign({ name: 'n', code: 'c' })).toMatchObject({ failure: { code: 'outcomeUnknown' } });
    expect(received).toHaveLength(1);
  });
});

describe('a list of SHOPLINE', () => {
  const LISTS = {
    campaigns: {},
    campaignOrders: { id: 'c1' },
    searchPromotions: {},
    promotions: {},
    products: {},
    searchProducts: { query: 'x' },
    merchants: {},
  };
  const ask = (name: string, body: unknown) => {
    const { store } = answering({ ...sample('empty'), body });
    return (store as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>)[name]?.(LISTS[name as 'campaigns'], {
      patienceMs: 0,
    });
  };
  const FOREIGN: readonly object[] = [
    { items: [], message: 'maintenance' },
    { items: [], msg: 'busy' },
    { items: [], code: 'TOKEN_EXPIRED' },
    { items: [], code: 0 },
    { items: [], status_code: 503 },
    { items: [], errors: [{ message: 'x' }] },
    { items: [], pagination: { current_page: 1, per_page: 24, total_count: 30, total_pages: 2 } },
    { items: [], pagination: { total_count: 1 } },
    { items: null },
    { data: [], last_id: '' },
    { items: {} },
  ];

  it.each(Object.keys(LISTS).flatMap((name) => FOREIGN.map((body) => [name, body] as const)))('%s is no list: %j', async (name, body) => {
    expect(await ask(name, body)).toMatchObject({ ok: false, failure: { code: 'responseInvalid' } });
  });

  it.each(Object.keys(LISTS))('%s that is empty holds', async (name) => {
    const empty = { items: [], last_id: '', message: null, code: '', pagination: { current_page: 1, per_page: 24, total_count: 0 } };
    expect(await ask(name, empty)).toMatchObject({ ok: true, value: { items: [] } });
    expect(await ask(name, { items: [], pagination: { current_page: 2, per_page: 24, total_count: 24 } })).toMatchObject({ ok: true });
  });

  it('campaigns behind a cursor end with an empty page, whose count is the whole list’s', async () => {
    const end = { items: [], last_id: null, pagination: { current_page: 1, per_page: 50, total_count: 50 } };
    expect(await ask('campaigns', end)).toMatchObject({ ok: true, value: { items: [], total: 50 } });
  });
});

describe('what SHOPLINE sends', () => {
  it('of buyers, partners of an order, staff and owners is not decoded', async () => {
    const orders = await answering(sample('shopline/made_campaignOrders.json')).store.campaignOrders({ id: 'c1' });
    const token = await answering(sample('shopline/made_tokenInfo.json')).store.tokenInfo({});
    expect(orders.ok && token.ok).toBe(true);
    expect(JSON.stringify([orders, token])).not.toMatch(/planted/i);
  });

  it('beside a failed service is partial, and says so', async () => {
    expect(await answering(sample('shopline/made_campaigns.partial.json')).store.campaigns({})).toMatchObject({
      ok: true,
      value: { partial: true },
    });
  });

  it('as money is taken in whole units, never as cents', async () => {
    const body = { id: 'x', total_reward_value: { cents: 12345, currency_iso: 'USD', dollars: 123.45 } };
    expect(await answering({ ...sample('empty'), body }).store.campaign({ id: 'x' })).toMatchObject({
      value: { totalRewardValue: { amount: '123.45', currency: 'USD' } },
    });
  });
});

it('the second example of the reference goes out byte for byte', async () => {
  const { store, received } = answering(sample('shopline/made_createCampaign.json'));
  await store.createCampaign({
    name: 'Iris picks',
    code: 'iris-picks',
    rewardType: 'amount',
    applyOn: 'product',
    applyMethod: 'item',
    campaignProducts: [{ productId: '5ce0d084e388096bdb229a59', affiliateAmount: '12' }],
  });
  expect(received[0]?.body).toBe(
    '{"name":"Iris picks","code":"iris-picks","reward_type":"amount","apply_on":"product","apply_method":"item",' +
      '"campaign_products":[{"product_id":"5ce0d084e388096bdb229a59","affiliate_amount":{"dollars":12}}]}',
  );
});

it('all rates of a campaign keep their two decimals', async () => {
  const { store, received } = answering(sample('shopline/made_createCampaign.json'));
  await store.createCampaign({ name: 'n', code: 'c', affiliatePercentage: rate(1) });
  expect(received[0]?.body).toContain('"affiliate_percentage":0.01');
});

it('pages of campaigns follow the last id until a page is short', async () => {
  const page = (count: number, lastId: string) => ({
    ...sample('empty'),
    body: { items: Array.from({ length: count }, (_, at) => ({ id: `${lastId}${at}` })), last_id: lastId },
  });
  const { store, received } = answering(page(2, 'a'), page(1, 'b'));
  const pages = [];
  for await (const one of store.pages.campaigns({ perPage: 2 })) pages.push(one);
  expect(pages).toHaveLength(2);
  expect(received.map(({ url }) => new URL(url).searchParams.get('previous_id'))).toEqual(['', 'a']);
});

it('the other host is reached as well', async () => {
  const server = fakeServer(sample('shopline/made_tokenInfo.json'));
  await createStoreClient(SHOPLINE_HOSTS[1], { ...server.wiring, seal: shoplineSeal([SHOPLINE_HOSTS[1]]) }).tokenInfo({});
  expect(server.received[0]?.url).toBe('https://open.shopline.com/v1/token/info');
});
