import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { markets, SHARED_SHORT_LINK_HOSTS } from '#lib/domain/market';
import { findProduct, sellerShop, startWorld, type World } from './index';
import { ask, fetchFrom } from './line/client';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

const landing = (body: string) =>
  /<main id="landing" data-item-id="(.*?)" data-shop-id="(.*?)" data-affiliate-id="(.*?)" data-utm-content="(.*?)">/.exec(body)?.slice(1);

describe('links lead to a page that names whom they credit', () => {
  const link = async (originUrl: string, subIds: readonly string[]) => {
    const [account] = world.accounts.affiliate;
    if (!account) throw new Error('no account');
    const { data } = await ask(world, account, 'mutation($i:ShortLinkInput!){generateShortLink(input:$i){shortLink}}', {
      i: { originUrl, subIds },
    });
    return { account, shortLink: (data as unknown as { generateShortLink: { shortLink: string } }).generateShortLink.shortLink };
  };

  it('for a product', async () => {
    const { itemId, shop } = findProduct('BR', 'ordinary');
    const { account, shortLink } = await link(`https://shopee.com.br/product/${shop.id}/${itemId}?utm_source=an_999`, ['a', 'b']);
    const hop = await fetchFrom(world, shortLink);
    expect(hop.status).toBe(302);
    expect(hop.headers.location).toMatch(new RegExp(`^https://shopee\\.com\\.br/opaanlp/${shop.id}/${itemId}\\?`));
    expect(landing((await fetchFrom(world, hop.headers.location ?? '')).body)).toEqual([itemId, shop.id, account.affiliateId, 'a-b---']);
  });

  it('for another page, without sub ids', async () => {
    const { account, shortLink } = await link('https://shopee.com.br/m/cupom?x=1', []);
    const { headers } = await fetchFrom(world, shortLink);
    expect(headers.location).toMatch(/^https:\/\/shopee\.com\.br\/m\/cupom\?x=1&/);
    expect(landing((await fetchFrom(world, headers.location ?? '')).body)).toEqual(['', '', account.affiliateId, '----']);
  });

  it('made by hand, and a code that nobody issued', async () => {
    const { headers } = await fetchFrom(
      world,
      'https://s.shopee.sg/an_redir?origin_link=https%3A%2F%2Fshopee.sg%2Fproduct%2F5%2F6&affiliate_id=77&sub_id=a-b',
    );
    expect(landing((await fetchFrom(world, headers.location ?? '')).body)).toEqual(['6', '5', '77', 'a-b---']);
    expect((await fetchFrom(world, 'https://shope.ee/0123456789')).status).toBe(404);
  });
});

describe('pages', () => {
  it('shows one product under all forms of its address', async () => {
    const { itemId, shop, slug, market } = findProduct('TH', 'ordinary');
    const forms = [
      `/${slug}-i.${shop.id}.${itemId}`,
      `/i.${shop.id}.${itemId}`,
      `/product/${shop.id}/${itemId}/`,
      `/opaanlp/${shop.id}/${itemId}`,
      `/${shop.user}/${shop.id}/${itemId}`,
      `/${shop.user}/${itemId}`,
      `/universal-link/product/${shop.id}/${itemId}`,
      `/universal-link/x-i.${shop.id}.${itemId}`,
      `/item?shopid=${shop.id}&itemid=${itemId}`,
    ];
    expect(market).toBe('TH');
    for (const form of forms)
      expect(landing((await fetchFrom(world, `https://shopee.co.th${form}`)).body)?.slice(0, 2), form).toEqual([itemId, shop.id]);
    const redirected = await fetchFrom(
      world,
      `https://shopee.co.th/universal-link?redir=${encodeURIComponent(`https://shopee.co.th/product/${shop.id}/${itemId}`)}`,
    );
    expect(redirected.headers.location).toBe(`https://shopee.co.th/product/${shop.id}/${itemId}`);
  });

  it('keeps hostile names inside text and data', async () => {
    for (const kind of ['markup', 'rtl', 'control', 'long-name', 'emoji', 'quotes'] as const) {
      const { name, itemId, shop } = findProduct('BR', kind);
      const { body } = await fetchFrom(world, `https://shopee.com.br/product/${shop.id}/${itemId}`);
      const [, data] = /<script type="application\/json" id="world-data">(.*?)<\/script>/s.exec(body) ?? [];
      expect((JSON.parse(data ?? '') as { products: { name: string }[] }).products[0]?.name).toBe(name);
      expect(body).not.toContain('<img src=x');
    }
  });

  it('lists the seller’s shop in Seller Centre of every market', async () => {
    for (const { code, sellerCentre } of markets())
      for (const host of sellerCentre)
        for (const path of ['/portal/product/list/all', '/portal/web-seller-affiliate/open_campaign']) {
          const { status, body } = await fetchFrom(world, `https://${host}${path}`);
          expect(status).toBe(200);
          expect(body).toContain(`"id":"${sellerShop(code).products[0]?.itemId}"`);
        }
  });

  it('answers on every host of the markets table, and calls any other unknown', async () => {
    for (const market of markets())
      for (const host of [
        market.buyer,
        ...market.sellerCentre,
        market.affiliateApi,
        market.affiliatePortal,
        ...market.shortLink,
        ...market.image,
        market.openPlatform,
        market.authorization,
        ...SHARED_SHORT_LINK_HOSTS,
      ])
        expect((await fetchFrom(world, `https://${host}/file/abc`)).status, host).not.toBe(421);
    expect(world.requests().filter(({ unknownHost }) => unknownHost)).toEqual([]);
    expect((await fetchFrom(world, 'http://example.test/x?y=1')).status).toBe(421);
    expect(world.requests().at(-1)).toMatchObject({
      host: 'example.test',
      path: '/x',
      query: 'y=1',
      unknownHost: true,
      answered: { status: 421 },
    });
    expect((await fetchFrom(world, 'https://down-br.img.susercontent.com/file/abc')).headers['content-type']).toBe('image/png');
  });
});
