import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { owedAfter } from './owed-after';
import type { ReviewDraft } from './review/draft';
import { planOf } from './review/plan';
import type { CampaignEntry } from './standing';

const ZONE = 'America/Sao_Paulo';
const NOW = Date.parse('2026-11-21T12:00:00Z');
const DAY = 86_400_000;
const rate = fc.integer({ min: 100, max: 8000 }).map((points) => points as CommissionRate);
const entry = fc.record({
  campaignId: fc.constantFrom('8', '9'),
  status: fc.constantFrom('Ongoing', 'Upcoming', 'Terminating'),
  rate,
  period: fc.record({ start: fc.integer({ min: -30, max: 30 }).map((days) => NOW + days * DAY), end: fc.constant(null) }),
  endingAt: fc.constantFrom(null, NOW + 3 * DAY),
  protections: fc.array(fc.record({ rate, until: fc.constantFrom(NOW - DAY, NOW + 5 * DAY) }), { maxLength: 2 }),
}) as fc.Arbitrary<CampaignEntry>;

const plan = (former: CommissionRate | null, entries: readonly CampaignEntry[]) => {
  const target = former === null ? 'remove' : 'asGiven';
  const item = former === null ? { itemId: '1', remove: true as const } : { itemId: '1', rate: former };
  const draft = { target, items: [item], rates: {}, ends: {}, rateForAll: null, endForAll: null, onlyRaise: false, seen: {} };
  const facts = { itemId: '1', name: 'A', entries, suggestedRate: null, suggestions: [], asked: true, addable: null };
  return planOf(draft as unknown as ReviewDraft, item, facts as never, NOW, ZONE);
};

it('what the dialog says stays owed is what the review of the same product says', () => {
  fc.assert(
    fc.property(fc.option(rate, { nil: null }), fc.array(entry, { maxLength: 2 }), (former, entries) => {
      const planned = plan(former, entries);
      const { owed, rate: now } = owedAfter({ itemId: '1', rate: former }, entries, NOW, ZONE);
      expect(now).toBe(planned.entry?.rate ?? null);
      expect(owed ? [owed] : []).toEqual(planned.protectedRates.filter(({ exact }) => !exact));
    }),
    { numRuns: 500 },
  );
});

it('an entry that has not begun leaves nothing owed, a running one does', () => {
  const one = { campaignId: '9', rate: 1350, endingAt: null, protections: [] };
  const started = { ...one, status: 'Ongoing', period: { start: NOW - DAY, end: null } } as unknown as CampaignEntry;
  const later = { ...one, status: 'Upcoming', period: { start: NOW + DAY, end: null } } as unknown as CampaignEntry;
  const back = { itemId: '1', rate: 800 as CommissionRate };
  expect(owedAfter(back, [started], NOW, ZONE).owed).toMatchObject({ rate: 1350, exact: false });
  expect(owedAfter(back, [later], NOW, ZONE)).toEqual({ rate: 1350, owed: null });
});
