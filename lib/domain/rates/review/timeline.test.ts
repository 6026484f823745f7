import { expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Planned } from './plan';
import type { ReviewRow } from './row';
import { timelineOf } from './timeline';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const rate = (points: number) => points as CommissionRate;
const row = (itemId: string, planned: Partial<Planned>, ticked = true): ReviewRow =>
  ({ itemId, ticked, planned: { protectedRates: [], endBefore: null, endAfter: null, ...planned } }) as ReviewRow;

it('tells by day what happens to how many products, by the shop’s clock', () => {
  const until = Date.parse('2026-11-29T02:59:59Z');
  const rows = [
    row('1', { doing: 'raise', after: rate(900) }),
    row('2', { doing: 'raise', after: rate(950), endBefore: NOW, endAfter: Date.parse('2027-01-01T02:59:59Z') }),
    row('3', { doing: 'lower', after: rate(500), protectedRates: [{ rate: rate(1200), until, exact: false }] }),
    row('4', {
      doing: 'lower',
      after: rate(500),
      protectedRates: [
        { rate: rate(1500), until, exact: false },
        { rate: rate(1600), until, exact: true },
      ],
    }),
    row('5', { doing: 'extend', endBefore: NOW, endAfter: null }),
    row('6', { doing: 'raise', after: rate(2000) }, false),
  ];
  expect(timelineOf(rows, NOW, 'America/Sao_Paulo')).toEqual([
    { what: 'raised', day: '2026-11-21', count: 2, rates: [950, 900], exact: true },
    { what: 'lowered', day: '2026-11-21', count: 2, rates: [500], exact: true },
    { what: 'endless', day: '2026-11-21', count: 1, rates: [], exact: true },
    { what: 'stops', day: '2026-11-28', count: 2, rates: [1500, 1200], exact: false },
    { what: 'stops', day: '2026-11-28', count: 1, rates: [1600], exact: true },
    { what: 'extended', day: '2026-12-31', count: 1, rates: [], exact: true },
  ]);
});
