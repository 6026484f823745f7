import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { CampaignEntry } from '#lib/domain/rates/standing';
import { costPerMonth } from './cost';
import { costedShop, type ShopProduct } from './whole-shop';

const NOW = Date.parse('2026-11-21T15:00:00Z');
const DAY = 86_400_000;
const ZONE = 'America/Sao_Paulo';
const rateOf = (points: number) => points as CommissionRate;

const cents = fc.bigInt({ min: 0n, max: 10_000_00n });
const points = fc.integer({ min: 1, max: 8000 });
/** How a product stands: its rate, an older one that is still owed, whether it has begun, one that is on its way out beside it. */
const product = fc.record({
  sales: fc.oneof(cents, fc.constant('none' as const), fc.constant(null)),
  open: fc.option(fc.record({ rate: points, owed: fc.option(points), begun: fc.boolean() })),
  leaving: fc.option(points),
});

const entry = (rate: number, more: Partial<CampaignEntry>): CampaignEntry => ({
  campaignId: 'c',
  status: 'Ongoing',
  rate: rateOf(rate),
  period: { start: NOW - 30 * DAY, end: null },
  endingAt: null,
  protections: [],
  ...more,
});

type Made = typeof product extends fc.Arbitrary<infer T> ? T : never;

function shopProduct({ sales, open, leaving }: Made): ShopProduct {
  const entries: CampaignEntry[] = [];
  if (leaving !== null) entries.push(entry(leaving, { campaignId: 'l', status: 'Terminating', endingAt: NOW + 3 * DAY }));
  if (open) {
    const begins = open.begun ? {} : { status: 'Upcoming', period: { start: NOW + DAY, end: null } };
    const protections = open.owed === null ? [] : [{ rate: rateOf(open.owed), until: NOW + 2 * DAY }];
    entries.push(entry(open.rate, { ...begins, protections }));
  }
  const money = typeof sales === 'bigint' ? { amount: `${sales / 100n}.${String(sales % 100n).padStart(2, '0')}`, currency: 'BRL' } : null;
  return { entries, sales: money ? { sales: money, commission: null } : (sales as 'none' | null) };
}

/** A decimal text as a whole number of millionths. */
function millionths(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(6, '0'));
}

it('adds up to what going through the shop product by product gives', () => {
  fc.assert(
    fc.property(fc.array(product, { maxLength: 40 }), points, fc.constantFrom('add', 'edit'), (list, rate, doing) => {
      let [before, after, worst, sold, unsold, unread] = [0n, 0n, 0n, 0, 0, 0];
      for (const { sales, open, leaving } of list) {
        if (doing === 'edit' ? !open : open) continue;
        if (sales === null) unread++;
        else if (sales === 'none') unsold++;
        else {
          sold++;
          // Lowering what runs leaves its rate owed; what is on its way out and what was owed before stay owed.
          const owed = [rate, leaving ?? 0, open?.owed ?? 0, open?.begun ? open.rate : 0];
          before += sales * BigInt(open?.rate ?? leaving ?? 0);
          after += sales * BigInt(rate);
          worst += sales * BigInt(Math.max(...owed));
        }
      }
      const cost = costPerMonth(costedShop(list.map(shopProduct), doing, rateOf(rate), NOW, ZONE), 'BRL');
      expect([cost.before, cost.after, cost.worst].map(({ amount }) => millionths(amount))).toEqual([before, after, worst]);
      expect([cost.sold, cost.unsold, cost.unread]).toEqual([sold, unsold, unread]);
    }),
  );
});

it('what is lowered costs its old rate for seven full days more', () => {
  const [row] = costedShop([{ entries: [entry(900, {})], sales: 'none' }], 'edit', rateOf(500), NOW, ZONE);
  // The day of the change, the 21st in São Paulo, does not count.
  expect(row?.planned.protectedRates).toEqual([{ rate: 900, until: Date.parse('2026-11-29T02:59:59Z'), exact: false }]);
});
