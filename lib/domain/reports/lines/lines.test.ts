import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyReportLine, plainLines, sorted } from '#test/support/report-lines';
import { type CodeColumn, compact, dictionaryOf, latestRows, lineAt, type Segment, type SumColumn, toSegment } from './columns';
import { type ReportLine, shareOut } from './report-line';
import { type LinesQuestion, totalsOf } from './totals';

const SUMS: readonly SumColumn[] = ['value', 'refund', 'gross', 'shopee', 'seller', 'fee', 'net', 'quantity'];
const pages = fc.array(fc.array(anyReportLine, { maxLength: 12 }), { maxLength: 12 });
const question: fc.Arbitrary<LinesQuestion> = fc.record({
  from: fc.integer({ min: 19_999, max: 20_005 }),
  to: fc.integer({ min: 19_999, max: 20_005 }),
  only: fc.oneof(
    fc.constant({}),
    fc.record({ state: fc.subarray(['unpaid', 'pending', 'completed', 'cancelled']) }),
    fc.record({ subId1: fc.subarray(['', 'a', 'x']) }),
  ),
  by: fc.subarray<CodeColumn | 'day'>(['day', 'subId1', 'shopId', 'state', 'source']),
});

function totalsPlainly(lines: readonly ReportLine[], { from, to, only = {}, by = [] }: LinesQuestion) {
  const groups = new Map<string, ReportLine[]>();
  for (const one of lines) {
    if (one.day < from || one.day > to) continue;
    if (Object.entries(only).some(([column, words]) => !words?.includes(one[column as CodeColumn]))) continue;
    const key = JSON.stringify(by.map((name) => one[name]));
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([key, list]) => ({
    group: JSON.parse(key) as unknown,
    lines: list.length,
    orders: new Set(list.map(({ orderId }) => orderId)).size,
    sums: Object.fromEntries(SUMS.map((name) => [name, list.reduce((sum, one) => sum + BigInt(one[name]), 0n)])),
  }));
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

  it('give the sums of a plain recount for any question, exact beyond 2^53, and every grouping adds up to the total', () => {
    fc.assert(
      fc.property(pages, question, (list, asked) => {
        const dictionary = dictionaryOf();
        const segments = list.map((page) => toSegment(page, dictionary).hot);
        const live = latestRows(segments);
        const totals = totalsOf(segments, live, dictionary, asked);
        expect(sorted(totals)).toEqual(sorted(totalsPlainly(plainLines(list), asked)));
        const [whole] = totalsOf(segments, live, dictionary, { ...asked, by: [] });
        for (const name of SUMS) expect(totals.reduce((sum, one) => sum + one.sums[name], 0n)).toBe(whole?.sums[name] ?? 0n);
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
