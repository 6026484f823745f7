import { expect, it } from 'vitest';
import { trendOf } from './brief';

it.each([
  [110, 100, 'flat'],
  [111, 100, 'up'],
  [90, 100, 'flat'],
  [89, 100, 'down'],
  [5, 0, 'up'],
  [0, 5, 'down'],
  [0, 0, null],
  [null, 5, null],
  [5, null, null],
] as const)('%s after %s is %s', (now, before, trend) => {
  expect(trendOf(now, before)).toBe(trend);
});
