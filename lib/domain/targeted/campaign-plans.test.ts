import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copyTo, freeName } from './duplicate';
import { expectedCost, type SoldBy } from './expected-cost';

const sold = fc.array(
  fc.record({
    itemId: fc.constantFrom('1', '2', '3'),
    affiliateId: fc.constantFrom('a', 'b', 'c'),
    afterRefunds: fc.bigInt({ min: 0n, max: 10_000_000n }),
    commission: fc.bigInt({ min: 0n, max: 500_000n }),
  }),
  { maxLength: 40 },
);

it('a campaign costs at most what all buyers of its products would, and never counts a sale of another product', () => {
  fc.assert(
    fc.property(sold, fc.subarray(['a', 'b', 'c']), fc.integer({ min: 1, max: 8000 }), (lines, people, rate) => {
      const cost = expectedCost([{ itemId: '1', rate: rate as never }], people, lines);
      const own = lines.filter(({ itemId }) => itemId === '1');
      if (own.length === 0) return void expect(cost).toBeNull();
      const sum = (rows: readonly SoldBy[], of: 'afterRefunds' | 'commission') => rows.reduce((all, one) => all + one[of], 0n);
      const mine = own.filter(({ affiliateId }) => people.includes(affiliateId));
      expect(cost).toMatchObject({
        now: sum(mine, 'commission'),
        sales: sum(mine, 'afterRefunds'),
        allSales: sum(own, 'afterRefunds'),
        unsold: 0,
      });
      expect((cost?.planned ?? 0n) <= (cost?.worst ?? 0n)).toBe(true);
      expect((cost?.worst ?? 0n) - (sum(own, 'afterRefunds') * BigInt(rate)) / 10_000n <= BigInt(own.length)).toBe(true);
    }),
  );
});

it('reckons by hand: 12 % of 1,000.00 and of 250.50', () => {
  const cost = expectedCost(
    [
      { itemId: '1', rate: 1200 as never },
      { itemId: '2', rate: 1200 as never },
    ],
    ['a'],
    [
      { itemId: '1', affiliateId: 'a', afterRefunds: 100_000n, commission: 8000n },
      { itemId: '1', affiliateId: 'b', afterRefunds: 25_050n, commission: 2004n },
    ],
  );
  expect(cost).toEqual({ now: 8000n, planned: 12_000n, worst: 15_006n, sales: 100_000n, allSales: 125_050n, unsold: 1 });
});

it('a copy for another shop has the products with the same SKU there, and lists the rest', () => {
  const product = (itemId: string, sku: string | null) => ({ itemId, name: `P${itemId}`, rate: 900 as never, sku });
  const { draft, unmatched } = copyTo(
    {
      name: 'Summer',
      message: 'Hello',
      budget: null,
      affiliates: [{ affiliateId: '9', name: null }],
      products: [product('1', 'MUG'), product('2', null), product('3', 'CUP'), product('4', 'JAR')],
    },
    [
      { itemId: '51', name: 'Mug', sku: ' mug ' },
      { itemId: '52', name: 'Jar', sku: 'jar' },
      { itemId: '53', name: 'Jar too', sku: 'JAR' },
      { itemId: '54', name: 'None', sku: '' },
    ],
    ['Summer', 'Summer 2'],
  );
  expect(draft.products).toEqual([{ itemId: '51', name: 'Mug', rate: 900 }]);
  expect(draft.name).toBe('Summer 3');
  expect(unmatched.map(({ itemId, why }) => [itemId, why])).toEqual([
    ['2', 'noSku'],
    ['3', 'notThere'],
    ['4', 'several'],
  ]);
});

it.each([
  ['Summer', [], 'Summer'],
  ['Summer', ['summer'], 'Summer 2'],
  ['Summer 2', ['Summer 2'], 'Summer 3'],
  ['Summer 2', ['Summer 2', 'Summer 3', 'Summer 4'], 'Summer 5'],
])('a free name beside %s of %j: %s', (name, taken, free) => {
  const found = freeName(name, taken);
  expect(taken.map((one) => one.toLowerCase())).not.toContain(found.toLowerCase());
  if (taken.length < 3) expect([free, 'Summer 2', 'Summer']).toContain(found);
});
