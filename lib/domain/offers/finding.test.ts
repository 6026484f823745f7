import { describe, expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { compareOffer, type SeenBefore } from './finding';
import type { OfferRow } from './offer-row';
import { isDue, isQuiet, type SavedSearch } from './saved-search';

const NOW = Date.UTC(2026, 10, 21);
const HOUR = 3_600_000;
const rate = (points: number) => points as CommissionRate;
const OFFER = { totalRate: rate(800), priceMin: { amount: '20', currency: 'BRL' }, periodEnd: NOW + 300 * HOUR, budget: null } as OfferRow;
const seen = (more: Partial<SeenBefore> = {}): SeenBefore => ({
  price: { amount: '20', currency: 'BRL' },
  totalRate: rate(800),
  periodEnd: null,
  budget: null,
  toldEnd: null,
  toldBudget: false,
  ...more,
});
const changes = (before: SeenBefore | null, offer: Partial<OfferRow>, first = false) =>
  compareOffer(before, { ...OFFER, ...offer }, NOW, first).findings.map(({ change }) => change);

describe('what is worth telling', () => {
  it.each<[string, SeenBefore | null, Partial<OfferRow>, readonly string[]]>([
    ['nothing changed', seen(), {}, []],
    ['never seen', null, {}, ['new']],
    ['rate up', seen({ totalRate: rate(700) }), {}, ['rateUp']],
    [
      'rate down and price down',
      seen({ totalRate: rate(900), price: { amount: '20.01', currency: 'BRL' } }),
      {},
      ['rateDown', 'priceDown'],
    ],
    ['price up', seen({ price: { amount: '9', currency: 'BRL' } }), {}, ['priceUp']],
    ['a price that was not said is no price of 0', seen({ price: null }), {}, []],
    ['a rate that is not said now', seen(), { totalRate: null }, []],
    ['ends in 48 hours', seen(), { periodEnd: NOW + 48 * HOUR }, ['endsSoon']],
    ['ends a minute later than that', seen(), { periodEnd: NOW + 48 * HOUR + 60_000 }, []],
    ['told of its end before', seen({ toldEnd: NOW + 20 * HOUR }), { periodEnd: NOW + 20 * HOUR }, []],
    ['has ended', seen(), { periodEnd: NOW - 1 }, []],
    ['budget under half', seen({ budget: 3 }), { budget: 2 }, ['budgetLow']],
    ['told of its budget before', seen({ budget: 2, toldBudget: true }), { budget: 1 }, []],
    ['budget without limit', seen(), { budget: 0 }, []],
  ])('%s', (_name, before, offer, expected) => expect(changes(before, offer)).toEqual(expected));

  it('tells nothing at the first look, and remembers', () => {
    const first = compareOffer(null, { ...OFFER, budget: 1 }, NOW, true);
    expect(first.findings).toEqual([]);
    expect(changes(first, { budget: 1 })).toEqual([]);
  });
});

it('keeps quiet over midnight, and not at all between equal hours', () => {
  const night = { from: 22, to: 8 };
  expect([21, 22, 0, 7, 8].map((hour) => isQuiet(night, hour))).toEqual([false, true, true, true, false]);
  expect([12, 13, 14].map((hour) => isQuiet({ from: 13, to: 14 }, hour))).toEqual([false, true, false]);
  expect(isQuiet({ from: 5, to: 5 }, 5)).toBe(false);
});

it('is due once a day while it is on', () => {
  const due = (checkedAt: number | null, on = true) => isDue({ checkedAt, on } as SavedSearch, NOW);
  expect([due(null), due(NOW - 23 * HOUR), due(NOW - 24 * HOUR), due(NOW - 24 * HOUR, false)]).toEqual([true, false, true, false]);
});
