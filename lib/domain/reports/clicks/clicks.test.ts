import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newestRows } from '#lib/domain/reports/imports/file-rows';
import { clickYields, countClicks } from './clicks';

const click = fc.record({
  clickId: fc.constantFrom('1', '2', '3', '4', '5', '6'),
  clickTimeDay: fc.integer({ min: 20_000, max: 20_003 }),
  subIds: fc.constantFrom('a----', 'b-x---', '----', '--', ''),
  referrer: fc.constantFrom('Facebook', 'Others'),
});
const file = fc.array(click, { maxLength: 8 }).map((rows) => ({ asOf: 1, rows: rows.map((row) => ({ key: row.clickId, row })) }));

it('counts each click once, whatever files it stands in, and every grouping adds up to all of them', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 4 }), (files) => {
      const counts = countClicks([], newestRows(files));
      expect(counts.clicks).toBe(new Set(files.flatMap(({ rows }) => rows.map(({ key }) => key))).size);
      const sum = (list: Iterable<number>) => [...list].reduce((all, one) => all + one, 0);
      expect([sum(counts.bySubIds.map(({ clicks }) => clicks)), sum(counts.referrers.values()), sum(counts.regions.values())]).toEqual(
        Array.from({ length: 3 }, () => counts.clicks),
      );
      for (const { days, clicks } of counts.bySubIds) expect(sum(days.values())).toBe(clicks);
    }),
  );
});

it('reckons earnings per click over covered days alone', () => {
  const rows = [20_000, 20_000, 20_001, 20_001].map((clickTimeDay, at) => ({ clickId: String(at), clickTimeDay, subIds: 'a----' }));
  const counts = countClicks(
    [
      { first: 20_000, last: 20_001 },
      { first: null, last: null },
    ],
    rows,
  );
  const of = (day: number, subIds: string, orders: number, net: bigint) => ({ subIds, day, orders, net });
  const found = clickYields(counts, [of(20_000, 'a----', 1, 600n), of(20_005, 'a----', 9, 900n), of(20_001, 'c----', 1, 50n)]);
  expect(found).toEqual([
    { subIds: 'a----', clicks: 4, orders: 1, net: 600n, perClick: 150n, conversion: 2_500 },
    { subIds: 'c----', clicks: 0, orders: 1, net: 50n, perClick: null, conversion: null },
  ]);
});
