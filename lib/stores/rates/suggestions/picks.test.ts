import { expect, it, vi } from 'vitest';
import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import type { SuggestionCard } from './cards';
import { PICK_LEVELS, pickedRate, pickKey } from './picks';

vi.mock('#lib/stores/rates/review/review', () => ({ openReview: vi.fn() }));

const rate = (points: number) => rateFromBasisPoints(points) as CommissionRate;
const card: SuggestionCard = {
  itemId: '1',
  kind: 'optimize_increase_commission_rate',
  name: '',
  imageUrl: null,
  price: null,
  reasons: [],
  rate: rate(500),
  min: rate(900),
  max: rate(1301),
  prefill: rate(950),
  subsidy: null,
  affiliates: null,
  sold: null,
  categoryOrders: null,
  endsAt: null,
};

it('asks for the offer, the ends of the range, or half-way rounded half up to 0.01 %', () => {
  expect(PICK_LEVELS.map((level) => [level, pickedRate(card, { typed: {}, level })])).toEqual([
    ['offered', 950],
    ['min', 900],
    ['middle', 1101],
    ['max', 1301],
  ]);
});

it('what was typed for a card counts before the level', () => {
  expect(pickedRate(card, { typed: { [pickKey(card)]: '12,5' }, level: 'middle' })).toBe(1250);
  expect(pickedRate(card, { typed: { [pickKey(card)]: 'x' }, level: 'middle' })).toBeNull();
});
