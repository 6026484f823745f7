import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodeColumn, compact, dictionaryOf, latestRows, lineAt, type Segment, type SumColumn, toSegment } from './columns';
import { type ReportLine, shareOut } from './report-line';
import { type LinesQuestion, totalsOf } from './totals';

const SUMS: readonly SumColumn[] = ['value', 'refund', 'gross', 'shopee', 'seller', 'fee', 'net', 'quantity'];
/** Amounts up to what a dear order has in đồng, at five decimals: sums of some of them pass 2^53. */
const amount = fc.oneof(fc.integer({ min: -50_000, max: 50_000 }), fc.integer({ min: 0, max: 2 ** 51 }));
const word = fc.constantFrom('', 'a', 'b', 'ç', '🔥', '__proto__');
const line: fc.Arbitrary<ReportLine> = fc.record({
  conversionId: fc.constantFrom('c1', 'c2'),
  orderId: fc.constantFrom('o1', 'o2', 'o3', 'o4'),
  itemId: fc.constantFrom('i1', 'i2'),
  modelId: fc.constantFrom('', 'm1'),
  promotionId: fc.constantFrom('', 'gift'),
  source: fc.constantFrom('api', 'file 1'),
  asOf: fc.integer({ min: 1, max: 5 }),
  purchaseTime: fc.integer({ min: 1_700_000_000, max: 1_800_000_000 }),
  clickTime: fc.nat(1_800_000_000),
  completeTime: fc.nat(1_800_000_000),
  day: fc.integer({ min: 20_000, max: 20_004 }),
  state: fc.constantFrom('unpaid', 'pending', 'completed', 'cancelled'),
  fraud: fc.constantFrom('unverified', 'verified', 'fraud'),
  attribution: fc.constantFrom('sameShop', 'otherShop', 'unknown'),
  buyer: word,
  device: word,
  channel: word,
  referrer: word,
  campaign: word,
  partner: word,
  productType: word,
  itemName: word,
  shopId: word,
  shopName: word,
  shopType: word,
  category1: word,
  category2: word,
  category3: word,
  subId1: word,
  subId2: word,
  subId3: word,
  subId4: word,
  subId5: word,
  note: word,
  quantity: fc.integer({ min: -3, max: 9 }),
  price: amount,
  value: amount,
  refund: amount,
  shopeeRate: fc.nat(1_000_000),
  sellerRate: fc.nat(1_000_000),
  gross: amount,
  shopee: amount,
  seller: amount,
  fee: amount,
  net: amount,
});
const pages = fc.array(fc.array(line, { maxLength: 12 }), { maxLength: 12 });
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

/** What the lines say, kept as plainly as can be: one map. */
function plainly(list: readonly (readonly ReportLine[])[]): readonly ReportLine[] {
  const latest = new Map<string, ReportLine>();
  for (const one of list.flat()) {
    const key = JSON.stringify([one.source, one.orderId, one.itemId, one.modelId, one.promotionId]);
    if ((latest.get(key)?.asOf ?? 0) <= one.asOf) latest.set(key, one);
  }
  return [...latest.values()];
}

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

const sorted = <T>(list: readonly T[]): T[] => [...list].sort((one, other) => (spelled(one) < spelled(other) ? -1 : 1));
const spelled = (value: unknown): string =>
  JSON.stringify(
    Object.entries(value as object).sort(([one], [other]) => (one < other ? -1 : 1)),
    (_, each) => (typeof each === 'bigint' ? String(each) : each),
  );

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
        expect(sorted(again(segments))).toEqual(sorted(plainly(list)));
        const packed = compact(segments, size);
        expect(sorted(again(packed))).toEqual(sorted(plainly(list)));
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
        expect(sorted(totals)).toEqual(sorted(totalsPlainly(plainly(list), asked)));
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
