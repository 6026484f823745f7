import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CountedWindow, isWhole, moversOf, rowsOfWindows, sumOfRows, totalOfDays, totalOfWindow } from './gather';
import { addTotals, meanOf, NO_TOTALS, roiOfTotals } from './totals';

const FIRST = 20_000;
const DAYS = 6;
const IDS = ['a', 'b', 'c', 'd'];
const amount = fc.integer({ min: 0, max: 9_000_000_000_000 });
/** One sale of a product by an affiliate in a channel. */
const sale = fc.record({
  day: fc.integer({ min: FIRST, max: FIRST + DAYS - 1 }),
  product: fc.constantFrom(...IDS),
  affiliate: fc.constantFrom('x', 'y', 'z'),
  channel: fc.constantFrom('SocialMedia', 'ShopeeVideo', 'LiveStreaming'),
  sales: amount,
  commission: amount,
  items: fc.nat({ max: 9 }),
});
type Sale = typeof sale extends fc.Arbitrary<infer One> ? One : never;

/** As AMS answers day by day for one series. */
function windowsOf(sales: readonly Sale[], key: (sale: Sale) => string): readonly CountedWindow[] {
  return Array.from({ length: DAYS }, (_, n) => {
    const today = sales.filter(({ day }) => day === FIRST + n);
    const ids = [...new Set(today.map(key))];
    const own = (id: string) => today.filter((one) => key(one) === id);
    const sum = (of: 'sales' | 'commission' | 'items') => ids.map((id) => own(id).reduce((all, one) => all + one[of], 0));
    const orders = ids.map((id) => own(id).length);
    const numbers = { sales: sum('sales'), commission: sum('commission'), items: sum('items'), orders, clicks: orders };
    return { day: FIRST + n, ids, numbers, complete: true, unread: 0 };
  });
}
const range = { from: FIRST, to: FIRST + DAYS - 1 };

it('shop = Σ products = Σ affiliates = Σ channels, over any days', () => {
  fc.assert(
    fc.property(
      fc.array(sale, { minLength: 1, maxLength: 80 }),
      fc.integer({ min: 0, max: DAYS - 1 }),
      fc.integer({ min: 0, max: DAYS - 1 }),
      (sales, one, other) => {
        const days = { from: FIRST + Math.min(one, other), to: FIRST + Math.max(one, other) };
        const within = (windows: readonly CountedWindow[]) => windows.filter(({ day }) => day >= days.from && day <= days.to);
        const wanted = sumOfRows(
          sales
            .filter(({ day }) => day >= days.from && day <= days.to)
            .map((one) => ({
              totals: {
                ...NO_TOTALS,
                sales: BigInt(one.sales),
                commission: BigInt(one.commission),
                orders: 1,
                items: one.items,
                clicks: 1,
              },
            })),
        );
        const shop = totalOfDays(
          windowsOf(sales, () => 'shop'),
          days,
          'shop',
        );
        expect(shop.unknown).toEqual([]);
        const plain = ({ sales, commission, orders, items, clicks }: typeof wanted) => ({ sales, commission, orders, items, clicks });
        expect(plain(shop.totals ?? NO_TOTALS)).toEqual(plain(wanted));
        for (const key of ['product', 'affiliate', 'channel'] as const)
          expect(plain(sumOfRows(rowsOfWindows(within(windowsOf(sales, (one) => one[key])))))).toEqual(plain(wanted));
      },
    ),
  );
});

it('the changes of all movers add up to the change of the whole, the largest first', () => {
  fc.assert(
    fc.property(fc.array(sale, { minLength: 1, maxLength: 40 }), fc.array(sale, { minLength: 1, maxLength: 40 }), (after, before) => {
      const rows = (sales: readonly Sale[]) => rowsOfWindows(windowsOf(sales, ({ product }) => product));
      const movers = moversOf(rows(after), rows(before));
      const change = (sumOfRows(rows(after)).sales ?? 0n) - (sumOfRows(rows(before)).sales ?? 0n);
      expect(movers.reduce((sum, mover) => sum + mover.change, 0n)).toBe(change);
      const sizes = movers.map((mover) => (mover.change < 0n ? -mover.change : mover.change));
      expect(sizes).toEqual(sizes.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
    }),
  );
});

it('a day that was not read is unknown and not nothing', () => {
  const one: Sale = { day: FIRST, product: 'a', affiliate: 'x', channel: 'SocialMedia', sales: 500, commission: 50, items: 1 };
  const windows = windowsOf([one], () => 'shop').filter(({ day }) => day !== FIRST + 2);
  expect(totalOfDays(windows, range, 'shop')).toMatchObject({ unknown: [FIRST + 2], totals: { sales: 500n } });
  expect(isWhole(windows, range)).toBe(false);
  expect(totalOfDays([], range, 'shop')).toMatchObject({ totals: null });
});

it('who has no row sold nothing, once the list is read to its end', () => {
  const window: CountedWindow = { day: FIRST, ids: ['a'], numbers: { sales: [5] }, complete: true, unread: 0 };
  expect(totalOfWindow(window, 'b')).toEqual(NO_TOTALS);
  expect(totalOfWindow({ ...window, complete: false }, 'b')).toBeNull();
  expect(totalOfWindow(window, 'a')).toMatchObject({ sales: 5n, orders: null });
});

it('what one part does not tell the sum does not know, and buyers are no sum of days', () => {
  const known = { ...NO_TOTALS, sales: 7n, newBuyers: 2 };
  expect(addTotals(known, { ...known, orders: null })).toMatchObject({ sales: 14n, orders: null, newBuyers: null });
  expect(addTotals(known, known, true).newBuyers).toBe(4);
  expect(meanOf([known, { ...known, sales: 8n }])).toMatchObject({ sales: 7n, newBuyers: 2 });
  expect(meanOf([])).toBeNull();
  expect([roiOfTotals({ sales: 1_000n, commission: 80n }), roiOfTotals({ sales: 1n, commission: 0n })]).toEqual([12.5, null]);
});
