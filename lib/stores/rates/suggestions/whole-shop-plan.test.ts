import { expect, it } from 'vitest';
import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import { wholeShopCounts } from './whole-shop-plan';

const rate = (points: number) => rateFromBasisPoints(points) as CommissionRate;
const shop = (...rates: number[]) => ({
  entries: rates.map((points, place) => ({ itemId: String(place), rate: rate(points), status: 'Ongoing' })),
  free: 7,
  readAt: 1,
});

it('counts what one rate raises, lowers and leaves, and the highest that stays owed', () => {
  expect(wholeShopCounts(shop(500, 700, 900, 1200), 'edit', rate(700))).toEqual({
    raised: 1,
    lowered: 2,
    same: 1,
    added: 0,
    highest: 1200,
  });
});

it('adding touches only what is not in it', () => {
  expect(wholeShopCounts(shop(500, 900), 'add', rate(700))).toEqual({ raised: 0, lowered: 0, same: 0, added: 7, highest: null });
});
