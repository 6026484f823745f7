import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { guardOf } from '#lib/domain/rates/review/guard';
import { aSaleLine } from '#test/support/reports/sale-lines';
import { type CostHistory, costAt, withCost } from './cost-at';
import { profitReport } from './profit';

const BRL = (amount: string) => ({ amount, currency: 'BRL' });
const rate = (points: number) => points as CommissionRate;
const TERMS = { fee: rate(1_400), selling: rate(1_000), tax: rate(400), margin: null };
const dayOf = ({ day }: { readonly day: number }) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const scope = (costs: Readonly<Record<string, CostHistory>>, terms = TERMS as Parameters<typeof profitReport>[1]['terms']) => ({
  terms,
  dayOf,
  costOf: (itemId: string) => costs[itemId] ?? null,
});

it('takes commission, fees, tax and cost from what was sold, product by product', () => {
  const lines = [
    aSaleLine({ itemId: '1', orderId: 'a', cents: 10_000, quantity: 2 }),
    aSaleLine({ itemId: '1', orderId: 'b', cents: 5_000, refundCents: 5_000 }),
    aSaleLine({ itemId: '2', orderId: 'c', cents: 1_000 }),
    aSaleLine({ itemId: '1', orderId: 'd', cents: 90_000, state: 'cancelled' }),
    aSaleLine({ itemId: '1', orderId: 'e', cents: 90_000, verified: 'invalid' }),
    aSaleLine({ itemId: '1', orderId: 'f', cents: 90_000, state: 'unpaid' }),
  ];
  const { products, total, missing } = profitReport(lines, scope({ 1: { cost: BRL('30') } }));
  // 100 − 10 commission − 1.40 fee − 10 selling − 4 tax − 60 for two pieces; what came back whole costs nothing.
  expect(products[0]).toMatchObject({
    itemId: '1',
    afterRefunds: 10_000_000n,
    cost: 6_000_000n,
    profit: 1_460_000n,
    rate: 1_000,
    costBy: 'person',
  });
  // 26 of 100 are left for commission and the 14 % on it.
  expect(products[0]?.breakEven).toBe(2_280);
  expect(products[1]).toMatchObject({ itemId: '2', cost: null, profit: null, breakEven: null, costBy: 'none' });
  expect([total.profit, total.orders, missing]).toEqual([1_460_000n, 2, { products: 1, afterRefunds: 1_000_000n }]);
});

it('reckons by the usual margin where the person set one, and by the market where no fee is told', () => {
  const [product] = profitReport([aSaleLine({ cents: 10_000, fee: null })], scope({}, { ...TERMS, margin: rate(4_000) })).products;
  expect(product).toMatchObject({ costBy: 'share', cost: 6_000_000n, fee: 140_000n, profit: 1_460_000n });
});

it('takes the cost of the day of the sale', () => {
  const history: CostHistory = { cost: BRL('3'), since: '2025-11-01', earlier: [{ since: '2025-10-01', cost: BRL('2') }] };
  expect(['2025-09-30', '2025-10-01', '2025-10-31', '2025-11-01', '2026-01-01'].map((day) => costAt(history, day)?.amount ?? null)).toEqual(
    [null, '2', '2', '3', '3'],
  );
  const day = (iso: string) => Date.parse(iso) / 86_400_000;
  const sold = ['2025-10-05', '2025-11-05'].map((iso) => aSaleLine({ day: day(iso), cents: 10_000, orderId: iso }));
  expect(profitReport(sold, scope({ 1: history })).products[0]?.cost).toBe(500_000n);
  const before = [...sold, aSaleLine({ day: day('2025-09-05') })];
  expect(profitReport(before, scope({ 1: history })).products[0]).toMatchObject({ cost: null, costBy: 'none' });
});

it('keeps costs by the day from which they count, whatever the order in which they are said', () => {
  const since = fc.constantFrom(null, '2025-10-01', '2025-11-01', '2025-12-01');
  const said = fc.array(fc.record({ since, cost: fc.nat({ max: 99 }).map((amount) => BRL(String(amount))) }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(said, fc.constantFrom('2025-09-15', '2025-10-15', '2025-11-15', '2025-12-15'), (costs, day) => {
      const history = costs.reduce<CostHistory | null>((known, one) => withCost(known, one.cost, one.since), null) as CostHistory;
      const last = new Map(costs.map((one) => [one.since ?? '', one.cost]));
      const expected = [...last].filter(([from]) => from <= day).sort(([one], [other]) => (one < other ? 1 : -1))[0]?.[1] ?? null;
      expect(costAt(history, day)).toEqual(expected);
    }),
  );
  expect(withCost({ cost: BRL('1'), since: '2025-10-01' }, BRL('2'), undefined)).toEqual({ cost: BRL('2'), since: '2025-10-01' });
});

it('agrees with the break-even of a review, and its products add up', () => {
  const line = fc.record({
    itemId: fc.constantFrom('1', '2', '3'),
    cents: fc.integer({ min: 1, max: 100_000 }),
    quantity: fc.integer({ min: 1, max: 5 }),
    rate: fc.constantFrom(30_000, 100_000, 800_000),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.nat({ max: 2_000 }), (told, cost) => {
      const amount = (cost / 100).toFixed(2);
      const report = profitReport(
        told.map((one) => aSaleLine(one)),
        scope({ 1: { cost: BRL(amount) }, 2: { cost: BRL('1.5') } }),
      );
      const known = report.products.filter(({ profit }) => profit !== null);
      expect(report.total.profit).toBe(known.reduce((sum, { profit }) => sum + (profit ?? 0n), 0n));
      expect(report.missing.products).toBe(report.products.length - known.length);
      const { total } = report;
      expect(total.profit).toBe(total.afterRefunds - total.commission - total.fee - total.selling - total.tax - (total.cost ?? 0n));
      for (const { afterRefunds, cost: spent, breakEven } of known) {
        const guard = guardOf(BRL(String(Number(afterRefunds) / 1e5)), BRL((Number(spent) / 1e5).toFixed(5)), TERMS, rate(0));
        // Fees are cut to a hundred-thousandth before: at most one basis point apart.
        expect(Math.abs((guard?.breakEven ?? 0) - (breakEven ?? 0))).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it.each([
  ['value', { value: null }],
  ['quantity', { quantity: null }],
] as const)('has no profit of a product whose %s is not told of some line, and says that its sums are not whole', (_what, unknown) => {
  const lines = [aSaleLine({ itemId: '1', orderId: 'a' }), { ...aSaleLine({ itemId: '1', orderId: 'b' }), ...unknown }];
  const { products, missing, untold } = profitReport(lines, scope({ 1: { cost: BRL('1') } }));
  expect([products[0]?.profit, products[0]?.untold, missing.products, untold]).toEqual([null, 1, 1, 1]);
});
