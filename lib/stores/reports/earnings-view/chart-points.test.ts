import { describe, expect, it } from 'vitest';
import type { EarningsGroup, EarningsSums } from '#lib/domain/reports/earnings/question';
import { drawn, pointsOf } from './chart-points';

const sums = (net: bigint, lines = 1): EarningsSums => ({
  orders: 2,
  lines,
  quantity: 1,
  value: 0n,
  refund: 0n,
  gross: net,
  cap: 0n,
  fee: 0n,
  pending: 0n,
  cancelled: 0n,
  estimated: 0n,
  net,
});
const day = (key: string, net: bigint): EarningsGroup => ({
  key,
  name: null,
  sums: sums(net),
  before: null,
  groups: [],
  rest: null,
  only: {},
});

describe('the points of a chart', () => {
  const period = { from: '2026-11-20', to: '2026-11-24' };
  const answer = { groups: [day('2026-11-20', 500n), day('2026-11-23', 7n)] };

  it('are all days of the period: nothing earned is 0, not read is not known', () => {
    const points = pointsOf(answer, period, 'day', (one) => one !== '2026-11-22' && one !== '2026-11-23');
    expect(points.map(({ key, sums: known, missing }) => [key, drawn('net', known), missing])).toEqual([
      ['2026-11-20', 500, 0],
      ['2026-11-21', 0, 0],
      ['2026-11-22', null, 1],
      // What is known of a day stays, and that it is not all of it is told.
      ['2026-11-23', 7, 1],
      ['2026-11-24', 0, 0],
    ]);
  });

  it('are compared with days that were read: one that was not is not 0', () => {
    const known = (one: string) => one >= '2026-11-17';
    const groups = [{ ...day('2026-11-20', 500n), before: sums(3n) }, day('2026-11-23', 7n)];
    const before = pointsOf({ groups }, period, 'day', known, '2026-11-15').map((point) => drawn('net', point.before));
    expect(before).toEqual([3, null, 0, 0, 0]);
  });

  it('are compared by weeks and months, too, with days that were read alone', () => {
    const ofUnit = (unit: 'week' | 'month', known: (one: string) => boolean) =>
      pointsOf({ groups: [] }, period, unit, known, '2026-11-15').map((point) => drawn('net', point.before));
    expect(ofUnit('week', (one) => one >= '2026-11-20')).toEqual([null, null]);
    expect(ofUnit('week', (one) => one >= '2026-11-18')).toEqual([null, 0]);
    expect(ofUnit('month', (one) => one >= '2026-11-19')).toEqual([0]);
    expect(ofUnit('month', () => false)).toEqual([null]);
  });

  it('are weeks and months with the days that they have within the period', () => {
    const weeks = pointsOf({ groups: [] }, period, 'week', (one) => one === '2026-11-20');
    expect(weeks).toMatchObject([
      { key: '2026-11-16', from: '2026-11-20', to: '2026-11-22', missing: 2, sums: { net: 0n } },
      { key: '2026-11-23', from: '2026-11-23', to: '2026-11-24', missing: 2, sums: null },
    ]);
    expect(pointsOf({ groups: [] }, period, 'month', () => true)).toMatchObject([{ key: '2026-11', missing: 0 }]);
  });
});
