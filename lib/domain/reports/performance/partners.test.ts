import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toSegmentBy } from '#lib/domain/reports/lines/columns';
import { dictionaryOf } from '#lib/domain/reports/lines/dictionary';
import { everyRow } from '#lib/domain/reports/lines/latest-rows';
import { SOLD_COLUMNS } from '#lib/domain/reports/lines/sold-columns';
import { NOT_TOLD, type SoldLine } from '#lib/domain/reports/lines/sold-line';
import { aSoldLine } from '#test/support/reports/a-sold-line';
import { type Partner, partnersOf } from './partners';

const TODAY = { from: 20_001, to: 20_001 };
const YESTERDAY = { from: 20_000, to: 20_000 };

function columnsOf(lines: readonly SoldLine[]) {
  const dictionary = dictionaryOf();
  const segments = [toSegmentBy(SOLD_COLUMNS, lines, dictionary).hot];
  return { segments, live: everyRow(segments), dictionary };
}
const ask = (lines: readonly SoldLine[], more: Partial<Parameters<typeof partnersOf>[1]> = {}) =>
  partnersOf(columnsOf(lines), {
    accountId: 's',
    level: 'product',
    id: '7',
    now: TODAY,
    before: YESTERDAY,
    confirmed: false,
    digits: 2,
    ...more,
  });

const lines = fc
  .array(
    fc.record({
      day: fc.integer({ min: 19_999, max: 20_002 }),
      itemId: fc.constantFrom('7', '8'),
      affiliateId: fc.constantFrom('31', '32', '33'),
      commission: fc.integer({ min: 1, max: 10_000_000 }),
      quantity: fc.integer({ min: 1, max: 5 }),
      state: fc.constantFrom('completed', 'pending', 'cancelled', 'unpaid'),
    }),
    { maxLength: 60 },
  )
  .map((all) =>
    // Ten per cent, as the rate of each line says.
    all.map((one, at) => aSoldLine({ orderId: `o${at}`, ...one, value: one.commission * 10, affiliateRate: 100_000 } as never)),
  );

it.each([false, true])('every line of the product counts once, with its affiliate and its day; confirmed alone: %s', (confirmed) => {
  fc.assert(
    fc.property(lines, (all) => {
      const wanted = new Map<string, { now: number; before: number }>();
      for (const { itemId, affiliateId, day, value, state } of all) {
        if (itemId !== '7' || (day !== 20_000 && day !== 20_001)) continue;
        if (confirmed && (state === 'cancelled' || state === 'unpaid')) continue;
        const sums = wanted.get(affiliateId) ?? { now: 0, before: 0 };
        sums[day === 20_001 ? 'now' : 'before'] += value;
        wanted.set(affiliateId, sums);
      }
      const found = ask(all, { confirmed });
      expect(new Map(found.map(({ id, now, before }) => [id, { now: now.sales, before: before.sales }]))).toEqual(wanted);
      const sizes = found.map(({ now, before }) => Math.abs(now.sales - before.sales));
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    }),
  );
});

it('what an affiliate sold is told by product, with its name', () => {
  const all = [aSoldLine({ orderId: 'a', day: 20_001 }), aSoldLine({ orderId: 'b', day: 20_000, itemId: '8', itemName: 'Plate' })];
  const found = ask(all, { level: 'affiliate', id: '31' });
  expect(found.map(({ id, name, now, before }: Partner) => [id, name, now.items, before.items])).toEqual([
    ['7', 'Cup', 1, 0],
    ['8', 'Plate', 0, 1],
  ]);
  expect(ask(all, { id: '99' })).toEqual([]);
});

it('values in cents are read as such, by the lines themselves', () => {
  const inCents = (orderId: string) =>
    aSoldLine({ orderId, day: 20_001, value: 1_000_000_000, commission: 1_000_000, affiliateRate: 100_000 });
  expect(ask(['a', 'b', 'c'].map(inCents))[0]?.now).toEqual({ untold: 0, sales: 30_000_000, commission: 3_000_000, items: 3 });
  expect(ask([aSoldLine({ orderId: 'a', day: 20_001 })])[0]?.now.sales).toBe(10_000_000);
});

it('capped commissions are never cents where the currency has none, and all lines tell the unit, not the first ones', () => {
  const sold = (orderId: string, over: Partial<SoldLine> = {}) =>
    aSoldLine({ orderId, day: 20_001, value: 10_000_000, commission: 10_000, affiliateRate: 100_000, ...over });
  const capped = Array.from({ length: 300 }, (_, at) => sold(`c${at}`));
  expect(ask(capped, { digits: 0 })[0]?.now.sales).toBe(300 * 10_000_000);
  const plain = Array.from({ length: 301 }, (_, at) => sold(`p${at}`, { commission: 1_000_000 }));
  expect(ask([...capped, ...plain])[0]?.now.sales).toBe(601 * 10_000_000);
});

it.each([1, 100] as const)('a value of which nearly all was refunded says nothing else of its unit: 1/%i', (unit) => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 50, 98, 99), { minLength: 1, maxLength: 9 }), (refunded) => {
      const sold = refunded.map((part, at) =>
        aSoldLine({
          ...{ orderId: `o${at}`, itemId: '7', day: TODAY.from, affiliateRate: 100_000, value: 10_000_000 * unit },
          ...{ refund: part * 100_000, commission: (100 - part) * 10_000 },
        }),
      );
      expect(ask(sold).reduce((sum, { now }) => sum + now.sales, 0)).toBe(sold.length * 10_000_000);
    }),
  );
});

it('a line whose value nobody tells is counted as such, and not as 0 or less', () => {
  const told = aSoldLine({ orderId: 'a', day: 20_001, value: 10_000_000 });
  expect(ask([told, aSoldLine({ orderId: 'b', day: 20_001, value: NOT_TOLD })])[0]?.now).toMatchObject({ sales: 10_000_000, untold: 1 });
});
