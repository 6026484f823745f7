import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSegment } from '#lib/domain/reports/lines/columns';
import { dictionaryOf } from '#lib/domain/reports/lines/dictionary';
import { latestRows } from '#lib/domain/reports/lines/latest-rows';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { anyReportLine } from '#test/support/report-lines';
import { earningsTable } from './earnings-table';
import { ENOUGH_SETTLED, forecastOf, openShares, rising } from './forecast';
import { dayOf } from './periods';
import type { EarningsScope } from './question';

const NOW = 20_100;
const [LINE] = fc.sample(anyReportLine, { numRuns: 1, seed: 3 }) as [ReportLine];

interface Order {
  readonly age: number;
  readonly state: 'pending' | 'completed' | 'cancelled';
  readonly took: number;
  readonly net: number;
}
const line = ({ age, state, took, net }: Order, at: number): ReportLine => {
  const purchaseTime = (NOW - age) * 86_400;
  return {
    ...LINE,
    source: 'api',
    orderId: `o${at}`,
    asOf: NOW * 86_400,
    purchaseTime,
    day: NOW - age,
    state,
    completeTime: state === 'completed' ? purchaseTime + took * 86_400 : 0,
    net: state === 'cancelled' ? 0 : net,
  };
};
const forecast = (orders: readonly Order[], from = 0) => {
  const dictionary = dictionaryOf();
  const segments = [toSegment(orders.map(line), dictionary).hot];
  const table = earningsTable([{ accountId: 'a', segments, live: latestRows(segments, dictionary), dictionary, packed: false }], 'api');
  const scope: EarningsScope = { market: 'VN', accounts: [{ id: 'a', market: 'VN' }], period: { from: dayOf(from), to: dayOf(NOW) } };
  return forecastOf(table, scope);
};

const order: fc.Arbitrary<Order> = fc.record({
  age: fc.nat(90),
  state: fc.constantFrom('pending', 'completed', 'completed', 'cancelled'),
  took: fc.integer({ min: 1, max: 20 }),
  net: fc.integer({ min: 0, max: 2 ** 40 }),
});
const shares = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 });

describe('a forecast of what is paid', () => {
  it('is never below what is completed nor above all that is open, and likely lies between low and high', () => {
    let counted = 0;
    fc.assert(
      fc.property(fc.array(order, { minLength: 60, maxLength: 200 }), fc.nat(NOW), (orders, from) => {
        const found = forecast(orders, from);
        if (!found) return;
        counted += 1;
        const { settled, low, likely, high, pending } = found;
        const own = orders.filter(({ age }) => NOW - age >= from);
        const sum = (state: Order['state']) => own.reduce((all, one) => all + (one.state === state ? BigInt(one.net) : 0n), 0n);
        expect([settled, pending]).toEqual([sum('completed'), sum('pending')]);
        expect(settled <= low && low <= likely && likely <= high && high <= settled + pending).toBe(true);
      }),
      { numRuns: 100 },
    );
    expect(counted).toBeGreaterThan(20);
  });

  it('gives the share of the account’s own orders: nine of ten were completed, nine tenths of what is new come', () => {
    const settled = Array.from(
      { length: 1000 },
      (_, at): Order => ({ age: 60, state: at % 10 === 0 ? 'cancelled' : 'completed', took: 10, net: 100_000 }),
    );
    const open = Array.from({ length: 1000 }, (): Order => ({ age: 0, state: 'pending', took: 0, net: 100_000 }));
    const found = forecast([...settled, ...open], NOW - 5);
    expect(found?.learntFrom).toEqual({ settled: 1000, completed: 900, period: { from: dayOf(NOW - 60), to: dayOf(NOW - 60) } });
    expect(Number(found?.likely) / Number(found?.pending)).toBeCloseTo(0.9, 2);
    expect(Number(found?.low) / Number(found?.pending)).toBeGreaterThan(0.87);
    expect(Number(found?.high) / Number(found?.pending)).toBeLessThan(0.93);
  });

  it('trusts an order more that has outlived most cancellations', () => {
    const settled = Array.from(
      { length: 1000 },
      (_, at): Order => ({ age: 60, state: at % 5 === 0 ? 'cancelled' : 'completed', took: 20, net: 1 }),
    );
    // Whoever cancels does so in the first days.
    const young = Array.from(
      { length: 500 },
      (_, at): Order => ({ age: 10, state: at % 5 === 0 ? 'cancelled' : 'pending', took: 0, net: 100_000 }),
    );
    const found = forecast([...settled, ...young], NOW - 15);
    expect(Number(found?.likely) / Number(found?.pending)).toBeGreaterThan(0.98);
  });

  it('says nothing where too few orders are settled', () => {
    const settled = (count: number) => Array.from({ length: count }, (): Order => ({ age: 60, state: 'completed', took: 10, net: 5 }));
    expect(forecast(settled(ENOUGH_SETTLED - 1))).toBeNull();
    expect(forecast(settled(ENOUGH_SETTLED))).not.toBeNull();
    expect(forecast([])).toBeNull();
  });

  it('never counts an older order less than a younger one, nor more where fewer were kept', () => {
    fc.assert(
      fc.property(shares, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (given, one, other) => {
        const up = Float64Array.from(given.map((each) => each / 1000).sort((a, b) => a - b));
        const [less, more] = [one, other]
          .sort((a, b) => a - b)
          .map((completedShare) =>
            openShares(
              completedShare,
              up,
              up.map((share) => share / 3),
            ),
          ) as [Float64Array, Float64Array];
        more.forEach((share, age) => {
          expect(share).toBeGreaterThanOrEqual(more[age - 1] ?? 0);
          expect(share).toBeLessThanOrEqual(1);
          expect(share).toBeGreaterThanOrEqual((less[age] as number) - 1e-9);
        });
      }),
    );
  });
});

it('shares that never fall keep the sum of what was counted', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 40 }), (given) => {
      const whole = Float64Array.from(given.map(([one, other]) => one + other));
      const found = rising(Float64Array.from(given.map(([one]) => one)), whole);
      expect(found).toHaveLength(given.length);
      expect([...found]).toEqual([...found].sort((one, other) => one - other));
      const sum = found.reduce((all, share, age) => all + share * (whole[age] as number), 0);
      expect(sum).toBeCloseTo(
        given.reduce((all, [one]) => all + one, 0),
        6,
      );
    }),
  );
});
