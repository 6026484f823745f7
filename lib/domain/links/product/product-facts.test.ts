import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from '#lib/domain/address/page-address';
import { factsFromPage, type RawPageFacts } from './product-facts';

const address = readAddress('https://shopee.com.br/Caneca-i.627750190.23798776965');
const image = 'https://down-br.img.susercontent.com/file/abc';
const product = {
  '@context': 'http://schema.org',
  '@type': 'Product',
  name: 'Caneca Térmica',
  productID: '23798776965',
  image,
  offers: { '@type': 'Offer', price: '1234.56', priceCurrency: 'BRL' },
};
const crumbs = { '@type': 'BreadcrumbList', itemListElement: [] };
const raw = (change: Partial<RawPageFacts> = {}): RawPageFacts => ({
  title: 'Caneca do título | Shopee Brasil',
  ogTitle: 'Caneca og',
  ogImage: 'https://cf.shopee.com.br/file/og',
  jsonLd: [],
  ...change,
});
const withProduct = (change: object) => factsFromPage(raw({ jsonLd: [JSON.stringify({ ...product, ...change })] }), address);
const brl = (amount: string) => ({ amount, currency: 'BRL' });

describe('factsFromPage', () => {
  it('takes the product of the address from JSON-LD, beside other blocks and broken ones', () => {
    const jsonLd = [
      '{broken',
      JSON.stringify(crumbs),
      JSON.stringify({ ...product, productID: '1', name: 'Stale' }),
      JSON.stringify(product),
    ];
    expect(factsFromPage(raw({ jsonLd }), address)).toEqual({
      name: 'Caneca Térmica',
      image,
      priceMin: brl('1234.56'),
      priceMax: brl('1234.56'),
      oldPrice: null,
    });
  });

  it('ignores the block of another product', () => {
    expect(withProduct({ productID: '9212570285' })).toEqual({
      name: 'Caneca og',
      image: 'https://cf.shopee.com.br/file/og',
      priceMin: null,
      priceMax: null,
      oldPrice: null,
    });
  });

  it('finds it in lists and graphs, and by a number', () => {
    for (const value of [
      [crumbs, product],
      { '@graph': [crumbs, product] },
      { ...product, '@type': ['Thing', 'Product'], productID: 23798776965 },
    ]) {
      expect(factsFromPage(raw({ jsonLd: [JSON.stringify(value)] }), address).name).toBe('Caneca Térmica');
    }
  });

  it('does not trust a number that has lost digits', () => {
    const big = readAddress('https://shopee.com.br/product/1/9007199254740992');
    const jsonLd = ['{"@type":"Product","name":"Other","productID":9007199254740993}'];
    expect(factsFromPage(raw({ jsonLd }), big).name).toBe('Caneca og');
  });

  it('reads a range of prices, and the currency of the market where none stands', () => {
    expect(withProduct({ offers: { '@type': 'AggregateOffer', lowPrice: '49.90', highPrice: '129.90' } })).toMatchObject({
      priceMin: brl('49.9'),
      priceMax: brl('129.9'),
    });
    expect(withProduct({ offers: [{ price: 20 }, { price: '9.99' }, { price: 'free' }, { price: -1 }] })).toMatchObject({
      priceMin: brl('9.99'),
      priceMax: brl('20'),
    });
  });

  it('reads a struck-out price where the data names one, and only a higher one', () => {
    const oldPriceOf = (price: unknown, priceType: unknown = 'https://schema.org/StrikethroughPrice') =>
      withProduct({ offers: { price: '49.90', priceSpecification: { '@type': 'UnitPriceSpecification', priceType, price } } }).oldPrice;
    expect(oldPriceOf('79.90')).toEqual(brl('79.9'));
    expect(oldPriceOf(79.9, 'ListPrice')).toEqual(brl('79.9'));
    for (const [price, type] of [
      ['49.90', 'ListPrice'],
      ['39.90', 'ListPrice'],
      ['79.90', 'https://schema.org/SalePrice'],
      ['79.90', 7],
      ['free', 'ListPrice'],
      [{ amount: 79 }, 'ListPrice'],
      [-79, 'ListPrice'],
    ] as const)
      expect(oldPriceOf(price, type), `${String(price)} ${String(type)}`).toBeNull();
    const range = { lowPrice: '49.90', highPrice: '129.90', priceSpecification: [{ priceType: 'ListPrice', price: '99.90' }] };
    expect(withProduct({ offers: range }).oldPrice, 'lower than the dearest variation').toBeNull();
    expect(withProduct({ offers: { price: 1, priceSpecification: 'ListPrice' } }).oldPrice).toBeNull();
  });

  it('falls back to og, then to the title without the name of the site', () => {
    expect(factsFromPage(raw(), address).name).toBe('Caneca og');
    expect(factsFromPage(raw({ ogTitle: null }), address).name).toBe('Caneca do título');
    expect(factsFromPage(raw({ ogTitle: null, title: 'A | B | Shopee Brasil' }), address).name).toBe('A | B');
    for (const title of [null, '', ' | Shopee Brasil', 'Shopee Brasil', 'Shopee Brasil | Ofertas incríveis. Melhores preços do mercado']) {
      expect(factsFromPage(raw({ ogTitle: null, title }), address).name).toBeNull();
    }
  });

  it.each([
    'http://cf.shopee.com.br/a',
    'https://evil.com/a',
    'https://cf.shopee.com.br.evil.com/a',
    'data:image/svg+xml,x',
    'https://u@cf.shopee.com.br/a',
  ])('does not load a picture from %s', (url) => {
    expect(factsFromPage(raw({ ogImage: url, jsonLd: [JSON.stringify({ ...product, image: [url] })] }), address).image).toBeNull();
  });

  it('takes nothing from a page that is not the product', () => {
    const wall = readAddress(
      'https://shopee.com.br/verify/traffic/error?next=https%3A%2F%2Fshopee.com.br%2Fproduct%2F627750190%2F23798776965',
    );
    expect(wall.itemId).toBe('23798776965');
    expect(factsFromPage(raw({ jsonLd: [JSON.stringify(product)] }), wall)).toEqual({
      name: null,
      image: null,
      priceMin: null,
      priceMax: null,
      oldPrice: null,
    });
  });

  it('makes a hostile name short and plain', () => {
    const { name } = withProduct({ name: `\u202e<img src=x>\0${'x'.repeat(100_000)}` });
    expect(name).toHaveLength(300);
    expect(name?.startsWith('<img src=x>x')).toBe(true);
  });

  it.each([
    ['TW', 'https://shopee.tw/product/1/2', '好物A 隨身杯 | 蝦皮購物', '好物A 隨身杯'],
    ['TH', 'https://shopee.co.th/product/1/2', 'แก้วน้ำ | ช้อปปี้', 'แก้วน้ำ'],
    ['BR', 'https://shopee.com.br/product/1/2', 'Caneca | Azul | Shopee Brasil', 'Caneca | Azul'],
    ['TW, its own words after it', 'https://shopee.tw/product/1/2', '杯子 | 蝦皮購物 | 花得更少買得更好', '杯子'],
    [
      'BR, a name with the word in it',
      'https://shopee.com.br/product/1/2',
      'Capa | Shopee bag rosa | Preta',
      'Capa | Shopee bag rosa | Preta',
    ],
    ['VN', 'https://shopee.vn/product/1/2', 'Ly | Shopee Việt Nam', 'Ly'],
    ['TW without a product', 'https://shopee.tw/product/1/2', '蝦皮購物 | 花得更少買得更好', null],
  ])('cuts the site’s own name from a title in %s', (_market, url, title, name) => {
    expect(factsFromPage({ title, ogTitle: null, ogImage: null, jsonLd: [] }, readAddress(url)).name).toBe(name);
  });

  it('never throws, whatever the page holds', () => {
    const part = fc.oneof(fc.constant(null), fc.string({ unit: 'binary' }));
    const shaped = fc.record({
      '@type': fc.oneof(fc.constant('Product'), fc.jsonValue()),
      productID: fc.constant('23798776965'),
      name: fc.jsonValue(),
      image: fc.jsonValue(),
      offers: fc.jsonValue(),
    });
    const block = fc.oneof(
      fc.string(),
      fc.json(),
      shaped.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(fc.record({ title: part, ogTitle: part, ogImage: part, jsonLd: fc.array(block, { maxLength: 3 }) }), (page) => {
        const facts = factsFromPage(page, address);
        expect(facts.name === null || typeof facts.name === 'string').toBe(true);
        expect(facts.image ?? image).toMatch(/^https:\/\/(cf\.shopee\.com\.br|down-br\.img\.susercontent\.com)\//);
      }),
      { numRuns: 1000 },
    );
  });
});
