import { expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { NO_FILTER, type OfferFilter, passes, readBound } from './offer-filter';
import type { OfferRow } from './offer-row';

const money = (amount: string) => ({ amount, currency: 'BRL' });
const OFFER = {
  priceMin: money('20'),
  commission: money('2.5'),
  totalRate: 1250 as CommissionRate,
  sold: 10,
  rating: null,
} as unknown as OfferRow;

it.each<[string, Partial<OfferFilter>, boolean]>([
  ['no bound at all', {}, true],
  ['no rating under a least rating', { minRating: 4 }, true],
  ['no rating where only rated ones are wanted', { minRating: 4, ratedOnly: true }, false],
  ['a rate at the bound', { minRate: 1250 as CommissionRate }, true],
  ['a rate below it', { minRate: 1251 as CommissionRate }, false],
  ['money per sale at the bound', { minMoney: '2.50' }, true],
  ['money per sale below it', { minMoney: '2.51' }, false],
  ['a price between two bounds', { minPrice: '19.99', maxPrice: '20' }, true],
  ['a price above', { maxPrice: '19.99' }, false],
  ['too few sold', { minSold: 11 }, false],
])('judges %s', (_name, filter, expected) => expect(passes(OFFER, { ...NO_FILTER, ...filter })).toBe(expected));

it('judges a rating that is there, and nothing that is not known', () => {
  expect(passes({ ...OFFER, rating: 3.9 }, { ...NO_FILTER, minRating: 4 })).toBe(false);
  const unknown = { ...OFFER, sold: null, priceMin: null, commission: null, totalRate: null };
  expect(passes(unknown, { ...NO_FILTER, minSold: 5, minMoney: '1', minPrice: '9', minRate: 1 as CommissionRate })).toBe(true);
});

it.each([
  ['12,50', 'BR', '12.5'],
  ['1.234,5', 'BR', '1234.5'],
  ['1,234.50', 'BR', '1234.5'],
  ['1.500', 'BR', '1500'],
  ['1.500', 'SG', null],
  ['1,500', 'SG', '1500'],
  ['27000', 'ID', '27000'],
  ['Rp27.000', 'ID', '27000'],
  ['', 'BR', ''],
  ['x', 'BR', null],
  ['-1', 'BR', null],
  ['10 %', 'BR', null],
] as const)('reads the bound %j in %s as %j', (typed, market, expected) => expect(readBound(typed, market)).toBe(expected));
