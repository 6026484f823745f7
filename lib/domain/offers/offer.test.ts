import { describe, expect, it } from 'vitest';
import { offerEndsSoon, offerFromWire } from './offer';

const wire = {
  itemId: 23498094336,
  shopId: 860748832,
  productName: 'Kit 10 Panos\u202e',
  shopName: 'Casa',
  imageUrl: 'https://cf.shopee.com.br/file/abc',
  priceMin: '16.88',
  priceMax: '20.00',
  priceDiscountRate: 83,
  ratingStar: '4.8',
  sales: 50,
  commissionRate: '0.12',
  shopeeCommissionRate: '0.03',
  sellerCommissionRate: '0.09',
  commission: '2.0256',
  periodStartTime: 1_763_700_000,
  periodEndTime: 32_503_651_199,
  offerLink: 'https://s.shopee.com.br/9pcpWfgiuH',
};

describe('offerFromWire', () => {
  it('reads a whole node', () => {
    expect(offerFromWire(wire, 'BR')).toEqual({
      itemId: '23498094336',
      shopId: '860748832',
      name: 'Kit 10 Panos',
      shopName: 'Casa',
      imageUrl: 'https://cf.shopee.com.br/file/abc',
      priceMin: { amount: '16.88', currency: 'BRL' },
      priceMax: { amount: '20', currency: 'BRL' },
      discount: 83,
      rating: 4.8,
      sold: 50,
      totalRate: 1200,
      shopeeRate: 300,
      sellerRate: 900,
      commission: { amount: '2.0256', currency: 'BRL' },
      periodStart: 1_763_700_000_000,
      periodEnd: null,
      offerLink: 'https://s.shopee.com.br/9pcpWfgiuH',
      productLink: 'https://shopee.com.br/product/860748832/23498094336',
    });
  });

  it('is content with the ids', () => {
    expect(offerFromWire({ itemId: '9007199254740993', shopId: '1' }, 'SG')).toMatchObject({
      itemId: '9007199254740993',
      name: null,
      priceMin: null,
      totalRate: null,
      commission: null,
      periodEnd: null,
      offerLink: null,
    });
    expect(offerFromWire({ itemId: 0, shopId: 1 }, 'SG')).toBeNull();
    expect(offerFromWire({ itemId: 2 ** 70, shopId: 1 }, 'SG')).toBeNull();
  });

  it('takes the old price where the new ones are missing', () => {
    expect(offerFromWire({ itemId: 1, shopId: 1, price: '27000' }, 'VN')).toMatchObject({
      priceMin: { amount: '27000', currency: 'VND' },
      priceMax: { amount: '27000', currency: 'VND' },
    });
  });

  it('does not pass on what it cannot vouch for', () => {
    const odd = {
      ...wire,
      commissionRate: 'lots',
      commission: '',
      imageUrl: 'https://evil.com/a',
      offerLink: 'https://evil.com/a',
      ratingStar: '0',
      periodEndTime: 0,
    };
    expect(offerFromWire(odd, 'BR')).toMatchObject({
      totalRate: null,
      commission: null,
      imageUrl: null,
      offerLink: null,
      rating: null,
      periodEnd: null,
    });
  });
});

describe('offerEndsSoon', () => {
  const now = 1_763_700_000_000;
  const day = 86_400_000;

  it.each([
    [null, false],
    [now - 1, false],
    [now, false],
    [now + 1, true],
    [now + 7 * day, true],
    [now + 7 * day + 1, false],
  ])('of an offer until %s is %s', (periodEnd, soon) => {
    expect(offerEndsSoon({ periodEnd }, now)).toBe(soon);
  });
});
