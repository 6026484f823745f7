import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, endOfMonth } from '#lib/domain/day';
import { dayNumber, dayOf, daysOfKey, periodBefore, timeKey } from './periods';

const day = fc.integer({ min: 15_000, max: 25_000 }).map(dayOf);

it('a period before is as long, and ends the day before', () => {
  fc.assert(
    fc.property(day, fc.nat(400), (from, length) => {
      const to = addDays(from, length);
      const before = periodBefore({ from, to });
      expect(addDays(before.to, 1)).toBe(from);
      const whole = from.endsWith('-01') && to === endOfMonth(to);
      if (whole) expect(before.from.endsWith('-01')).toBe(true);
      else expect(dayNumber(before.to) - dayNumber(before.from)).toBe(length);
    }),
  );
  expect(periodBefore({ from: '2026-03-01', to: '2026-03-31' })).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(periodBefore({ from: '2026-01-01', to: '2026-03-31' })).toEqual({ from: '2025-10-01', to: '2025-12-31' });
  expect(periodBefore({ from: '2026-11-28', to: '2026-11-28' })).toEqual({ from: '2026-11-27', to: '2026-11-27' });
});

it.each(['day', 'week', 'month'] as const)('each day is in the one %s that is named after it', (dimension) => {
  fc.assert(
    fc.property(day, (one) => {
      expect(dayOf(dayNumber(one))).toBe(one);
      const { from, to } = daysOfKey(dimension, timeKey(dimension, one));
      expect(from <= one && one <= to).toBe(true);
      expect(timeKey(dimension, from)).toBe(timeKey(dimension, to));
      expect(timeKey(dimension, addDays(to, 1))).not.toBe(timeKey(dimension, one));
    }),
  );
  expect(timeKey('week', '2026-11-29')).toBe('2026-11-23');
});
