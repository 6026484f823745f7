import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyReportLine, plainLines, sorted } from '#test/support/report-lines';
import { dictionaryOf, everyRow, latestRows, lineAt, type Segment, type SumColumn, toSegment } from './columns';
import { compact } from './compact';
import { type DayTotals, dayTotalsOf } from './day-totals';
import { type ReportLine, shareOut } from './report-line';

const SUMS: readonly SumColumn[] = ['value', 'refund', 'gross', 'shopee', 'seller', 'fee', 'net', 'quantity'];
const pages = fc.array(fc.array(anyReportLine, { maxLength: 12 }), { maxLength: 12 });
/** Sums of a source's lines of a day and a state, as plainly as can be. */
function totalsPlainly(lines: readonly ReportLine[]): DayTotals {
  const by = (of: (line: ReportLine) => readonly unknown[]) => {
    const groups = new Map<string, ReportLine[]>();
    for (const one of lines) groups.set(JSON.stringify(of(one)), [...(groups.get(JSON.stringify(of(one))) ?? []), one]);
    return [...groups.values()];
  };
  const ordersOf = (list: readonly ReportLine[]) => new Set(list.map(({ orderId }) => orderId)).size;
  const first = (list: readonly ReportLine[]) => list[0] as ReportLine;
  return {
    totals: by(({ source, day, state }) => [source, day, state]).map((list) => ({
      source: first(list).source,
      day: first(list).day,
      state: first(list).state,
      lines: list.length,
      orders: ordersOf(list),
      asOf: Math.max(...list.map(({ asOf }) => asOf)),
      oldestAsOf: Math.min(...list.map(({ asOf }) => asOf)),
      sums: Object.fromEntries(
        SUMS.map((name) => [name, list.reduce((sum, one) => sum + BigInt(one[name]), 0n)]),
      ) as DayTotals['totals'][0]['sums'],
    })),
    orders: by(({ source, day }) => [source, day]).map((list) => ({
      source: first(list).source,
      day: first(list).day,
      orders: ordersOf(list),
    })),
  };
}

describe('lines in columns', () => {
  it('are the lines that a plain map has, before and after they are made compact, in any order of pages', () => {
    fc.assert(
      fc.property(pages, fc.integer({ min: 1, max: 20 }), (list, size) => {
        const dictionary = dictionaryOf();
        const segments = list.map((page) => toSegment(page, dictionary));
        const again = (all: readonly Segment[]) =>
          latestRows(all.map(({ hot }) => hot)).flatMap((rows, number) =>
            Array.from(rows, (row) => lineAt(all[number] as Segment, row, dictionary)),
          );
        expect(sorted(again(segments))).toEqual(sorted(plainLines(list)));
        const packed = compact(segments, size);
        expect(sorted(again(packed))).toEqual(sorted(plainLines(list)));
        expect(packed.every(({ hot }) => hot.rows <= size && hot.rows > 0)).toBe(true);
        // A dictionary that was stored and read again means the same.
        const stored = dictionaryOf(dictionary.words);
        expect(packed.map((segment) => lineAt(segment, 0, stored))).toEqual(packed.map((segment) => lineAt(segment, 0, dictionary)));
      }),
    );
  });

  it('stand by the time of their orders once they are compact, each order together', () => {
    fc.assert(
      fc.property(pages, fc.integer({ min: 1, max: 20 }), (list, size) => {
        const dictionary = dictionaryOf();
        const packed = compact(
          list.map((page) => toSegment(page, dictionary)),
          size,
        );
        const lines = packed.flatMap((segment) => Array.from({ length: segment.hot.rows }, (_, row) => lineAt(segment, row, dictionary)));
        const runs = lines.filter(({ orderId }, at) => orderId !== lines[at - 1]?.orderId).map(({ orderId }) => orderId);
        expect(new Set(runs).size).toBe(runs.length);
        const times = runs.map((run) =>
          Math.min(...lines.filter(({ orderId }) => orderId === run).map(({ purchaseTime }) => purchaseTime)),
        );
        expect(times).toEqual([...times].sort((one, other) => one - other));
      }),
    );
  });

  it('give the sums of a plain recount for each day, exact beyond 2^53, and none where an order has several days', () => {
    fc.assert(
      fc.property(pages, fc.boolean(), (list, oneDay) => {
        const given = oneDay ? list.map((page) => page.map((line) => ({ ...line, day: 20_000 + Number(line.orderId.slice(1)) }))) : list;
        const dictionary = dictionaryOf();
        const hot = compact(
          given.map((page) => toSegment(page, dictionary)),
          7,
        ).map((segment) => segment.hot);
        const lines = plainLines(given);
        const days = new Set(lines.map(({ source, orderId, day }) => [source, orderId, day].join(' ')));
        const several = days.size > new Set(lines.map(({ source, orderId }) => [source, orderId].join(' '))).size;
        const found = dayTotalsOf(hot, everyRow(hot), dictionary);
        const plain = totalsPlainly(lines);
        expect(found && { totals: sorted(found.totals), orders: sorted(found.orders) }).toEqual(
          several ? null : { totals: sorted(plain.totals), orders: sorted(plain.orders) },
        );
      }),
    );
  });
});

describe('money of an order', () => {
  it('is shared out over its lines to the last unit, by what each brought', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 50), max: 2 ** 50 }),
        fc.array(fc.nat(2 ** 40), { minLength: 1, maxLength: 8 }),
        (whole, weights) => {
          const shares = shareOut(whole, weights);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(whole);
          expect(shares.every((share, at) => weights[at] !== 0 || share === 0 || weights.every((weight) => weight === 0))).toBe(true);
        },
      ),
    );
    expect(shareOut(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(shareOut(100, [0, 0])).toEqual([100, 0]);
  });
});
