import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/domain/day';
import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { aSaleLine } from '#test/support/reports/sale-lines';
import { didItPay, type RaiseQuestion } from './raise';

const DAY = '2025-10-20';
const dayOf = ({ day }: { readonly day: number }) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const on = (itemId: string, offset: number, rate: number, count = 1): SaleLine[] =>
  Array.from({ length: count }, (_, at) =>
    aSaleLine({
      itemId,
      orderId: `${itemId} ${offset} ${at}`,
      affiliateId: `a${at % 3}`,
      day: Date.parse(addDays(DAY, offset)) / 86_400_000,
      cents: 10_000,
      rate,
      feeRate: 0,
    }),
  );
/** So many orders a day before and after. */
const sold = (itemId: string, before: number, after: number, rateAfter = 200_000) =>
  Array.from({ length: 14 }, (_, at) => [...on(itemId, -1 - at, 100_000, before), ...on(itemId, 1 + at, rateAfter, after)]).flat();
/** Of each sale 40 % are left before commission. */
const profitOf = (lines: readonly SaleLine[]) =>
  lines.reduce((sum, { value, commission }) => sum + (BigInt(value ?? 0) * 4n) / 10n - BigInt(commission), 0n);
const ask = (lines: readonly SaleLine[], over: Partial<RaiseQuestion> = {}) =>
  didItPay({
    ...{ itemId: 'x', day: DAY, lines, dayOf, control: new Set(), knownTo: '2025-12-01', hasFee: true, profitOf, clicksOf: () => null },
    ...over,
  });

describe('a raise from 10 % to 20 %', () => {
  it.each([
    // 30 % of 100 a day before; 20 % of 200 or 130 after.
    ['paid', 1, 2],
    ['notPaid', 2, 2],
    ['notPaid', 2, 3],
    ['paid', 2, 4],
  ] as const)('%s where %i orders a day became %i', (verdict, before, after) => {
    expect(ask(sold('x', before, after)).verdict).toBe(verdict);
  });

  it('did not pay where everything else grew as much', () => {
    const lines = [...sold('x', 1, 2), ...sold('y', 3, 6, 100_000)];
    expect(ask(lines, { control: new Set(['y']) })).toMatchObject({
      verdict: 'notPaid',
      control: { products: 1, before: { orders: 42 }, after: { orders: 84 } },
      gained: { afterRefunds: 0n, profit: 14n * (4_000_000n - 6_000_000n) },
    });
  });

  it('paid where everything else fell', () => {
    const lines = [...sold('x', 2, 2), ...sold('y', 4, 1, 100_000)];
    expect(ask(lines).verdict).toBe('notPaid');
    expect(ask(lines, { control: new Set(['y']) }).verdict).toBe('paid');
  });

  it('is not measured by others with too few orders', () => {
    const lines = [...sold('x', 1, 2), ...on('y', -3, 100_000, 9), ...on('y', 3, 100_000, 40)];
    expect(ask(lines, { control: new Set(['y']) }).control).toBeNull();
  });

  it('says what margin the gained sales need where costs are missing', () => {
    // 14 × 100 more sales for 14 × 30 more commission.
    expect(ask(sold('x', 1, 2), { profitOf: () => null })).toMatchObject({
      verdict: 'noCost',
      neededMargin: 3_000,
      gained: { profit: null },
    });
    expect(ask(sold('x', 2, 2), { profitOf: () => null }).neededMargin).toBeNull();
  });
});

it.each([
  [9, 9, 'tooFew'],
  [0, 9, 'tooFew'],
  [10, 9, 'notPaid'],
  [0, 10, 'paid'],
] as const)('with %i orders before and %i after the answer is %s', (before, after, verdict) => {
  expect(ask([...on('x', -2, 100_000, before), ...on('x', 2, 200_000, after)]).verdict).toBe(verdict);
});

it.each([
  ['2025-11-02', 'waiting'],
  [null, 'waiting'],
  ['2025-11-03', 'paid'],
] as const)('with lines known until %s the answer is %s', (knownTo, verdict) => {
  expect(ask(sold('x', 1, 2), { knownTo })).toMatchObject({ verdict, ready: '2025-11-04' });
});

it('leaves out the day of the change, cancelled and unpaid orders, and days beyond both ends', () => {
  const lines = [...on('x', 0, 100_000, 50), ...on('x', -15, 100_000, 50), ...on('x', 15, 100_000, 50), ...sold('x', 1, 2)];
  lines.push(...on('x', 5, 200_000, 20).map((line) => ({ ...line, orderId: `c${line.orderId}`, state: 'cancelled' as const })));
  lines.push(...on('x', 5, 200_000, 20).map((line) => ({ ...line, orderId: `u${line.orderId}`, state: 'unpaid' as const })));
  const { before, after } = ask(lines);
  expect([before.orders, after.orders, before.affiliates, after.affiliates, before.from, after.to]).toEqual([
    14,
    28,
    1,
    2,
    '2025-10-06',
    '2025-11-03',
  ]);
});

it('does not know what was spent where one order tells no fee, unless the market has none', () => {
  const lines = sold('x', 1, 2).map((line, at) => (at === 3 ? { ...line, fee: null, feeRate: null } : line));
  const unknown = ask(lines, { profitOf: () => null });
  expect([unknown.before.spent, unknown.gained.spent, unknown.neededMargin, unknown.verdict]).toEqual([null, null, null, 'noCost']);
  expect(unknown.after.spent).toBe(14n * 4_000_000n);
  const known = ask(lines, { profitOf: () => null, hasFee: false });
  expect([known.before.spent, known.neededMargin]).toEqual([14n * 1_000_000n, 3_000]);
});

it('counts affiliates that only their name tells apart', () => {
  const names = ['Bia', 'Caio', 'Bia'];
  const lines = names.map((affiliateName, at) => ({
    ...(on('x', -1 - at, 100_000)[0] as SaleLine),
    affiliateId: '',
    affiliateUsername: '',
    affiliateName,
  }));
  expect(ask(lines).before.affiliates).toBe(2);
});

it('sums clicks where every day is known', () => {
  expect(ask([], { clicksOf: (itemId, day) => (itemId === 'x' && day < DAY ? 2 : day === '2025-10-25' ? null : 1) })).toMatchObject({
    before: { clicks: 28 },
    after: { clicks: null },
  });
});
