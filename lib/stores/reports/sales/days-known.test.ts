import { expect, it } from 'vitest';
import { dayIn, daysKnown } from './days-known';

const TODAY = 100;
const RANGE = { from: 90, to: TODAY };

it.each([
  ['nobody tells', null, { missing: null, nothing: false }],
  ['nothing was ever read', [], { missing: 10, nothing: true }],
  ['all days but the present one', [90, 91, 92, 93, 94, 95, 96, 97, 98, 99], { missing: 0, nothing: false }],
  ['days before the first one are not missed', [95, 97], { missing: 3, nothing: false }],
  ['only earlier days', [80], { missing: 10, nothing: true }],
  ['only later days', [120], { missing: 0, nothing: true }],
  ['the present day alone', [TODAY], { missing: 0, nothing: false }],
] as const)('%s', (_name, known, expected) => {
  expect(daysKnown(known && new Set(known), RANGE, TODAY)).toEqual({ ...expected, unread: 0 });
});

it('counts orders that could not be read, of the period’s days alone', () => {
  const read = [80, 90, 95].map((day) => ({ day, unread: 2 }));
  expect(daysKnown(new Set([80, 90, 95]), RANGE, TODAY, read).unread).toBe(4);
});

it('counts days by the calendar of the market', () => {
  const day = Date.UTC(2026, 10, 30) / 86_400_000;
  expect([dayIn({ market: 'BR' }), dayIn({ market: 'SG' })].map((of) => of(Date.UTC(2026, 10, 30, 1) / 1000) - day)).toEqual([-1, 0]);
});
