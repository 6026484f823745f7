import { expect, it } from 'vitest';
import { type EarnedByLink, NOTHING_EARNED } from './earned-by-links';
import { isPoorlyTraced, standingOfEarned } from './earned-standing';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 29);
const nothing = { direct: NOTHING_EARNED, elsewhere: NOTHING_EARNED, unknown: NOTHING_EARNED };
const something = { ...nothing, elsewhere: { ...NOTHING_EARNED, lines: 1 } };
const earned = (own: boolean, shared: boolean): EarnedByLink => ({
  own: own ? something : nothing,
  shared: shared ? something : nothing,
  sharing: shared ? 2 : 0,
});

it.each([
  ['its account was never read', NOW, earned(false, false), null, 'unread'],
  ['made an hour before the report was read', NOW - HOUR, earned(false, false), NOW, 'notYet'],
  ['made after the report was read', NOW + HOUR, earned(false, false), NOW, 'notYet'],
  ['made long before, and nothing came', NOW - 25 * HOUR, earned(false, false), NOW, 'none'],
  ['orders came at once', NOW - HOUR, earned(true, false), NOW, 'own'],
  ['orders came, and some are shared', NOW - HOUR, earned(true, true), NOW, 'own'],
  ['all orders are shared', NOW - 25 * HOUR, earned(false, true), NOW, 'shared'],
] as const)('%s', (_, madeAt, link, countedAt, expected) => {
  expect(standingOfEarned(madeAt, link, countedAt)).toBe(expected);
});

it.each([
  [9, 9, false],
  [10, 1, false],
  [10, 2, true],
  [100, 10, false],
  [100, 11, true],
])('of %i new lines %i untraced: worth a word %s', (lines, untraced, expected) => {
  expect(isPoorlyTraced({ lines, untraced })).toBe(expected);
});
