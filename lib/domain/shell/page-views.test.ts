import { expect, it } from 'vitest';
import { placeForPage } from './page-views';

const ALL = new Set(['links', 'shop', 'performance', 'rates', 'bills', 'targeted']);

it.each([
  ['seller-product-list', null, { view: 'shop' }, { view: 'shop' }],
  ['seller-product-edit', '20000000001', { view: 'shop', part: '20000000001' }, { view: 'shop', part: '20000000001' }],
  ['seller-product-edit', null, { view: 'shop' }, { view: 'shop' }],
  ['seller-ams-open-campaign', null, { view: 'rates' }, { view: 'shop' }],
  ['seller-ams-dashboard', null, { view: 'performance' }, { view: 'shop' }],
  ['seller-ams-affiliate-analytics', null, { view: 'performance' }, { view: 'shop' }],
  ['seller-ams-conversion-report', null, { view: 'bills' }, { view: 'shop' }],
  ['seller-order', null, { view: 'shop' }, { view: 'shop' }],
] as const)('%s with the product %s leads to its view, without that one to the shop', (kind, itemId, whole, without) => {
  expect(placeForPage(kind, itemId, ALL)).toEqual(whole);
  expect(placeForPage(kind, itemId, new Set(['links', 'shop']))).toEqual(without);
});
