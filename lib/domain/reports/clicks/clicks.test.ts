import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayNumber, dayOf } from '#lib/domain/reports/earnings/periods';
import type { EarningsGroup, EarningsSums } from '#lib/domain/reports/earnings/question';
import { type ClickGroup, clickGroups, conversionOf, hasClicks, perClick, rangesOf } from './click-groups';
import { clickCounter, coveredDays } from './clicks';

const DAYS = [20_000, 20_001, 20_002, 20_003];
const click = fc.record({
  clickId: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8'),
  clickTimeDay: fc.constantFrom(...DAYS),
  subIds: fc.constantFrom('a----', 'a-x---', 'b-x---', '----', '--', '', 'b', 'a-b-c-d-e'),
});
/** A click is the same in whatever file it stands. */
const files = fc.array(fc.array(fc.nat(7), { maxLength: 8 }), { maxLength: 4 });
const clicks = fc.uniqueArray(click, { selector: ({ clickId }) => clickId, minLength: 8, maxLength: 8 });
const by = fc.constantFrom(['preset', 'subId1', 'subId2'], ['subId1', 'subId2', 'subId3', 'subId4', 'subId5'], ['subIds'], ['day'], [
  'month',
  'subId1',
] as const);
const PRESETS = new Map([['a-x---', 'p1']]);

const levelsAddUp = (group: ClickGroup, what: 'clicks' | 'earned'): boolean => {
  const parts = [...group.groups.values()];
  if (parts.length === 0) return true;
  const sum = parts.reduce((all, part) => all + BigInt(part[what]), 0n);
  return sum === BigInt(group[what]) && parts.every((part) => levelsAddUp(part, what));
};

it('counts each click once, whatever files it stands in, and every grouping adds up to all of them', () => {
  fc.assert(
    fc.property(clicks, files, by, fc.subarray(DAYS), (list, places, dimensions, days) => {
      const counter = clickCounter();
      for (const file of places) counter.add(file.map((at) => list[at]).flatMap((row) => (row ? [{ key: row.clickId, row }] : [])));
      const distinct = [...new Set(places.flat())].map((at) => list[at]).filter((row) => row && days.includes(row.clickTimeDay));
      const asked = dimensions as Parameters<typeof clickGroups>[2];
      const all = clickGroups([{ days: counter.days, covered: new Set(days) }], days, asked, PRESETS, null);
      expect(all.clicks).toBe(distinct.length);
      expect(levelsAddUp(all, 'clicks')).toBe(true);
    }),
  );
});

it('knows a link without sub ids however it is written, and the place of each sub id', () => {
  const counter = clickCounter();
  const rows = ['', '--', '----', 'b', 'b----', 'a-b-c-d-e'].map((subIds, at) => ({
    key: String(at),
    row: { clickTimeDay: 20_000, subIds },
  }));
  counter.add([...rows, { key: 'no day', row: { subIds: 'a' } }]);
  expect(counter.days).toEqual(
    new Map([
      [
        20_000,
        new Map([
          ['----', 3],
          ['b----', 2],
          ['a-b-c-d-e', 1],
        ]),
      ],
    ]),
  );
  const counts = { days: counter.days, covered: new Set([20_000]) };
  const of = (dimension: 'subId1' | 'subId5') =>
    [...clickGroups([counts], [20_000], [dimension], new Map(), null).groups].map(([key, group]) => [key, group.clicks]);
  expect(of('subId1')).toEqual([
    ['', 3],
    ['b', 2],
    ['a', 1],
  ]);
  expect(of('subId5')).toEqual([
    ['', 5],
    ['e', 1],
  ]);
});

it('covers days from the first to the last click, but not the day on which the report was made before its end', () => {
  const endOf = (day: number) => (day + 1) * 100;
  const covered = (first: number | null, last: number | null, asOf: number) => [...coveredDays([{ first, last, asOf }], endOf)];
  expect(covered(3, 5, 9_999)).toEqual([3, 4, 5]);
  expect(covered(3, 5, 550)).toEqual([3, 4]);
  expect(covered(3, 5, 600)).toEqual([3, 4, 5]);
  expect(covered(5, 5, 550)).toEqual([]);
  expect(covered(null, null, 9_999)).toEqual([]);
});

it('tells days as ranges that hold each of them once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 20_000, max: 20_040 })), (list) => {
      const days = list.sort((one, other) => one - other);
      const ranges = rangesOf(days);
      const told = ranges.flatMap(({ from, to }) =>
        Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, at) => dayNumber(from) + at),
      );
      expect(told).toEqual(days);
      for (const [at, { from }] of ranges.entries())
        expect(at === 0 || dayNumber(from) > dayNumber(ranges[at - 1]?.to ?? '') + 1).toBe(true);
    }),
  );
  expect(rangesOf([20_000, 20_001])).toEqual([{ from: dayOf(20_000), to: dayOf(20_001) }]);
});

const sums = (orders: number, net: bigint, pending: bigint): EarningsSums => ({
  orders,
  lines: orders,
  quantity: orders,
  value: 0n,
  refund: 0n,
  gross: 0n,
  cap: 0n,
  fee: 0n,
  pending,
  cancelled: 0n,
  estimated: 0n,
  net,
});

it('puts orders and what was earned beside clicks, also where either is missing', () => {
  const group = (key: string, total: EarningsSums): EarningsGroup => ({
    key,
    name: null,
    sums: total,
    before: null,
    groups: [],
    rest: null,
    only: {},
  });
  const counts = { days: new Map([[20_000, new Map([['a----', 4]])]]), covered: new Set([20_000]) };
  const earned = { total: sums(3, 601n, 100n), groups: [group('a', sums(2, 601n, 0n)), group('c', sums(1, 0n, 100n))] };
  const all = clickGroups([counts], [20_000], ['subId1'], new Map(), earned);
  const [a, c] = [all.groups.get('a'), all.groups.get('c')];
  expect([all, a, c].map((one) => one && [one.clicks, one.orders, one.earned])).toEqual([
    [4, 3, 701n],
    [4, 2, 601n],
    [0, 1, 100n],
  ]);
  expect(levelsAddUp(all, 'earned')).toBe(true);
  if (!a || !c) throw new Error('No group');
  expect([perClick(a), conversionOf(a), perClick(c), conversionOf(c)]).toEqual([150n, 5_000, null, null]);
});

it('is not known by what was bought', () => {
  expect([hasClicks(['subId1', 'subId2']), hasClicks(['itemId']), hasClicks(['attribution', 'shopId']), hasClicks([])]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
