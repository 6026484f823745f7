import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '#test/world/index';
import { accountFor, createShopClient, NOON, type ShopClient, setWorld } from '#test/world/open-platform/shop-client';

let world: World;
let client: ShopClient;
const MINUTE = 60_000;

beforeAll(async () => {
  world = await startWorld({ now: () => NOON });
});
beforeEach(() => {
  world.reset();
  client = createShopClient(world, accountFor(world, 'BR'));
});
afterAll(() => world.close());

const tokenFor = (code: string | null, subject: object) =>
  client.send('POST', '/api/v2/auth/token/get', { code, partner_id: accountFor(world, 'BR').partnerId, ...subject });

describe('authorization', () => {
  it('shows a page with one form and a button', async () => {
    const reply = await fetch(accountFor(world, 'BR').authorizeUrl);
    const page = await reply.text();
    expect(reply.headers.get('content-type')).toContain('text/html');
    expect(page.match(/<form/g)).toHaveLength(1);
    expect(page).toMatch(/<button type="submit">Authorize<\/button>/);
    expect(page).toContain('name="confirm" value="1"');
  });

  it('goes back with code, shop and state; the code works once', async () => {
    const { authorizeUrl, shopId } = accountFor(world, 'BR');
    const back = new URL((await fetch(`${authorizeUrl}&state=abc&confirm=1`, { redirect: 'manual' })).headers.get('location') ?? '');
    expect([...back.searchParams.keys()]).toEqual(['code', 'shop_id', 'state']);
    expect(back.searchParams.get('state')).toBe('abc');
    const first = await tokenFor(back.searchParams.get('code'), { shop_id: shopId });
    expect(first).toMatchObject({ error: '', expire_in: 14_400 });
    expect(first).not.toHaveProperty('response');
    expect(await tokenFor(back.searchParams.get('code'), { shop_id: shopId })).toMatchObject({
      error: 'error_auth',
      message: 'Invalid code',
    });
  });

  it('refuses a code after ten minutes and one for another shop', async () => {
    const { shopId } = accountFor(world, 'BR');
    const code = (await client.authorize()).searchParams.get('code');
    expect(await tokenFor(code, { shop_id: shopId + 1 })).toMatchObject({ error: 'invalid_shop_id' });
    expect(await tokenFor(code, { main_account_id: 1 })).toMatchObject({ error: 'invalid_main_acount_id' });
    expect(await tokenFor(code, {})).toMatchObject({ error: 'error_param' });
    world.shiftClock(10 * MINUTE + 1);
    expect(await tokenFor(code, { shop_id: shopId })).toMatchObject({ error: 'error_auth' });
  });

  it('takes the signed form for five minutes', async () => {
    const { partnerId } = accountFor(world, 'BR');
    const path = '/api/v2/shop/auth_partner';
    const timestamp = client.seconds();
    const query = new URLSearchParams({
      partner_id: String(partnerId),
      timestamp: String(timestamp),
      sign: client.hmac(`${partnerId}${path}${timestamp}`),
      redirect: 'https://abc.example/cb?nonce=1',
    });
    const ask = () => fetch(`${world.http}${path}?${query}&confirm=1`, { redirect: 'manual' });
    const back = new URL((await ask()).headers.get('location') ?? '');
    expect([...back.searchParams.keys()]).toEqual(['nonce', 'code', 'shop_id']);
    world.shiftClock(6 * MINUTE);
    expect(await (await ask()).json()).toMatchObject({ error: 'error_param', message: 'Timestamp is expired.' });
  });

  it('connects a main account with three shops, each refreshed on its own', async () => {
    const account = accountFor(world, 'BR', 'main account');
    client = createShopClient(world, account);
    expect((await client.authorize()).searchParams.get('main_account_id')).toBe(String(account.mainAccountId));
    await client.connect();
    expect(client.tokens.shop_id_list).toEqual(account.shopIds);
    const shops = account.shopIds ?? [];
    expect(shops).toHaveLength(3);
    const renewed = await Promise.all(shops.map((shop) => client.refresh(client.tokens.refresh_token, shop)));
    expect(renewed.map(({ error, shop_id }) => [error, shop_id])).toEqual(shops.map((shop) => ['', shop]));
    expect(new Set(renewed.map(({ access_token }) => access_token)).size).toBe(3);
    expect(await client.refresh(client.tokens.refresh_token, shops[1])).toMatchObject({ error: 'error_shop_refresh_token' });
    expect(await client.send('GET', '/api/v2/public/get_shops_by_partner', {})).toMatchObject({
      more: false,
      authed_shop_list: shops.map((shop_id) => ({ shop_id, region: 'BR' })),
    });
  });
});

describe('tokens', () => {
  const info = (access_token = client.tokens.access_token) => {
    client.tokens = { ...client.tokens, access_token };
    return client.send('GET', '/api/v2/shop/get_shop_info');
  };

  beforeEach(() => client.connect());

  it('lets the old access token live five minutes after a refresh, and the refresh token be used once', async () => {
    const old = client.tokens;
    const next = await client.refresh();
    expect(next).toMatchObject({ error: '', shop_id: client.shopId, expire_in: 14_400 });
    expect(next['refresh_token']).not.toBe(old.refresh_token);
    expect(await client.refresh()).toMatchObject({ error: 'error_shop_refresh_token' });
    world.shiftClock(4 * MINUTE);
    expect(await info()).toMatchObject({ error: '', region: 'BR' });
    world.shiftClock(5 * MINUTE + 1000);
    expect(await info()).toMatchObject({ error: 'error_auth', message: 'Invalid access_token.' });
    expect(await info(String(next['access_token']))).toMatchObject({ error: '' });
    expect(await info('never-given')).toMatchObject({ error: 'invalid_acceess_token' });
  });

  it('ends access tokens after four hours, refresh tokens after thirty days', async () => {
    world.shiftClock(4 * 60 * MINUTE + 1000);
    expect(await info()).toMatchObject({ error: 'error_auth' });
    world.shiftClock(30 * 24 * 60 * MINUTE + 1000);
    expect(await client.refresh()).toMatchObject({ error: 'refresh_token_expired' });
    expect(await client.refresh('unknown')).toMatchObject({ error: 'error_auth', message: 'Invalid refresh_token.' });
  });

  it('ends with the authorization', async () => {
    world.shiftClock(366 * 24 * 60 * MINUTE);
    expect(await client.refresh()).toMatchObject({ error: 'shop_access_expired' });
    world.shiftClock(0);
    await setWorld(world, 'shops', { shopId: client.shopId, authorized: false });
    expect(await info()).toMatchObject({ error: 'shop_no_linked' });
  });

  it('may be told to give the same pair again for a used refresh token', async () => {
    await setWorld(world, 'shops', { shopId: client.shopId, refreshRepeats: true });
    const next = await client.refresh();
    expect((await client.refresh())['refresh_token']).toBe(next['refresh_token']);
  });
});
