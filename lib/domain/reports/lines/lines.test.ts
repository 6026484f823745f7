import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aReportLine } from '#test/support/a-report-line';
import { anyReportLine, plainLines, sorted } from '#test/support/report-lines';
import { lineAt, type Segment, toSegment } from './columns';
import { compact } from './compact';
import { dictionaryOf } from './dictionary';
import { latestRows } from './latest-rows';
import { partOf } from './lost';
import { shareOut } from './report-line';

const pages = fc.array(fc.array(anyReportLine, { maxLength: 12 }), { maxLength: 12 });
describe('lines in columns', () => {
  it('are the lines that a plain map has, before and after they are made compact, in any order of pages', () => {
    fc.assert(
      fc.property(pages, fc.integer({ min: 1, max: 20 }), (list, size) => {
        const dictionary = dictionaryOf();
        const segments = list.map((page) => toSegment(page, dictionary));
        const again = (all: readonly Segment[]) =>
          latestRows(
            all.map(({ hot }) => hot),
            dictionary,
          ).flatMap((rows, number) => Array.from(rows, (row) => lineAt(all[number] as Segment, row, dictionary)));
        expect(sorted(again(segments))).toEqual(sorted(plainLines(list)));
        const packed = compact(segments, size, dictionary);
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
          dictionary,
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
});

describe('what a line told before it was cancelled', () => {
  const before = aReportLine({ orderId: 'o', state: 'pending', gross: 900, shopee: 600, seller: 100, fee: 50, asOf: 1 });
  const after = aReportLine({
    orderId: 'o',
    state: 'cancelled',
    gross: 0,
    shopee: 0,
    seller: 0,
    fee: 0,
    lost: 999,
    lostEstimate: 999,
    asOf: 2,
  });
  const again = { ...after, asOf: 3 };
  it.each([
    ['cancelled', [[before], [after]], 650, 0],
    ['cancelled, and read once more', [[before], [after], [again]], 650, 0],
    ['cancelled, read out of order', [[again], [before], [after]], 650, 0],
    ['first read when it was cancelled', [[after], [again]], 999, 999],
    ['without anything that an estimate could be made of', [[before], [{ ...after, lost: 0, lostEstimate: 0 }]], 650, 0],
    ['partly refunded', [[before], [aReportLine({ orderId: 'o', shopee: 500, refund: 1, lost: 7, lostEstimate: 7, asOf: 2 })]], 150, 0],
    ['paid after all', [[before], [after], [aReportLine({ orderId: 'o', shopee: 700, asOf: 4 })]], 0, 0],
  ] as const)('is what it lost: %s', (_, list, lost, lostEstimate) => {
    const dictionary = dictionaryOf();
    const segments = list.map((page) => toSegment(page, dictionary));
    const packed = compact(segments, 9, dictionary);
    expect(packed.map((segment) => lineAt(segment, 0, dictionary))).toMatchObject([{ lost, lostEstimate }]);
  });

  it('is nothing for lines that were stored before it was counted, and they are kept', () => {
    const dictionary = dictionaryOf();
    const [old, fresh] = [[before], [{ ...after, orderId: 'p' }]].map((page) => toSegment(page, dictionary)) as [Segment, Segment];
    const { lost: _, lostEstimate: __, ...exact } = old.hot.exact;
    const packed = compact([{ hot: { ...old.hot, exact }, cold: old.cold }, fresh], 9, dictionary);
    const lines = packed.flatMap((segment) => [0, 1].map((row) => lineAt(segment, row, dictionary)));
    expect(lines.map((line) => [line.orderId, line.net, line.lost])).toEqual([
      ['o', 650, 0],
      ['p', 0, 999],
    ]);
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

describe('a share of an amount', () => {
  it('is what exact arithmetic says, however large both are', () => {
    const amounts = fc.oneof(fc.maxSafeNat(), fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }));
    const rates = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(1, 499_999, 500_000, 999_999));
    fc.assert(
      fc.property(amounts, rates, (amount, rate) => {
        expect(partOf(amount, rate)).toBe(Number((BigInt(amount) * BigInt(rate) + 500_000n) / 1_000_000n));
      }),
      { numRuns: 2_000 },
    );
  });
});
