import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foreignAffiliate } from './foreign-affiliate';

it.each([
  ['https://shopee.com.br/product/1/2?utm_source=an_18300000001&utm_medium=affiliates', '18300000001'],
  ['https://shopee.com.br/opaanlp/1/2?mmp_pid=an_18300000002', '18300000002'],
  ['https://shopee.vn/product/1/2?af_siteid=an_17000000003', '17000000003'],
  ['https://s.shopee.vn/an_redir?origin_link=https%3A%2F%2Fshopee.vn%2Fproduct%2F1%2F2&affiliate_id=17000000004', '17000000004'],
  ['https://shopee.sg/verify/traffic/error?next=https%3A%2F%2Fshopee.sg%2Fproduct%2F1%2F2%3Futm_source%3Dan_14000000005', '14000000005'],
  ['https://shopee.vn/universal-link?redir=https%3A%2F%2Fshopee.vn%2Fproduct%2F1%2F2%3Faffiliate_id%3D17000000006', '17000000006'],
])('names the affiliate in %s', (url, id) => {
  expect(foreignAffiliate(url)).toBe(id);
});

it.each([
  'https://shopee.com.br/product/1/2?utm_source=chatgpt.com',
  'https://shopee.com.br/product/1/2?utm_source=an_%3Cb%3E',
  'https://example.com/?utm_source=an_1',
  'https://banhang.shopee.vn/portal/web-seller-affiliate/kol_marketplace/detail?affiliate_id=123',
  's.shopee.vn/an_redir?affiliate_id=1',
])('names nobody in %s', (url) => {
  expect(foreignAffiliate(url)).toBeNull();
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (url) => {
      expect(['object', 'string']).toContain(typeof foreignAffiliate(url));
    }),
  );
});
