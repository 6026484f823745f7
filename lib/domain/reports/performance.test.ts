import { describe, expect, test } from 'vitest';
import { changeOf, daysOf, FIGURE_PERIODS, figureWindows, roiOf, windowsBefore } from './performance';
import { isReportWindow } from './report-window';

const brl = (amount: string) => ({ amount, currency: 'BRL' });

describe('the windows of a period', () => {
  test.each(FIGURE_PERIODS)('%s and the one before fit their kinds and follow on each other', (period) => {
    for (const latest of ['2026-11-19', '2026-11-30', '2026-11-21', '2026-03-01', '2024-02-29']) {
      const { now, before } = figureWindows(period, latest);
      for (const window of [now, ...before]) expect(isReportWindow(window)).toBe(true);
      expect(now.to <= latest).toBe(true);
      const next = new Date(Date.parse(`${daysOf(before).to}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
      expect(next).toBe(now.from);
    }
  });

  test('days that were answered for in the place of others have as many days before them', () => {
    const before = windowsBefore({ from: '2026-02-28', to: '2026-03-06' }, '2026-03-10');
    expect(daysOf(before)).toEqual({ from: '2026-02-21', to: '2026-02-27' });
    expect(before).toHaveLength(7);
    for (const window of before) expect(isReportWindow(window)).toBe(true);
    expect(daysOf(windowsBefore({ from: '2026-11-19', to: '2026-11-19' }, '2026-11-20'))).toEqual({ from: '2026-11-18', to: '2026-11-18' });
  });

  test('a running week or month is not taken for a full one', () => {
    // 2026-11-19 is a Thursday.
    expect(figureWindows('lastWeek', '2026-11-19').now).toMatchObject({ from: '2026-11-08', to: '2026-11-14' });
    expect(figureWindows('lastWeek', '2026-11-21').now).toMatchObject({ from: '2026-11-15', to: '2026-11-21' });
    expect(figureWindows('lastMonth', '2026-11-19').now).toMatchObject({ from: '2026-10-01', to: '2026-10-31' });
    expect(figureWindows('lastMonth', '2026-11-30').now).toMatchObject({ from: '2026-11-01', to: '2026-11-30' });
  });
});

test('nothing is divided by nothing', () => {
  expect(roiOf({ sales: brl('100'), commission: brl('8') })).toBe(12.5);
  expect(roiOf({ sales: brl('100'), commission: brl('0') })).toBeNull();
  expect(roiOf({ sales: null, commission: brl('8') })).toBeNull();
  expect(changeOf(12, 10)).toBeCloseTo(20);
  expect(changeOf(12, 0)).toBeNull();
  expect(changeOf(null, 10)).toBeNull();
});
