import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { CampaignInput } from './campaign-input';
import { isMadeFrom } from './made-from';

const rate = (points: number) => points as CommissionRate;
const money = (amount: string) => ({ amount, currency: 'TWD' });
const wish: CampaignInput = {
  name: 'Iris',
  code: 'iris123',
  rewardType: 'amount',
  promotionId: 'p1',
  applyOn: 'order',
  applyMethod: 'item',
  amount: '50',
  minimum: '500',
  lines: [
    { productId: 'a', amount: '5' },
    { productId: 'b', rate: rate(300) },
  ],
  startAt: 1_800_000_000_000,
  endAt: 1_900_000_000_000,
  remarks: { en: 'Terms' },
};
const made = {
  name: 'Iris',
  rewardType: 'amount',
  rate: null,
  amount: money('50.00'),
  applyOn: 'order',
  applyMethod: 'item',
  minimum: money('500.0'),
  promotionId: 'p1',
  lines: [
    { id: '2', productId: 'b', rate: rate(300), amount: null },
    { id: '1', productId: 'a', rate: null, amount: money('5') },
  ],
  startAt: 1_800_000_000_000,
  endAt: 1_900_000_000_000,
  remarks: { en: 'Terms' },
} as const;

describe('a campaign under our code', () => {
  it('is ours where all that we sent is there, however its numbers are written and its lines are ordered', () => {
    expect(isMadeFrom(made, wish)).toBe(true);
    expect(isMadeFrom({ ...made, startAt: 1_800_000_000_999 }, wish), 'whole seconds').toBe(true);
  });

  it.each([
    ['its name', { name: 'Iris ' }],
    ['its kind of reward', { rewardType: 'percentage' as const }],
    ['its rate', { rate: rate(100) }],
    ['its amount', { amount: money('999') }],
    ['no amount', { amount: null }],
    ['what it counts', { applyOn: 'product' as const }],
    ['how it is counted', { applyMethod: 'all' as const }],
    ['its minimum', { minimum: money('501') }],
    ['its promotion', { promotionId: null }],
    ['a product more', { lines: [...made.lines, { id: '3', productId: 'c', rate: null, amount: money('5') }] }],
    ['a product’s reward', { lines: [made.lines[0], { ...made.lines[1], amount: money('6') }] }],
    ['its start', { startAt: 1_800_000_001_000 }],
    ['its end', { endAt: null }],
    ['its terms', { remarks: { en: 'Other terms' } }],
    ['terms in another language', { remarks: { en: 'Terms', 'zh-hant': '條款' } }],
  ])('is somebody else’s where it differs by %s', (_what, change) => {
    expect(isMadeFrom({ ...made, ...change }, wish)).toBe(false);
  });

  it('what is left to SHOPLINE is not compared', () => {
    const { promotionId: _promotion, lines: _lines, startAt: _start, ...short } = wish;
    expect(isMadeFrom(made, short)).toBe(true);
  });

  it('any two different amounts make two campaigns', () => {
    const amounts = fc.integer({ min: 0, max: 99_999 });
    fc.assert(
      fc.property(amounts, amounts, (ours, theirs) => {
        const isOurs = isMadeFrom({ ...made, amount: money(String(theirs)) }, { ...wish, amount: String(ours) });
        expect(isOurs).toBe(ours === theirs);
      }),
    );
  });
});
