import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { moneyFromWire } from '#lib/domain/money';
import { BOARD_COLUMNS, type BoardColumnId, typedColumns } from './board-columns';
import { type BoardFilter, NO_FILTER } from './board-filter';
import { boardOrder, countOf } from './board-order';
import { type BoardRow, blendedRate, gapOf, gapSales } from './board-row';

const NOW = 1_790_000_000_000;
const DAY = 86_400_000;
const rate = fc.integer({ min: 0, max: 3000 }).map((points) => rateFromBasisPoints(points)!);
const money = fc.integer({ min: 0, max: 900_00 }).map((cents) => moneyFromWire((cents / 100).toFixed(2), 'BRL'));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const row: fc.Arbitrary<BoardRow> = fc
  .record({
    itemId: fc.integer({ min: 1, max: 9e9 }).map(String),
    name: fc.constantFrom('Garrafa Térmica', 'garrafa inox', 'Órgão', 'Lixeira', '', 'Zebra', 'ábaco'),
    sku: maybe(fc.constantFrom('SKU-1', 'sku-2')),
    category: maybe(fc.constantFrom('Casa', 'Cozinha')),
    imageUrl: fc.constant(null),
    place: fc.constantFrom('unread', 'out', 'upcoming', 'running', 'leaving'),
    rate,
    startsAt: fc.constant(null),
    endsAt: maybe(fc.integer({ min: -5, max: 60 }).map((days) => NOW + days * DAY)),
    leavesAt: maybe(fc.integer({ min: 0, max: 8 }).map((days) => NOW + days * DAY)),
    protections: fc.array(fc.record({ rate, until: fc.integer({ min: NOW, max: NOW + 7 * DAY }) }), { maxLength: 2 }),
    min: maybe(rate),
    max: maybe(rate),
    gap: fc.constantFrom('below', 'inside', 'above', 'unknown'),
    price: maybe(money),
    stock: maybe(fc.integer({ min: 0, max: 20 })),
    sold: maybe(fc.integer({ min: 0, max: 20 })),
    subsidy: maybe(rate),
    affiliates: maybe(fc.integer({ min: 0, max: 20 })),
    reasons: fc.array(fc.constantFrom('high_popularity', 'severe_shortage'), { maxLength: 2 }),
    sales: fc.oneof(fc.constantFrom('unread' as const, 'none' as const), fc.record({ sales: maybe(money), commission: maybe(money) })),
  })
  .map((one) => ({ ...one, rate: one.place === 'out' || one.place === 'unread' ? null : one.rate }) as BoardRow);
const filter: fc.Arbitrary<BoardFilter> = fc.record({
  text: fc.constantFrom('', 'GARRAFA', 'termica', 'sku', '1'),
  gapFrom: maybe(fc.integer({ min: 0, max: 500 })),
  overFrom: maybe(fc.integer({ min: 0, max: 500 })),
  ams: fc.constantFrom('any', 'in', 'out'),
  endsWithin: maybe(fc.integer({ min: 0, max: 40 })),
  owed: fc.boolean(),
  priceFrom: maybe(fc.integer({ min: 0, max: 500 })),
  priceTo: maybe(fc.integer({ min: 100, max: 900 })),
  stockFrom: maybe(fc.integer({ min: 0, max: 20 })),
  soldFrom: maybe(fc.integer({ min: 0, max: 20 })),
  salesFrom: maybe(fc.integer({ min: 0, max: 900 })),
  category: maybe(fc.constantFrom('Casa', 'Cozinha', 'Outra')),
});

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** The same once more, as one would write it without a thought for speed. */
function naive(one: BoardRow, wanted: BoardFilter): boolean | null {
  const words: (boolean | null)[] = [];
  const read = one.place !== 'unread';
  if (wanted.text) words.push([one.name, one.itemId, one.sku ?? ''].some((text) => plain(text).includes(plain(wanted.text))));
  if (wanted.ams === 'in') words.push(read ? one.place !== 'out' : null);
  if (wanted.ams === 'out') words.push(read ? one.place === 'out' : null);
  if (wanted.owed) words.push(read ? one.protections.length > 0 : null);
  if (wanted.endsWithin !== null)
    words.push(read ? one.endsAt !== null && one.endsAt >= NOW && one.endsAt <= NOW + wanted.endsWithin * DAY : null);
  const gap = gapOf(one);
  if (wanted.gapFrom !== null) words.push(gap === null ? null : gap >= wanted.gapFrom);
  const over = one.max === null || !read ? null : (one.rate ?? 0) - one.max;
  if (wanted.overFrom !== null) words.push(over === null ? null : over >= wanted.overFrom);
  const price = one.price ? Number(one.price.amount) : null;
  if (wanted.priceFrom !== null) words.push(price === null ? null : price >= wanted.priceFrom);
  if (wanted.priceTo !== null) words.push(price === null ? null : price <= wanted.priceTo);
  if (wanted.stockFrom !== null) words.push(one.stock === null ? null : one.stock >= wanted.stockFrom);
  if (wanted.soldFrom !== null) words.push(one.sold === null ? null : one.sold >= wanted.soldFrom);
  const through = one.sales === 'none' ? 0 : one.sales === 'unread' || !one.sales.sales ? null : Number(one.sales.sales.amount);
  if (wanted.salesFrom !== null) words.push(through === null ? null : through >= wanted.salesFrom);
  if (wanted.category !== null) words.push(one.category === null ? null : one.category === wanted.category);
  if (words.includes(false)) return false;
  return words.includes(null) ? null : true;
}

const NUMBERS: Partial<Record<BoardColumnId, (one: BoardRow) => number | null>> = {
  gap: gapOf,
  stock: ({ stock }) => stock,
  price: ({ price }) => (price ? Number(price.amount) : null),
  blended: blendedRate,
  end: ({ place, rate: today, endsAt, leavesAt }) => (place === 'leaving' ? leavesAt : today === null ? null : (endsAt ?? Infinity)),
};

describe('the board', () => {
  it('finds the same rows as a plain loop, and says how many it could not judge', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), filter, (rows, wanted) => {
        const columns = typedColumns(rows);
        const { order, unjudged } = boardOrder(columns, wanted, { by: 'stock', descending: false }, NOW);
        const verdicts = rows.map((one) => naive(one, wanted));
        expect([...order].sort((a, b) => a - b)).toEqual(verdicts.flatMap((words, place) => (words === true ? [place] : [])));
        expect(unjudged).toBe(verdicts.filter((words) => words === null).length);
        expect(countOf(columns, wanted, NOW)).toBe(order.length);
      }),
    );
  });

  it('sorts as a plain stable sort does, what is unknown last in both directions', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 60 }),
        fc.constantFrom(...(Object.keys(NUMBERS) as BoardColumnId[])),
        fc.boolean(),
        (rows, by, descending) => {
          const numberOf = NUMBERS[by]!;
          const known = rows.map((one, place) => ({ place, value: numberOf(one) }));
          const expected = [
            ...known
              .filter(({ value }) => value !== null)
              .sort((a, b) => (a.value === b.value ? a.place - b.place : a.value! < b.value! === descending ? 1 : -1)),
            ...known.filter(({ value }) => value === null),
          ].map(({ place }) => place);
          expect([...boardOrder(typedColumns(rows), NO_FILTER, { by, descending }, NOW).order]).toEqual(expected);
        },
      ),
    );
  });

  it('sorts names without regard to accents and capitals', () => {
    const names = ['Zebra', 'ábaco', 'Garrafa Térmica', '', 'garrafa inox', 'Órgão'];
    const [base] = fc.sample(row, 1);
    const columns = typedColumns(names.map((name, place) => ({ ...base!, name, itemId: String(place) })));
    const { order } = boardOrder(columns, NO_FILTER, { by: 'product', descending: false }, NOW);
    // Without a name the id stands for it.
    expect([...order].map((place) => names[place])).toEqual(['', 'ábaco', 'garrafa inox', 'Garrafa Térmica', 'Órgão', 'Zebra']);
  });

  it('sorts by every column', () => {
    const rows = fc.sample(row, 40);
    for (const { id } of BOARD_COLUMNS)
      expect(new Set(boardOrder(typedColumns(rows), NO_FILTER, { by: id, descending: true }, NOW).order).size).toBe(40);
  });
});

describe('the gap over what was sold', () => {
  it('is the gap’s share of price times units, exactly, and sorts as its amount', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        for (const one of rows) {
          const amount = gapSales(one);
          const gap = gapOf(one);
          if (gap === null || gap <= 0 || !one.price || one.sold === null) expect(amount).toBeNull();
          else expect(Number(amount?.amount)).toBeCloseTo((gap / 10_000) * Number(one.price.amount) * one.sold, 8);
        }
        const { order } = boardOrder(typedColumns(rows), NO_FILTER, { by: 'gapSales', descending: true }, NOW);
        const amounts = [...order].flatMap((place) => Number(gapSales(rows[place]!)?.amount ?? Number.NaN) || []);
        expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
      }),
    );
  });
});

describe('the gap', () => {
  const points = (value: number) => rateFromBasisPoints(value)!;
  it.each([
    ['running', 500, 950, 450],
    ['running', 950, 950, 0],
    ['running', 1200, 950, -250],
    ['out', null, 950, 950],
    ['unread', null, 950, null],
    ['running', 500, null, null],
  ] as const)('%s at %s with %s suggested is %s', (place, today, min, gap) => {
    expect(gapOf({ place, rate: today === null ? null : points(today), min: min === null ? null : points(min) })).toBe(gap);
  });
});
