import { describe, expect, it } from 'vitest';
import { MARKET_CODES } from '#lib/domain/market';
import { affiliateSetup } from './affiliate/affiliate-client';
import { PRODUCT_KINDS, startWorld, worldProducts } from './index';
import { ask, fetchFrom } from './line/client';

const setup = affiliateSetup();
const LINK = 'mutation{generateShortLink(input:{originUrl:"https://shopee.com.br/"}){shortLink}}';
const control = async (name: string, body?: unknown) => {
  const reply = await fetchFrom(
    setup.world,
    `http://127.0.0.1/__world/${name}`,
    body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
  );
  return { status: reply.status, value: JSON.parse(reply.body) as unknown };
};
const link = () => ask(setup.world, setup.account, LINK);

describe('faults', () => {
  it('strikes by operation, as often as asked, and counts', async () => {
    await control('faults', [{ operation: 'generateShortLink', kind: 'code', code: 11000, times: 1 }]);
    expect(await ask(setup.world, setup.account, '{shopeeOfferV2{nodes{offerName}}}')).toHaveProperty('data');
    expect(await link()).toEqual({
      errors: [
        { message: 'error [11000]: Business Error', path: ['generateShortLink'], extensions: { code: 11000, message: 'Business Error' } },
      ],
    });
    expect(await link()).toHaveProperty('data');
    expect((await control('faults')).value).toMatchObject([{ kind: 'code', struck: 1 }]);
    expect((await control('faults', [{ kind: 'nonsense' }])).status).toBe(400);
  });

  it('knows null, HTML, half JSON, 429, 5xx and delays', async () => {
    const reply = () => fetchFrom(setup.world, 'http://127.0.0.1/graphql', { method: 'POST', body: '{}' });
    setup.world.setFaults([{ kind: 'null', operation: 'generateShortLink' }]);
    expect(await link()).toEqual({ data: { generateShortLink: null } });
    setup.world.setFaults([{ kind: 'html' }]);
    expect((await reply()).headers['content-type']).toContain('text/html');
    setup.world.setFaults([{ kind: 'cutJson' }]);
    const cut = (await reply()).body;
    expect(() => JSON.parse(cut) as unknown).toThrow(SyntaxError);
    setup.world.setFaults([{ kind: '429', retryAfter: 7, host: 'open-api.affiliate.shopee.com.br', path: '/graph' }]);
    expect(await reply()).toMatchObject({ status: 429, headers: { 'retry-after': '7' } });
    setup.world.setFaults([{ kind: 'status', status: 502 }]);
    expect((await reply()).status).toBe(502);
    setup.world.setFaults([{ kind: 'delay', delayMs: 30 }]);
    const before = performance.now();
    await reply();
    expect(performance.now() - before).toBeGreaterThan(25);
  });

  it('breaks one row of a list and leaves the others as they are, digit by digit', async () => {
    const query = '{productOfferV2(limit:50){nodes{itemId productName} pageInfo{hasNextPage}}}';
    interface Offers {
      productOfferV2: { nodes: Record<string, unknown>[]; pageInfo: object };
    }
    const read = async () => (await ask(setup.world, setup.account, query)).data as unknown as Offers;
    const whole = await read();
    setup.world.setFaults([{ kind: 'brokenRow', operation: 'productOfferV2', times: 1 }]);
    const broken = await read();
    expect(broken.productOfferV2.nodes[1]).toEqual({ itemId: null, productName: null });
    expect(broken.productOfferV2.nodes.toSpliced(1, 1)).toEqual(whole.productOfferV2.nodes.toSpliced(1, 1));
    expect(broken.productOfferV2.pageInfo).toEqual(whole.productOfferV2.pageInfo);
    expect(await read()).toEqual(whole);
  });

  it('cuts the line before or after handling', async () => {
    setup.world.setLimits({ appId: setup.account.appId, quota: 1, windowMs: 60_000 });
    setup.world.setFaults([
      { kind: 'dropBefore', times: 1 },
      { kind: 'dropAfter', times: 1 },
    ]);
    await expect(link()).rejects.toThrow(/hang up|ECONNRESET/);
    await expect(link()).rejects.toThrow(/hang up|ECONNRESET/);
    expect(setup.world.requests().map(({ operation, answered }) => [operation, answered])).toEqual([
      ['generateShortLink', undefined],
      ['generateShortLink', undefined],
    ]);
    expect((await link()).errors?.[0]?.extensions.code).toBe(10030);
  });

  it('holds an answer back until release', async () => {
    setup.world.setFaults([{ kind: 'hold', operation: 'generateShortLink', times: 1 }]);
    const waiting = link();
    await expect.poll(() => setup.world.faults()[0]?.struck).toBe(1);
    expect(setup.world.requests()[0]?.answered).toBeUndefined();
    await expect.poll(async () => (await control('release', {})).value).toEqual({ released: 1 });
    expect(await waiting).toHaveProperty('data');
    expect(setup.world.requests()[0]?.answered).toEqual({ status: 200 });
  });
});

it('records requests, shifts the clock that the Date header shows, and resets', async () => {
  await control('clock', { shiftMs: 3_600_000 });
  const { headers } = await fetchFrom(setup.world, 'https://shopee.com.br/?a=1', { headers: { 'x-test': 'yes' } });
  expect(Date.parse(headers.date ?? '') - Date.now()).toBeGreaterThan(3_590_000);
  expect((await control('requests')).value).toMatchObject([
    { host: 'shopee.com.br', method: 'GET', path: '/', query: 'a=1', headers: { 'x-test': 'yes' }, body: '', answered: { status: 200 } },
  ]);
  expect((await control('limits', { appId: setup.account.appId, quota: 5, windowMs: 1000 })).value).toEqual([
    { appId: setup.account.appId, quota: 5, windowMs: 1000 },
  ]);
  expect((await control('accounts')).value).toEqual(setup.world.accounts);
  await control('reset', {});
  expect(setup.world.requests()).toEqual([]);
  expect(setup.world.clock().shiftMs).toBe(0);
  expect(setup.world.limits()).toEqual([]);
});

describe('the seed', () => {
  it('gives every market at least 500 products with unique ids and every kind', () => {
    for (const market of MARKET_CODES) {
      const products = worldProducts(market);
      expect(products.length).toBeGreaterThanOrEqual(500);
      expect(new Set(products.map(({ itemId }) => itemId)).size).toBe(products.length);
      expect(new Set(products.map(({ kind }) => kind))).toEqual(new Set(PRODUCT_KINDS));
      expect(products.some(({ offer }) => offer && offer.sellerRate > 0 && offer.shopeeRate > 0)).toBe(true);
    }
  });

  it('makes the same world again, and another one for another seed', async () => {
    const again = await startWorld();
    const other = await startWorld({ seed: 2 });
    try {
      expect(await ask(again, setup.account, LINK)).toEqual(await link());
      expect(await ask(other, setup.account, LINK)).not.toEqual(await link());
      expect(worldProducts('VN', 2)[0]?.name).not.toBe(worldProducts('VN')[0]?.name);
    } finally {
      await Promise.all([again.close(), other.close()]);
    }
  });
});
