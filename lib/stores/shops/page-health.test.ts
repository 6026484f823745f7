import { expect, it } from 'vitest';
import type { PageKind } from '#lib/domain/address/page-kind';
import { pageHealth } from './page-health';

const rows = (count: number, ids: readonly string[] = []) => ({ rows: count, ids });

it.each([
  ['seller-product-list', null, 'waiting', 'silent'],
  ['seller-order', null, 'waiting', 'silent'],
  ['seller-product-list', rows(0), 'waiting', 'noRows'],
  ['seller-ams-open-campaign', rows(0), 'waiting', 'noRows'],
  ['seller-ams-product-analytics', rows(0), 'waiting', 'noRows'],
  // A page on which nobody expects rows is no cause for a word.
  ['seller-order', rows(0), 'page', 'page'],
  ['seller-ams-dashboard', rows(0), 'page', 'page'],
  ['seller-product-list', rows(24, ['20000000001']), 'products', 'products'],
  // Rows without ids: seen, and nothing recognised.
  ['seller-product-list', rows(24), 'page', 'page'],
] as const)('on %s with %j: early %s, later %s', (kind, page, early, later) => {
  expect(pageHealth(kind as PageKind, page, false)).toBe(early);
  expect(pageHealth(kind as PageKind, page, true)).toBe(later);
});
