import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, endOfMonth } from '#lib/domain/day';
import { dayNumber, dayOf } from '#lib/domain/reports/earnings/periods';
import { chartDays, chartUnit, daysOfPeriod, type PeriodChoice, periodAfter, periodOfDay } from './period-choice';

const TODAY = '2026-11-29';
const today = fc.integer({ min: 18_000, max: 25_000 }).map(dayOf);
const back = fc.nat(60);

describe('the days of a period', () => {
  it.each<[string, PeriodChoice, string, string]>([
    ['yesterday comes first', { kind: 'day', back: 0 }, '2026-11-28', '2026-11-28'],
    ['today is one later', { kind: 'day', back: -1 }, TODAY, TODAY],
    ['a week is the last seven whole days', { kind: 'week', back: 0 }, '2026-11-22', '2026-11-28'],
    ['a month runs until today', { kind: 'month', back: 0 }, '2026-11-01', TODAY],
    ['a month that is over is whole', { kind: 'month', back: 9 }, '2026-02-01', '2026-02-28'],
    ['ends the wrong way round are turned', { kind: 'custom', from: '2026-11-20', to: '2026-11-03' }, '2026-11-03', '2026-11-20'],
  ])('%s', (_, choice, from, to) => {
    expect(daysOfPeriod(choice, TODAY)).toEqual({ from, to });
  });

  it('periods of a kind follow each other without a gap and without a day twice', () => {
    fc.assert(
      fc.property(today, fc.constantFrom('day', 'week', 'month'), back, (now, kind, count) => {
        const later = daysOfPeriod({ kind, back: count }, now);
        const earlier = daysOfPeriod({ kind, back: count + 1 }, now);
        expect(addDays(earlier.to, 1)).toBe(later.from);
        if (kind === 'month') expect([earlier.from.slice(8), earlier.to]).toEqual(['01', endOfMonth(earlier.from)]);
        else expect(dayNumber(later.to) - dayNumber(later.from)).toBe(kind === 'day' ? 0 : 6);
        expect(later.to <= now).toBe(true);
      }),
    );
  });

  it('the way on ends at today, and a way of one’s own has no neighbours', () => {
    expect(periodAfter({ kind: 'day', back: 0 }, -1)).toEqual({ kind: 'day', back: -1 });
    expect(periodAfter({ kind: 'day', back: -1 }, -1)).toBeNull();
    expect(periodAfter({ kind: 'month', back: 0 }, -1)).toBeNull();
    expect(periodAfter({ kind: 'week', back: 3 }, 1)).toEqual({ kind: 'week', back: 4 });
    expect(periodAfter({ kind: 'custom', from: TODAY, to: TODAY }, 1)).toBeNull();
  });

  it('a day chosen in a chart is that day', () => {
    fc.assert(
      fc.property(today, back, (now, count) => {
        const day = addDays(now, -count);
        expect(daysOfPeriod(periodOfDay(day, now), now)).toEqual({ from: day, to: day });
      }),
    );
  });

  it('a chart has some dozens of points, and shows a single day among those before it', () => {
    expect(chartDays({ from: TODAY, to: TODAY })).toEqual({ from: '2026-11-16', to: TODAY });
    fc.assert(
      fc.property(today, fc.nat(4_000), (from, length) => {
        const days = { from, to: addDays(from, length) };
        const size = { day: 1, week: 7, month: 30 }[chartUnit(days) as 'day' | 'week' | 'month'];
        expect((length + 1) / size).toBeLessThanOrEqual(140);
        if (length > 0) expect(chartDays(days)).toEqual(days);
      }),
    );
  });
});
