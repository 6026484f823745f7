import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MARKETS, type MarketCode, markets } from '#lib/domain/market';
import { findProduct, sellerShop, startWorld, type World } from '#test/world/index';
import { fetchFrom } from '#test/world/line/client';
import { SELLER_LABELS } from './labels';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

interface Row {
  readonly id: string;
  readonly own: boolean;
  readonly percent: number | null;
}
interface Truth {
  readonly shop: string;
  readonly total: number;
  readonly pages: number;
  readonly page: number;
  readonly rows: readonly Row[];
}

const hostOf = (market: MarketCode) => MARKETS[market].sellerCentre[0];
const get = (path: string, market: MarketCode = 'BR') => fetchFrom(world, `https://${hostOf(market)}${path}`);
const truth = async (query = '', market: MarketCode = 'BR') => JSON.parse((await get(`/__seller/truth?${query}`, market)).body) as Truth;
const ids = ({ rows }: Truth) => rows.map(({ id }) => id);
const dataIn = (body: string) => {
  const [, data = ''] = /<script type="application\/json" id="world-data">(.*?)<\/script>/s.exec(body) ?? [];
  return JSON.parse(data) as {
    language: string;
    labels: { itemId: string };
    shop: { id: string };
    strangers: string[];
    product: { id: string } | null;
    list: { rows: { id: string; rate: string; price: string; name: string; sku: string }[]; total: number } | null;
  };
};

describe('pages', () => {
  it('are served on every host, in the market’s language, with the shop’s first rows', async () => {
    const languages: Readonly<Record<MarketCode, string>> = {
      BR: 'pt-BR',
      SG: 'en',
      MY: 'ms',
      TH: 'th',
      TW: 'zh-TW',
      ID: 'id',
      VN: 'vi',
      PH: 'en',
    };
    for (const { code, sellerCentre } of markets())
      for (const host of sellerCentre)
        for (const path of [
          '/portal/product/list/all',
          '/portal/web-seller-affiliate/open_campaign',
          '/portal/web-seller-affiliate/product_analytics',
        ]) {
          const { status, headers, body } = await fetchFrom(world, `https://${host}${path}`);
          expect([status, headers['content-type']], host).toEqual([200, 'text/html; charset=utf-8']);
          expect(body).toContain(`<html lang="${languages[code]}">`);
          const data = dataIn(body);
          expect(data.shop.id).toBe(sellerShop(code).shop.id);
          expect(data.list?.rows[0]?.id).toBe(sellerShop(code).products[0]?.itemId);
          expect(data.list?.rows).toHaveLength(24);
        }
  });

  it('speak every language, with the labels of the item id that have been seen', async () => {
    for (const language of Object.keys(SELLER_LABELS))
      expect(dataIn((await get(`/portal/product/list/all?lang=${language}`)).body).language).toBe(language);
    const label = async (language: string) => dataIn((await get(`/portal/product/list/all?lang=${language}`)).body).labels.itemId;
    expect([await label('pt-BR'), await label('vi')]).toEqual(['ID do Produto: ', 'ID Sản phẩm: ']);
    expect(dataIn((await get('/portal/product/list/all?lang=xx', 'TH')).body).language).toBe('th');
  });

  it('write money and rates as the market does', async () => {
    const first = async (market: MarketCode) =>
      dataIn((await get('/portal/web-seller-affiliate/open_campaign', market)).body).list?.rows ?? [];
    for (const { price, rate } of await first('BR'))
      expect(`${price} ${rate}`).toMatch(/^R\$[\d.]+,\d\d( - R\$[\d.]+,\d\d)? \d+(,\d{1,2})?%$/);
    for (const { price, rate } of await first('VN')) expect(`${price} ${rate}`).toMatch(/^₫[\d.]+( - ₫[\d.]+)? \d+(,\d{1,2})?%$/);
    for (const { price, rate } of await first('SG'))
      expect(`${price} ${rate}`).toMatch(/^\$[\d,]+\.\d\d( - \$[\d,]+\.\d\d)? \d+(\.\d{1,2})?%$/);
  });

  it('name the product of an edit page, and none that the shop does not have', async () => {
    const { itemId } = findProduct('BR', 'long-ids');
    expect(dataIn((await get(`/portal/product/${itemId}`)).body).product?.id).toBe(itemId);
    expect(dataIn((await get('/portal/product/123')).body).product).toBeNull();
    expect((await get('/__seller/product/123')).status).toBe(404);
  });

  it('carry their scripts, each of which exists', async () => {
    const wanted = ['app.js'];
    const seen = new Set<string>();
    for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      const { status, headers, body } = await get(`/__seller/${name}`);
      expect([status, headers['content-type']], name).toEqual([200, 'text/javascript; charset=utf-8']);
      wanted.push(...[...body.matchAll(/from '\.\/(.+?)'/g)].map(([, file]) => file ?? ''));
    }
    expect(seen.size).toBeGreaterThan(12);
    expect((await get('/__seller/seller.css')).status).toBe(200);
    expect((await get('/__seller/nothing.js')).status).toBe(404);
    expect((await get('/portal/product/list/all')).body).not.toContain('hostile.js');
    expect((await get('/portal/product/list/all?hostile=1')).body).toContain('<script src="/__seller/hostile.js"></script>');
  });
});

describe('the truth about a page', () => {
  it('follows page and size, and never leaves the shop', async () => {
    const [one, two, both] = [await truth('page=1&size=12'), await truth('page=2&size=12'), await truth('page=1&size=24')];
    expect([...ids(one), ...ids(two)]).toEqual(ids(both));
    expect(one).toMatchObject({ page: 1, total: 180, pages: 15 });
    expect((await truth('page=99&size=48')).page).toBe(4);
    expect(both.rows.every(({ own }) => own)).toBe(true);
  });

  it('follows sort, filter and tabs', async () => {
    const row = async (query: string) => dataIn((await get(`/portal/product/list/all?${query}`)).body).list?.rows ?? [];
    const all = await truth('size=1000');
    expect(new Set(ids(await truth('size=1000&sort=-price')))).toEqual(new Set(ids(all)));
    expect(ids(await truth('size=1000&sort=-sales'))).not.toEqual(ids(all));
    const rates = (await truth('size=1000&sort=-rate')).rows.map(({ percent }) => percent ?? 0);
    expect(rates).toEqual([...rates].sort((left, right) => right - left));
    const [first] = ids(all);
    expect(ids(await truth(`keyword=${first}`))).toEqual([first]);
    expect((await row('keyword=sku-0002')).map(({ sku }) => sku)).toEqual(['SKU-0002']);
    expect((await truth('keyword=nosuchthing')).rows).toEqual([]);
    const [added, not] = [await truth('tab=added&size=1000'), await truth('tab=notadded&size=1000')];
    expect(added.rows.every(({ percent }) => percent !== null) && not.rows.every(({ percent }) => percent === null)).toBe(true);
    expect([added.total > 50, not.total > 10]).toEqual([true, true]);
  });

  it('has the traps: long ids, digits in names, no SKU, strangers, the same product twice', async () => {
    const rows = dataIn((await get('/portal/product/list/all')).body).list?.rows ?? [];
    expect(rows.some(({ id }) => BigInt(id) > 2n ** 53n)).toBe(true);
    expect(rows.some(({ name }) => /\d{11}/.test(name))).toBe(true);
    expect(rows.some(({ sku }) => sku === '')).toBe(true);
    const mixed = await truth('foreign=3&twice=1&size=12');
    expect(mixed.rows.filter(({ own }) => !own)).toHaveLength(3);
    expect(new Set(ids(mixed)).size).toBe(ids(mixed).length - 1);
    const own = new Set(ids(await truth('size=1000')));
    expect(mixed.rows.every(({ id, own: isOwn }) => own.has(id) === isOwn)).toBe(true);
    expect(dataIn((await get('/portal/product/list/all')).body).strangers.some((id) => own.has(id))).toBe(false);
  });
});

describe('shops', () => {
  it('are those of the Open Platform, first the seller’s', async () => {
    for (const { shopId, market } of world.accounts.shop.filter(({ shopIds }) => !shopIds))
      expect((await truth(`shop=${shopId}`, market)).shop).toBe(String(shopId));
    const sizes = await Promise.all(
      world.accounts.shop.slice(0, 3).map(async ({ shopId, market }) => (await truth(`shop=${shopId}`, market)).total),
    );
    expect(sizes).toEqual([180, 5_000, 50_000]);
    expect((await truth('shop=1')).shop).toBe(sellerShop('BR').shop.id);
  });

  it('show a rate as the seller has just set it, or say why not', async () => {
    const [first] = (await truth('tab=added')).rows;
    const set = async (itemId: string | undefined, percent: unknown) =>
      fetchFrom(world, `https://${hostOf('BR')}/__seller/rate`, { method: 'POST', body: JSON.stringify({ itemId, percent }) });
    expect((await set(first?.id, (first?.percent ?? 0) + 1.25)).status).toBe(200);
    expect((await truth('tab=added')).rows[0]).toEqual({ ...first, percent: (first?.percent ?? 0) + 1.25 });
    const high = await set(first?.id, 99);
    expect([high.status, JSON.parse(high.body)]).toEqual([400, { error: 'The commission rate is above the higher limit.' }]);
    expect((await set('1', '5')).status).toBe(400);
    expect((await get('/__seller/rate')).status).toBe(405);
    world.reset();
    expect((await truth('tab=added')).rows[0]).toEqual(first);
  });

  it('refuse a rate where nobody keeps it', async () => {
    const { strangers } = dataIn((await get('/portal/product/list/all', 'TH')).body);
    const other = findProduct('TH', 'ordinary', 200).shop.id;
    expect(strangers.length).toBeGreaterThan(0);
    const { status } = await fetchFrom(world, `https://${hostOf('TH')}/__seller/rate?shop=${other}`, {
      method: 'POST',
      body: '{"itemId":"1","percent":5}',
    });
    expect(status).toBe(501);
  });
});
