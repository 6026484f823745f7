import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import cases from '#test/contract/addresses.json';
import { productPage, readAddress } from './page-address';
import { isBuyerPage, isSellerCentre, PAGE_KINDS } from './page-kind';

describe('readAddress', () => {
  it.each(cases.map((row) => [row.url, row] as const))('reads %s', (url, { kind, market, shopId, itemId, canonical }) => {
    expect(readAddress(url)).toEqual({ kind, market, shopId, itemId, canonical });
  });

  it('reads the ids behind a sign-in page, also from a bare path', () => {
    const wanted = { kind: 'login', market: 'BR', shopId: '1', itemId: '2', canonical: 'https://shopee.com.br/product/1/2' };
    expect(readAddress('https://shopee.com.br/buyer/login?next=https%3A%2F%2Fshopee.com.br%2Fx-i.1.2')).toEqual(wanted);
    expect(readAddress('https://shopee.com.br/buyer/signup?next=%2Fproduct%2F1%2F2')).toEqual(wanted);
  });

  it('does not follow a path that leaves the host', () => {
    expect(readAddress('https://shopee.sg/buyer/login?next=%2F%2Fevil.com%2Fproduct%2F1%2F2').itemId).toBeNull();
    expect(readAddress('https://shopee.sg/verify/captcha?next=%2F%40evil.com%2Fx-i.1.2').market).toBe('SG');
  });

  it('reads inner links one level deep only', () => {
    const once = `https://s.shopee.sg/an_redir?origin_link=${encodeURIComponent('https://shopee.sg/product/1/2')}`;
    const twice = `https://s.shopee.sg/an_redir?origin_link=${encodeURIComponent(once)}`;
    expect(readAddress(once).itemId).toBe('2');
    expect(readAddress(twice)).toMatchObject({ kind: 'redirect', itemId: null, canonical: null });
  });

  it('takes the country of the inner link', () => {
    const url = `https://s.shopee.sg/an_redir?origin_link=${encodeURIComponent('https://shopee.com.br/product/1/2')}`;
    expect(readAddress(url)).toMatchObject({ market: 'BR', canonical: 'https://shopee.com.br/product/1/2' });
  });

  it('does not take words of Shopee or of JavaScript for shops', () => {
    for (const word of ['product', 'cart', 'm', 'list', 'blog']) expect(readAddress(`https://shopee.sg/${word}`).shopId).toBeNull();
    expect(readAddress('https://shopee.sg/m/1/2').kind).toBe('campaign');
    expect(readAddress('https://shopee.sg/user/1/2').kind).toBe('account');
    expect(readAddress('https://shopee.sg/constructor').kind).toBe('shop');
    expect(readAddress('https://seller.shopee.sg/portal/web-seller-affiliate/constructor').kind).toBe('seller-ams-other');
  });

  it('never throws and keeps the canonical address a fixed point, whatever the text', () => {
    fc.assert(
      fc.property(anyAddress(), (text) => expectSound(text)),
      { numRuns: 3000 },
    );
  });
});

describe('page kinds', () => {
  it('never counts a page to both sites', () => {
    expect(PAGE_KINDS.filter((kind) => isSellerCentre(kind) && isBuyerPage(kind))).toEqual([]);
    expect(isSellerCentre('seller-login') && isBuyerPage('product')).toBe(true);
  });
});

function expectSound(text: string): void {
  const read = readAddress(text);
  expect(PAGE_KINDS).toContain(read.kind);
  for (const id of [read.shopId, read.itemId]) expect(id ?? '1').toMatch(/^[1-9]\d{0,18}$/);
  if (read.canonical === null) return;
  const again = readAddress(read.canonical);
  expect([again.canonical, again.market, again.shopId, again.itemId]).toEqual([read.canonical, read.market, read.shopId, read.itemId]);
  if (read.market && read.shopId && read.itemId) expect(read.canonical).toBe(productPage(read.market, read.shopId, read.itemId));
}

/** Arbitrary text, real addresses with pieces cut, doubled or swapped, and real addresses wrapped in a redirect. */
function anyAddress(): fc.Arbitrary<string> {
  const real = fc.constantFrom(...cases.map((row) => row.url));
  const noise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('/', '//', '%', '%2F', '.', '-i.', '?', '#', '@', ':', '\\', '\0', '\ud800'),
  );
  const mutated = fc
    .tuple(real, fc.nat(200), fc.nat(8), noise)
    .map(([url, at, cut, piece]) => url.slice(0, at) + piece + url.slice(at + cut));
  const wrapped = fc
    .tuple(fc.constantFrom('s.shopee.vn/an_redir?origin_link=', 'shopee.sg/verify/x?next='), mutated)
    .map(([host, inner]) => `https://${host}${encodeURIComponent(inner.toWellFormed())}`);
  return fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), real, mutated, wrapped);
}
