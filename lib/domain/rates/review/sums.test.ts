import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { ProfitTerms } from '#lib/domain/rates/profit-terms';
import { type Costed, costPerMonth } from './cost';
import { guardOf } from './guard';

const only = (fee: CommissionRate): ProfitTerms => ({ fee, selling: 0 as CommissionRate, tax: 0 as CommissionRate, margin: null });
const rates = fc.integer({ min: 0, max: 10_000 }).map((points) => points as CommissionRate);
const cents = fc.bigInt({ min: 0n, max: 10_000_000_00n });
const brl = (units: bigint) => ({ amount: `${units / 100n}.${String(units % 100n).padStart(2, '0')}`, currency: 'BRL' });

const rows = fc.array(
  fc.record({
    sales: fc.oneof(cents, fc.constant('none' as const), fc.constant(null)),
    before: fc.option(rates),
    after: fc.option(rates),
    kept: fc.array(rates, { maxLength: 3 }),
  }),
  { maxLength: 40 },
);

/** A decimal text as a whole number of millionths of a cent. */
function scaled(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(8, '0'));
}

describe('the cost per month', () => {
  it('is the sum that adding up product by product gives', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const costed = list.map(({ sales, before, after, kept }): Costed => {
          const reported = typeof sales === 'bigint' ? { sales: brl(sales), commission: brl(sales / 10n) } : sales;
          return {
            facts: { sales: reported },
            planned: { before, after, protectedRates: kept.map((rate, at) => ({ rate, until: at + 1, exact: true })) },
          };
        });
        let [before, after, worst, sold] = [0n, 0n, 0n, 0n];
        for (const row of list) {
          if (typeof row.sales !== 'bigint') continue;
          before += row.sales * BigInt(row.before ?? 0);
          after += row.sales * BigInt(row.after ?? 0);
          worst += row.sales * BigInt(Math.max(row.after ?? 0, ...row.kept));
          sold += row.sales;
        }
        const sums = costPerMonth(costed, 'BRL');
        // Cents times basis points are millionths of the currency.
        expect([sums.before, sums.after, sums.worst].map(({ amount }) => scaled(amount))).toEqual(
          [before, after, worst].map((one) => one * 100n),
        );
        expect(scaled(sums.sales.amount)).toBe(sold * 1_000_000n);
        expect([sums.unsold, sums.unread]).toEqual([
          list.filter(({ sales }) => sales === 'none').length,
          list.filter(({ sales }) => sales === null).length,
        ]);
      }),
    );
  });

  it('is nothing that anybody counted where nothing was sold', () => {
    expect(costPerMonth([{ facts: { sales: 'none' }, planned: { before: null, after: null, protectedRates: [] } }], 'BRL')).toMatchObject({
      sold: 0,
      unsold: 1,
      worstUntil: null,
    });
  });
});

describe('break-even', () => {
  it('is the last whole basis point at which a sale loses nothing', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10_000_00n }),
        cents,
        fc.tuple(rates, rates, rates),
        rates,
        (price, cost, [fee, selling, tax], rate) => {
          const guard = guardOf(brl(price), brl(cost), { fee, selling, tax, margin: null }, rate);
          if (!guard) throw new Error('price and cost are known');
          // What is left of a sale, in units of cent ÷ 10,000 ÷ 10,000.
          const left = (points: number) =>
            (price - cost) * 100_000_000n - price * BigInt(selling + tax) * 10_000n - price * BigInt(points) * (10_000n + BigInt(fee));
          expect(guard.above).toBe(left(rate) < 0n);
          if (left(0) >= 0n) {
            expect(left(guard.breakEven)).toBeGreaterThanOrEqual(0n);
            if (guard.breakEven < 10_000) expect(left(guard.breakEven + 1)).toBeLessThan(0n);
          } else expect(guard.breakEven).toBe(0);
          if (guard.loss) expect(BigInt(guard.loss.amount.replace('.', '').padEnd(1, '0'))).toBeGreaterThan(0n);
          expect(guard.loss === null).toBe(left(rate) >= 0n);
        },
      ),
    );
  });

  it('is margin ÷ (1 + service fee rate)', () => {
    const judge = (fee: number) =>
      guardOf({ amount: '100', currency: 'BRL' }, { amount: '88', currency: 'BRL' }, only(fee as CommissionRate), 1100 as CommissionRate);
    expect(judge(0)).toEqual({ breakEven: 1200, above: false, loss: null });
    // 12 % ÷ 1.14 = 10.526…; 11 % costs 12.54.
    expect(judge(1400)).toEqual({ breakEven: 1052, above: true, loss: { amount: '0.54', currency: 'BRL' } });
  });

  it('counts the selling fee and the tax, and the usual margin where a cost is not known', () => {
    const price = { amount: '100', currency: 'BRL' };
    const points = (value: number) => value as CommissionRate;
    const terms = { fee: points(0), selling: points(2000), tax: points(600), margin: points(4000) };
    // 50 are left after the goods; 20 go to Shopee, 6 to the state.
    expect(guardOf(price, { amount: '50', currency: 'BRL' }, terms, points(2500))).toEqual({
      breakEven: 2400,
      above: true,
      loss: { amount: '1', currency: 'BRL' },
    });
    expect(guardOf(price, null, terms, points(1000))).toEqual({ breakEven: 1400, above: false, loss: null });
    expect(guardOf(price, null, { ...terms, margin: null }, points(1000))).toBeNull();
  });

  it('is not guessed where price or cost is not known, or they are not of one currency', () => {
    const money = { amount: '1', currency: 'BRL' };
    const zero = 0 as CommissionRate;
    expect(guardOf(null, money, only(zero), zero)).toBeNull();
    expect(guardOf(money, null, only(zero), zero)).toBeNull();
    expect(guardOf(money, { amount: '1', currency: 'SGD' }, only(zero), zero)).toBeNull();
    expect(guardOf({ amount: '0', currency: 'BRL' }, money, only(zero), zero)).toBeNull();
  });
});
