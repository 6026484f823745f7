import { describe, expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { ProfitScope } from '#lib/domain/reports/profit/profit';
import { aSaleLine } from '#test/support/reports/sale-lines';
import { pastedOrders, type Sample, sampleResults, withSamples } from './samples';

const R = 100_000n;
const scope = (costs: Readonly<Record<string, string>>): ProfitScope => ({
  terms: { fee: 1_400 as CommissionRate, selling: 0 as CommissionRate, tax: 0 as CommissionRate, margin: null },
  dayOf: () => '2025-10-01',
  costOf: (itemId) => (costs[itemId] ? { cost: { amount: costs[itemId], currency: 'BRL' } } : null),
});
const sample = (orderId: string, day: number, ...items: readonly [itemId: string, quantity?: number][]): Sample => ({
  orderId,
  day,
  items: items.map(([itemId, quantity = 1]) => ({ itemId, name: `Cup ${itemId}`, quantity })),
});
// 100 − 10 − 1.40 of each sale are left before the goods.
const sale = (day: number, itemId: string) => aSaleLine({ orderId: `${day} ${itemId}`, day, itemId, cents: 10_000, fee: 140_000 });

describe('samples of one affiliate', () => {
  it('paid back once the sales since then left as much as the goods cost', () => {
    const costs = scope({ 1: '60', 2: '80' });
    const own = [sample('A', 100, ['1', 2])];
    // 28.60 of each sale are left; 120 were sent.
    const of = (sales: number) =>
      sampleResults(
        own,
        Array.from({ length: sales }, (_, at) => sale(100 + at, '1')),
        costs,
      )[0];
    expect(of(4)).toMatchObject({ afterRefunds: 400n * R, orders: 4, net: (11_440n * R) / 100n, cost: 120n * R, outcome: 'notYet' });
    expect(of(5)).toMatchObject({ net: 143n * R, outcome: 'paidBack' });
    expect(of(0)).toMatchObject({ afterRefunds: 0n, net: 0n, outcome: 'unsold' });
  });

  it('a sale counts for one sample: the last of its product that had been sent by then', () => {
    const samples = [sample('A', 100, ['1']), sample('B', 110, ['1'], ['2']), sample('C', 105, ['3'])];
    const lines = [sale(99, '1'), sale(100, '1'), sale(109, '1'), sale(110, '1'), sale(120, '2'), sale(120, '4')];
    const found = sampleResults(samples, lines, scope({ 1: '1', 2: '1', 3: '1', 4: '1' }));
    expect(found.map(({ orderId, orders }) => [orderId, orders])).toEqual([
      ['B', 2],
      ['C', 0],
      ['A', 2],
    ]);
  });

  it('of one whose products nobody told all sales since then count, and its cost is not known', () => {
    const [found] = sampleResults([sample('A', 100)], [sale(99, '1'), sale(101, '1'), sale(102, '2')], scope({ 1: '1', 2: '1' }));
    expect(found).toMatchObject({ orders: 2, cost: null, outcome: 'costMissing' });
  });

  it('says that a cost is missing, of what was sent or of what was sold', () => {
    const [sent] = sampleResults([sample('A', 100, ['1'], ['2'])], [sale(101, '1')], scope({ 1: '1' }));
    expect(sent).toMatchObject({ cost: null, outcome: 'costMissing' });
    const [sold] = sampleResults([sample('A', 100)], [sale(101, '1')], scope({}));
    expect(sold).toMatchObject({ net: null, outcome: 'costMissing' });
  });
});

it('an order is one sample, by the newer word for it', () => {
  expect(withSamples([sample('A', 1), sample('B', 2)], [sample('A', 3, ['1'])])).toEqual([sample('A', 3, ['1']), sample('B', 2)]);
});

it.each([
  ['one a line', '251001ABCDEF12\n251002ABCDEF13', ['251001ABCDEF12', '251002ABCDEF13']],
  ['in other letters, in quotes, twice', '"251001abcdef12";251001ABCDEF12', ['251001ABCDEF12']],
  ['a table with its other cells', 'Order\tName\tDay\n251001ABCDEF12\tBia 251001\t2025-10-01', ['251001ABCDEF12']],
  ['nothing that is one', '12345 ABCDEF 251001ABCDEF12345678901', []],
])('reads order numbers: %s', (_, text, found) => expect(pastedOrders(text)).toEqual({ orderIds: found, beyond: 0 }));

it('takes two hundred at once, and tells how many are beyond', () => {
  const many = Array.from({ length: 203 }, (_, at) => `251001ABCD${String(at).padStart(4, '0')}`).join(' ');
  expect([pastedOrders(many).orderIds.length, pastedOrders(many).beyond]).toEqual([200, 3]);
});
