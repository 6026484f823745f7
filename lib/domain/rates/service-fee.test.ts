import { expect, it } from 'vitest';
import { serviceFeeOf } from './service-fee';

const BEFORE = Date.parse('2026-07-01T12:00:00Z');
const NOW = Date.parse('2026-11-21T12:00:00Z');

it('counts in Brazil since 2 July 2026, elsewhere where the person says so', () => {
  expect(serviceFeeOf('BR', {}, BEFORE)).toBe(0);
  expect(serviceFeeOf('BR', {}, NOW)).toBe(1400);
  expect(serviceFeeOf('BR', { BR: 0 }, NOW)).toBe(0);
  expect(serviceFeeOf('BR', { BR: 550 }, NOW)).toBe(550);
  expect(serviceFeeOf('SG', {}, NOW)).toBe(0);
  expect(serviceFeeOf('SG', { SG: 200 }, NOW)).toBe(200);
});
