import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import cases from '#test/contract/addresses.json';
import { linkTarget } from './link-target';

describe('linkTarget', () => {
  it.each([
    ['https://www.shopee.com.br/Caneca-i.1.2?sp_atk=x&utm_source=an_9#reviews', 'https://shopee.com.br/product/1/2', null],
    ['https://sg.xiapibuy.com/product/1/2', 'https://shopee.sg/product/1/2', null],
    ['https://shopee.sg/verify/traffic/error?next=https%3A%2F%2Fshopee.sg%2Fproduct%2F3%2F4&type=4', 'https://shopee.sg/product/3/4', null],
    ['https://shopee.com.br/shop/353762657/search?page=0', 'https://shopee.com.br/shop/353762657', 'notAProduct'],
    ['https://shopee.ph/makerlabelectronics?entryPoint=ShopByPDP&itemId=7', 'https://shopee.ph/makerlabelectronics', 'notAProduct'],
    ['http://m.shopee.vn/m/ma-giam-gia?utm_source=an_1&smtt=0.0.9', 'https://shopee.vn/m/ma-giam-gia', 'notAProduct'],
    [
      'https://shopee.com.my/search?keyword=a%20b&utm%5Fsource=an_1&page=2&af_siteid=3',
      'https://shopee.com.my/search?keyword=a%20b&page=2',
      'notAProduct',
    ],
    ['https://shopee.sg', 'https://shopee.sg/', 'notAProduct'],
    ['https://shopee.com.br/list/Raspberry/Pi%20Zero', 'https://shopee.com.br/list/Raspberry/Pi%20Zero', 'notAProduct'],
    [
      'https://s.shopee.vn/an_redir?origin_link=https%3A%2F%2Fshopee.vn%2Fm%2Fsale%3Futm_source%3Dan_1&affiliate_id=1',
      'https://shopee.vn/m/sale',
      'notAProduct',
    ],
    ['https://shope.ee/an_redir?origin_link=https%3A%2F%2Fshopee.vn%2Fm%2Fsale', 'https://shopee.vn/m/sale', 'notAProduct'],
  ])('makes %s clean', (url, page, hint) => {
    expect(linkTarget(url)).toMatchObject({ ok: true, page, hint });
  });

  it.each([
    ['', 'notAnAddress'],
    ['https://example.com/product/1/2', 'notShopee'],
    ['https://user@shopee.sg/product/1/2', 'oddAddress'],
    ['https://shopee.com.mx/product/1/2', 'noApiMarket'],
    ['https://shopee.pl/product/1/2', 'noApiMarket'],
    ['https://s.shopee.sg/an_redir?origin_link=https%3A%2F%2Fshopee.pl%2Fproduct%2F1%2F2', 'noApiMarket'],
    ['https://br.shp.ee/abc', 'shortLink'],
    ['https://shopee.sg/cart', 'account'],
    ['https://shopee.sg/verify/captcha', 'loginWall'],
    ['https://subaccount.shopee.com/', 'loginWall'],
    ['https://seller.shopee.co.id/portal/product/22198185106', 'sellerCentre'],
    ['https://affiliate.shopee.vn/offer/product_offer', 'affiliatePortal'],
    ['https://affiliate.shopee.com.br/offer/product_offer/23798776965', 'itemOnly'],
    ['https://shopee.sg/kuriosity.sg/8657033875', 'itemOnly'],
    ['https://sv.shopee.vn/share-video/x', 'video'],
    ['https://s.shopee.vn/an_redir?origin_link=https%3A%2F%2Fevil.com%2Fx-i.1.2', 'emptyRedirect'],
    ['https://shopee.sg/universal-link', 'emptyRedirect'],
    ['https://shopee.sg/blog/news', 'otherPage'],
    ['https://sg.xiapibuy.com/cart', 'otherPage'],
  ])('refuses %s', (url, reason) => {
    expect(linkTarget(url)).toMatchObject({ ok: false, reason });
  });

  it('gives the item of a page that names no shop', () => {
    expect(linkTarget('https://shopee.sg/kuriosity.sg/8657033875').address).toMatchObject({ market: 'SG', itemId: '8657033875' });
  });

  it('never throws, and a page that it gives is already clean', () => {
    const url = fc
      .tuple(fc.constantFrom(...cases.map((row) => row.url)), fc.string({ unit: 'binary', maxLength: 20 }))
      .map(([start, end]) => start + end);
    fc.assert(
      fc.property(fc.oneof(fc.string(), url), (text) => {
        const target = linkTarget(text);
        if (target.ok) expect(linkTarget(target.page)).toMatchObject({ ok: true, page: target.page, market: target.market });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a page that is linked to names nobody else who would earn', () => {
  const MARKS = [
    'utm_source=an_666',
    'affiliate_id=666',
    'sub_id1=666',
    'pid=affiliates&c=666',
    'deep_and_deferred=1',
    'x=an_666',
    'mmp_pid=an_666',
    'UTM%5Fsource=an_666',
  ];
  const SPELLED: readonly ((mark: string) => string)[] = [
    (mark) => `?${mark}`,
    (mark) => `?page=2&${mark}`,
    (mark) => `?page=2&amp;${mark}`,
    (mark) => `?page=2;${mark}`,
    (mark) => `?+${mark}`,
    (mark) => `?%20${mark}`,
    (mark) => `?page=2?${mark}`,
    (mark) => `%3F${mark.replaceAll('=', '%3D')}`,
  ];
  it.each(MARKS.flatMap((mark) => SPELLED.map((spell) => `https://shopee.com.br/m/sale${spell(mark)}`)))('%s', (url) => {
    const target = linkTarget(url);
    expect(target).toMatchObject({ ok: true });
    expect(target.ok && target.page).toMatch(/^https:\/\/shopee\.com\.br\/m\/sale(?:\?page=2)?$/);
  });

  it.each(['%2F%5Cevil.com', '%2F%2Fevil.com', '%5Cevil.com', '%2Fa%5Cb'])('leads nowhere from a sign-in page with next=%s', (next) => {
    expect(linkTarget(`https://shopee.tw/buyer/login?next=${next}`)).toMatchObject({ ok: false });
  });

  it('is refused where its address is longer than any page’s', () => {
    expect(linkTarget(`https://shopee.com.br/product/1/22?x=${'a'.repeat(9000)}`)).toMatchObject({ ok: false, reason: 'oddAddress' });
  });
});
