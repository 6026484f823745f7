import { expect, test } from 'vitest';
import { roiOf } from './performance';

const brl = (amount: string) => ({ amount, currency: 'BRL' });

test('nothing is divided by nothing', () => {
  expect(roiOf({ sales: brl('100'), commission: brl('8') })).toBe(12.5);
  expect(roiOf({ sales: brl('100'), commission: brl('0') })).toBeNull();
  expect(roiOf({ sales: null, commission: brl('8') })).toBeNull();
});
