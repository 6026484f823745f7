import { describe, expect, it } from 'vitest';
import { onlyInspection, readWhole, sampleBytes } from '#test/support/reports/exports';
import { fileOffers } from './file-offers';

describe('offers of a file', () => {
  it('are those of the portal’s list, amounts as they were shown', async () => {
    const { rows } = await readWhole(await onlyInspection('product-offers-id.csv', sampleBytes('product-offers-id.csv')), 'ID');
    const offers = fileOffers(rows);
    expect(offers).toHaveLength(7);
    expect(offers[1]).toMatchObject({
      name: 'Item 2',
      shop: 'Shop 2',
      price: 'Rp5.780.000',
      sold: '2,8RB',
      commission: 'Rp317.900',
      rate: 550,
      page: 'https://shopee.co.id/product/1001/20000077777',
      link: 'https://s.shopee.co.id/AAAAAAA001',
    });
  });

  it.each([
    ['javascript:alert(1)'],
    ['https://shopee.co.id.example.com/product/1/2'],
    ['https://example.com/?u=https://shopee.co.id/product/1/2'],
    ['https://user:word@s.shopee.co.id/AAAA'],
    ['http://s.shopee.co.id/AAAA'],
    ['=HYPERLINK("https://s.shopee.co.id/AAAA")'],
    [''],
  ])('lead nowhere by %j', (address) => {
    const [offer] = fileOffers([{ key: '1', row: { itemId: '7', itemLink: address, offerLink: address } }]);
    expect(offer).toMatchObject({ name: '7', page: null, link: null, rate: null });
  });
});
