import { expect, it } from 'vitest';
import { nextBillDay } from './bill';
import { shareRule } from './rounding';

const CENT = 1_000;
const share = (cents: number, rate: number, told: number) => ({ base: cents * CENT, rate, told: told * CENT });

it.each([
  ['cut', [share(899_91, 140_000, 125_98), share(10_07, 100_000, 1_00), share(10_09, 100_000, 1_00)], 1_01],
  ['rounded', [share(899_91, 140_000, 125_99), share(10_07, 100_000, 1_01), share(10_09, 100_000, 1_01)], 1_00],
  ['rounded up', [share(10_01, 100_000, 1_01), share(10_02, 100_000, 1_01), share(10_09, 100_000, 1_01)], 1_00],
] as const)('learns that shares are %s: one that is not is a cent off', (_way, rows, wrong) => {
  const rule = shareRule(rows, 2);
  expect([rule.holds, rule.agree, rows.every(rule.fits)]).toEqual([true, 3, true]);
  expect(rule.fits(share(10_07, 100_000, 9_99))).toBe(false);
  const [told] = rows.slice(-1);
  expect(rule.fits({ ...share(10_07, 100_000, 0), told: wrong * CENT })).toBe(false);
  expect(rule.of(told?.base ?? 0, told?.rate ?? 0)).toBe(told?.told);
});

it('takes half a cent either way, a share with all its decimals as it is, and whole units where the currency has no others', () => {
  const rule = shareRule([share(10_07, 100_000, 1_01)], 2);
  expect(
    [share(10_05, 100_000, 1_00), share(10_05, 100_000, 1_01), { base: 1_234_567, rate: 1_000_000, told: 1_234_567 }].map(rule.fits),
  ).toEqual([true, true, true]);
  const dong = shareRule([{ base: 2_119_400_000, rate: 33_000, told: 69_900_000 }], 0);
  expect([dong.holds, dong.of(2_119_400_000, 33_000)]).toEqual([true, 69_900_000]);
});

it('calls no row wrong where the rows follow no rule', () => {
  const rows = Array.from({ length: 20 }, (_, at) => share(10_00, 100_000, at < 3 ? 5 : 1_00));
  expect(shareRule(rows, 2).holds).toBe(false);
  expect(shareRule(rows.slice(2), 2).holds).toBe(true);
  expect(shareRule([], 2).holds).toBe(false);
});

it.each([
  ['2026-11-30', '2026-12-10'],
  ['2026-12-09', '2026-12-10'],
  ['2026-12-10', '2027-01-10'],
])('after %s a bill is due on %s', (today, due) => {
  expect(nextBillDay(today)).toBe(due);
});
