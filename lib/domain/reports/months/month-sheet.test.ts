import fc from 'fast-check';
import { expect, it } from 'vitest';
import { saleSums } from '#lib/domain/reports/bills/sale-sums';
import { aSaleLine } from '#test/support/reports/sale-lines';
import { monthSheet, monthsOf } from './month-sheet';

const scope = { month: 202_510, floor: 500_000n, billOut: true, missing: [] as number[], today: '2025-11-12' };
const of = (affiliateId: string, over: Parameters<typeof aSaleLine>[0] = {}) =>
  aSaleLine({ affiliateId, affiliateName: `Name ${affiliateId}`, affiliateUsername: affiliateId, ...over });

it('adds up what was validated, puts the long tail apart and tells what still waits', () => {
  const lines = [
    of('a', { orderId: '1', cents: 10_000 }),
    of('a', { orderId: '2', cents: 5_000, refundCents: 1_000, rate: 200_000, toMcn: 160_000, mcnRate: 40_000 }),
    of('b', { orderId: '3', cents: 1_000 }),
    of('c', { orderId: '4', cents: 9_000, verified: 'unverified' }),
    of('a', { orderId: '5', cents: 9_000, verified: 'invalid' }),
    of('a', { orderId: '6', cents: 9_000, state: 'cancelled', verified: '' }),
    of('a', { orderId: '7', cents: 9_000, month: 202_511 }),
    of('a', { orderId: '8', cents: 9_000, month: 0, verified: 'unverified' }),
  ];
  const sheet = monthSheet(lines, scope);
  expect(
    sheet.rows.map(({ affiliateId, orders, sales, refund, commission, toAffiliate, fee }) => [
      affiliateId,
      orders,
      sales,
      refund,
      commission,
      toAffiliate,
      fee,
    ]),
  ).toEqual([['a', 2, 15_000_000n, 1_000_000n, 1_800_000n, 1_640_000n, 252_000n]]);
  expect(sheet.tail.map(({ affiliateId, commission, open }) => [affiliateId, commission, open])).toEqual([
    ['b', 100_000n, 0n],
    ['c', 0n, 900_000n],
  ]);
  expect(sheet).toMatchObject({
    state: 'open',
    waiting: 1,
    due: '2025-12-10',
    total: { orders: 3 },
    tailTotal: { orders: 1, commission: 100_000n },
  });
  expect(monthsOf(lines)).toEqual([202_511, 202_510]);
});

it.each([
  ['running', false, 'unverified'],
  ['running', false, 'valid'],
  ['open', true, 'unverified'],
  ['closed', true, 'valid'],
  ['closed', true, 'invalid'],
] as const)('is %s where its bill is out: %s and its last order is %s', (state, billOut, verified) => {
  const lines = [of('a'), of('b', { verified })];
  expect(monthSheet(lines, { ...scope, billOut }).state).toBe(state);
  expect(monthSheet(lines, { ...scope, billOut, missing: [20_300] }).state).toBe(billOut ? 'open' : 'running');
});

it('counts affiliates without an id by what is told of them', () => {
  const named = (name: string, username: string) => of('', { affiliateName: name, affiliateUsername: username });
  const sheet = monthSheet([named('Bia', 'bia1'), named('Bia', 'bia2'), named('Ana', ''), named('Ana', '')], { ...scope, floor: 0n });
  expect(sheet.rows.map(({ name, lines }) => [name, lines]).sort()).toEqual([
    ['Ana', 2],
    ['Bia', 1],
    ['Bia', 1],
  ]);
});

it('is whole: rows and tail together are the month', () => {
  const line = fc.record({
    affiliateId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    orderId: fc.string({ minLength: 1, maxLength: 2 }),
    cents: fc.integer({ min: 0, max: 20_000 }),
    verified: fc.constantFrom('valid', 'unverified', 'invalid', '' as const),
    month: fc.constantFrom(202_510, 202_509, 0),
    state: fc.constantFrom('completed', 'cancelled', '' as const),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), fc.bigInt({ min: 0n, max: 2_000_000n }), (told, floor) => {
      const lines = told.map(({ affiliateId, ...over }) => of(affiliateId, over));
      const sheet = monthSheet(lines, { ...scope, floor });
      const whole = saleSums(
        lines.filter(({ month, verified, state }) => month === 202_510 && verified === 'valid' && state !== 'cancelled'),
      );
      expect(sheet.total).toMatchObject(whole);
      for (const figure of ['commission', 'sales', 'afterRefunds', 'refund'] as const)
        expect([...sheet.rows, ...sheet.tail].reduce((sum, row) => sum + row[figure], 0n)).toBe(whole[figure]);
      expect([...sheet.rows, ...sheet.tail].reduce((sum, { fee }) => sum + (fee ?? 0n), 0n)).toBe(whole.fee);
      expect(sheet.tail.reduce((sum, { commission }) => sum + commission, 0n)).toBe(sheet.tailTotal.commission);
      expect(sheet.rows.every(({ commission }) => commission >= floor)).toBe(true);
    }),
  );
});
