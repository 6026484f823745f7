import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, endOfMonth, weekday } from '#lib/domain/day';
import {
  daysOfPerformance,
  earlierPeriod,
  lengthOf,
  type PerformancePeriod,
  performanceAfter,
  performanceOfDay,
  usualPeriods,
  windowKindOf,
} from './period';

// A Thursday.
const LATEST = '2026-11-19';

it.each([
  [{ kind: 'day', back: 0 }, '2026-11-19', '2026-11-19', '2026-11-18', '2026-11-18', 'Day'],
  [{ kind: 'day', back: 3 }, '2026-11-16', '2026-11-16', '2026-11-15', '2026-11-15', 'Day'],
  [{ kind: 'week', back: 0 }, '2026-11-15', '2026-11-19', '2026-11-08', '2026-11-12', null],
  [{ kind: 'week', back: 1 }, '2026-11-08', '2026-11-14', '2026-11-01', '2026-11-07', 'Week'],
  [{ kind: 'month', back: 0 }, '2026-11-01', '2026-11-19', '2026-10-01', '2026-10-19', 'Month'],
  [{ kind: 'month', back: 1 }, '2026-10-01', '2026-10-31', '2026-09-01', '2026-09-30', 'Month'],
  [{ kind: 'month', back: 8 }, '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28', 'Month'],
  [{ kind: 'last7d' }, '2026-11-13', '2026-11-19', '2026-11-06', '2026-11-12', 'Last7d'],
  [{ kind: 'last30d' }, '2026-10-21', '2026-11-19', '2026-09-21', '2026-10-20', 'Last30d'],
  [{ kind: 'custom', from: '2026-11-09', to: '2026-11-02' }, '2026-11-02', '2026-11-09', '2026-10-25', '2026-11-01', null],
  [{ kind: 'custom', from: '2026-11-18', to: '2026-12-24' }, '2026-11-18', '2026-11-19', '2026-11-16', '2026-11-17', null],
] as const)('%o', (choice, from, to, beforeFrom, beforeTo, kind) => {
  const days = daysOfPerformance(choice, LATEST);
  expect(days).toEqual({ from, to });
  expect(earlierPeriod(choice, days, 1)).toEqual({ from: beforeFrom, to: beforeTo });
  expect(windowKindOf(choice, days)).toBe(kind);
});

it('a month that is compared with a shorter one ends with it', () => {
  const choice = { kind: 'month', back: 0 } as const;
  expect(earlierPeriod(choice, daysOfPerformance(choice, '2026-03-30'), 1)).toEqual({ from: '2026-02-01', to: '2026-02-28' });
});

const day = fc.integer({ min: 0, max: 3_000 }).map((count) => addDays('2020-01-01', count));
const choices = fc.oneof(
  fc.record({ kind: fc.constantFrom('day', 'week', 'month'), back: fc.nat({ max: 60 }) }),
  fc.record({ kind: fc.constantFrom('last7d', 'last30d') }),
  fc.record({ kind: fc.constant('custom'), from: day, to: day }),
) as fc.Arbitrary<PerformancePeriod>;

it('shows no day without data, and compares with days that are all earlier', () => {
  fc.assert(
    fc.property(choices, day, (choice, latest) => {
      const days = daysOfPerformance(choice, latest);
      expect(days.from <= days.to && days.to <= latest).toBe(true);
      if (choice.kind === 'week') expect(weekday(days.from)).toBe(0);
      let next = days.from;
      for (const count of [1, 2, 3]) {
        const before = earlierPeriod(choice, days, count);
        expect(before.from <= before.to && before.to < next).toBe(true);
        if (choice.kind === 'month') expect(before.to <= endOfMonth(before.from)).toBe(true);
        else expect(lengthOf(before)).toBe(lengthOf(days));
        next = before.from;
      }
      for (const usual of usualPeriods(choice, days)) {
        expect(usual.to < days.from).toBe(true);
        if (days.from === days.to) expect(weekday(usual.from)).toBe(weekday(days.from));
      }
      const later = performanceAfter(choice, -1);
      if (later) expect(daysOfPerformance(later, latest).from > days.from).toBe(true);
    }),
  );
});

it('a day is shown by its own choice', () => {
  fc.assert(
    fc.property(day, fc.nat({ max: 800 }), (latest, back) => {
      const wanted = addDays(latest, -back);
      expect(daysOfPerformance(performanceOfDay(wanted, latest), latest)).toEqual({ from: wanted, to: wanted });
    }),
  );
});
