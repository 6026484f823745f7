import { expect, it } from 'vitest';
import { trendOf } from './brief';

it.each([
  [110, 100, 'flat'],
  [111, 100, 'up'],
  [90, 100, 'flat'],
  [89, 100, 'down'],
  [5, 0, 'up'],
  [0, 5, 'down'],
  // Refunds may be more than what was sold.
  [-100, -100, 'flat'],
  [-109, -100, 'flat'],
  [-50, -100, 'up'],
  [-200, -100, 'down'],
  [0, -100, 'up'],
  [0, 0, null],
  [null, 5, null],
  [5, null, null],
] as const)('%s after %s is %s', (now, before, trend) => {
  expect(trendOf(now, before)).toBe(trend);
});
