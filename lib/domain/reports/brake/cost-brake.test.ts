import { expect, it } from 'vitest';
import { brakeName, brakesFound, costEstimate, limitUnits } from './cost-brake';

const days = new Map<string, bigint | null>([
  ['2026-10-31', 900n],
  ['2026-11-01', 10n],
  ['2026-11-02', null],
  ['2026-11-03', 30n],
  ['2026-11-04', 50n],
  ['2026-11-05', null],
]);

it('reckons the last known day and the month so far, and says how many days are missing', () => {
  expect(costEstimate(days)).toEqual({ day: '2026-11-04', dayAmount: 50n, monthAmount: 90n, missing: 1 });
  expect(costEstimate(new Map([['2026-11-01', null]]))).toBeNull();
});

it.each([
  [{ day: 50n, month: 90n }, []],
  [{ day: 49n, month: null }, ['day 49 50 2 0']],
  [{ day: null, month: 89n }, ['month 89 90 2 1']],
  [{ day: 0n, month: 0n }, ['day 0 50 2 0', 'month 0 90 2 1']],
  [{ day: null, month: null }, []],
] as const)('with limits %o tells what is passed, and how old that is', (limits, told) => {
  const found = brakesFound(costEstimate(days), limits, '2026-11-06');
  expect(found.map(({ which, limit, amount, age, missing }) => `${which} ${limit} ${amount} ${age} ${missing}`)).toEqual(told);
});

it('says nothing of a month that is over', () => {
  expect(brakesFound(costEstimate(days), { day: null, month: 1n }, '2026-12-01')).toEqual([]);
  expect(brakesFound(null, { day: 1n, month: 1n }, '2026-12-01')).toEqual([]);
});

it.each([
  [{ day: '12.5', month: null }, 1_250_000n, null],
  [{ day: '0', month: '3000' }, 0n, 300_000_000n],
  [{ day: '1,5', month: '1.000001' }, null, null],
] as const)('limits %o are %s and %s units; what is no exact amount is no limit', (limits, day, month) => {
  expect(limitUnits(limits)).toEqual({ day, month });
});

it('names a limit of a day by its day, one of a month by the month', () => {
  const found = brakesFound(costEstimate(days), { day: 1n, month: 2n }, '2026-11-06');
  expect(found.map(brakeName)).toEqual(['day 1 2026-11-04', 'month 2 2026-11']);
});
