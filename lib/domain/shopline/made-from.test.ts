import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { CampaignInput } from './campaign-input';
import { type Asked, isMadeFrom } from './made-from';

const rate = (points: number) => points as CommissionRate;
const money = (amount: string) => ({ amount, currency: 'TWD' });
const input: CampaignInput = {
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
const NOW = 1_800_000_000_000;
const partner = { name: 'Iris', email: 'iris@example.com' };
const asked: Asked = { input, partner, currency: 'TWD', since: NOW - 5000 };
const made = {
  accountId: 's',
  readAt: 0,
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
  partner: null,
  uses: 0,
  reward: null,
  createdAt: NOW,
} as const;

describe('a campaign under our code', () => {
  it('is ours where all that we sent is there, however its numbers are written and its lines are ordered', () => {
    expect(isMadeFrom(made, asked)).toBe(true);
    expect(isMadeFrom({ ...made, startAt: 1_800_000_000_999 }, asked), 'whole seconds').toBe(true);
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
    ['a partner of theirs', { partner: { name: 'Eve', email: 'eve@example.com' } }],
    ['a partner’s name', { partner: { ...partner, name: 'Eve' } }],
    ['a partner’s address', { partner: { ...partner, email: 'eve@example.com' } }],
    ['its age', { createdAt: NOW - 86_400_000 }],
    ['an age that is not told', { createdAt: null }],
    ['an order with the code', { uses: 1 }],
    ['a reward that was earned', { reward: money('1') }],
    ['the currency of its amount', { amount: { amount: '50', currency: 'USD' } }],
    ['the currency of its minimum', { minimum: { amount: '500', currency: 'USD' } }],
    ['the currency of a line', { lines: [made.lines[0], { ...made.lines[1], amount: { amount: '5', currency: 'USD' } }] }],
    ['a line instead of another', { lines: [made.lines[0], made.lines[0]] }],
  ])('is somebody else’s where it differs by %s', (_what, change) => {
    expect(isMadeFrom({ ...made, ...change }, asked)).toBe(false);
  });

  describe('where something was left out', () => {
    const { promotionId: _promotion, lines: _lines, startAt: _start, endAt: _end, remarks: _remarks, minimum: _minimum, ...short } = input;
    const left: Asked = { ...asked, input: short, partner: null };
    const fresh = { ...made, promotionId: null, lines: [], endAt: null, remarks: {}, minimum: null };

    it('is ours as SHOPLINE makes it', () => {
      expect(isMadeFrom(fresh, left)).toBe(true);
      expect(isMadeFrom({ ...fresh, startAt: NOW + 900 }, left), 'a moment between its times').toBe(true);
      expect(isMadeFrom({ ...fresh, startAt: null, uses: null, reward: money('0') }, left), 'not told').toBe(true);
      expect(isMadeFrom({ ...fresh, partner: { name: '', email: '' } }, left), 'an empty partner').toBe(true);
      expect(isMadeFrom(fresh, { ...left, currency: null }), 'a currency that is not known yet').toBe(true);
    });

    it.each([
      ['a promotion', { promotionId: 'p1' }],
      ['a line', { lines: made.lines.slice(0, 1) }],
      ['a later start', { startAt: 1_900_000_000_000 }],
      ['an earlier start', { startAt: NOW - 86_400_000 }],
      ['an end', { endAt: 1_900_000_000_000 }],
      ['terms', { remarks: { en: 'Terms' } }],
      ['a minimum', { minimum: money('1') }],
      ['a partner', { partner }],
    ])('is somebody else’s by %s', (_what, change) => {
      expect(isMadeFrom({ ...fresh, ...change }, left)).toBe(false);
    });

    it('two currencies make it somebody else’s, even where ours is not known', () => {
      const two = { ...made, minimum: { amount: '500', currency: 'USD' } };
      expect(isMadeFrom(two, { ...asked, currency: null })).toBe(false);
    });
  });

  it('its lines are ours as often as we asked for each, in any order', () => {
    const lines = fc.array(fc.record({ productId: fc.constantFrom('a', 'b'), amount: fc.constantFrom('1', '2') }), { maxLength: 4 });
    fc.assert(
      fc.property(lines, lines, (ours, theirs) => {
        const sorted = (all: typeof ours) => JSON.stringify(all.map(({ productId, amount }) => `${productId}${amount}`).sort());
        const rows = theirs.map(({ productId, amount }) => ({ id: null, productId, rate: null, amount: money(`${amount}.0`) }));
        const isOurs = isMadeFrom({ ...made, lines: rows }, { ...asked, input: { ...input, lines: ours } });
        expect(isOurs).toBe(sorted(ours) === sorted(theirs));
      }),
    );
  });

  it('any two different amounts make two campaigns', () => {
    const amounts = fc.integer({ min: 0, max: 99_999 });
    fc.assert(
      fc.property(amounts, amounts, (ours, theirs) => {
        const isOurs = isMadeFrom({ ...made, amount: money(String(theirs)) }, { ...asked, input: { ...input, amount: String(ours) } });
        expect(isOurs).toBe(ours === theirs);
      }),
    );
  });
});
