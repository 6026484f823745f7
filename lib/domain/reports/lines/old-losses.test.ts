import { expect, it } from 'vitest';
import { aReportLine } from '#test/support/a-report-line';
import { type Segment, toSegment } from './columns';
import { dictionaryOf } from './dictionary';
import { withLosses } from './old-losses';

const RULE = { cap: null, sellerPartElsewhere: true };
const NOTHING = { gross: 0, shopee: 0, seller: 0, fee: 0, net: 0 } as const;
const cancelled = { ...NOTHING, state: 'cancelled', value: 0, refund: 1_000_000, shopeeRate: 100_000, sellerRate: 50_000 } as const;

/** A page of a version without these columns. */
function older(lines: readonly ReturnType<typeof aReportLine>[]) {
  const dictionary = dictionaryOf();
  const { hot, cold } = toSegment(lines, dictionary);
  const { lost: _, lostEstimate: __, ...exact } = hot.exact;
  return { segment: { hot: { ...hot, exact }, cold } satisfies Segment, dictionary };
}

it('estimates what was lost of cancelled lines that nobody told of, and of no others', () => {
  const { segment, dictionary } = older([
    aReportLine({ orderId: 'gone', ...cancelled }),
    aReportLine({ orderId: 'paid' }),
    aReportLine({ orderId: 'told', ...cancelled, gross: 70_000, seller: 30_000 }),
    aReportLine({ orderId: 'fraud', ...cancelled, state: 'completed', fraud: 'fraud' }),
  ]);
  const { exact } = withLosses(segment, dictionary, RULE).hot;
  expect(Array.from(exact.lost ?? [])).toEqual([150_000, 0, expect.any(Number), 150_000]);
  expect(exact.lostEstimate).toEqual(exact.lost);
});

it('caps Shopee’s part once an order', () => {
  const item = (itemId: string) => aReportLine({ orderId: 'two', itemId, ...cancelled, sellerRate: 0 });
  const { segment, dictionary } = older([item('1'), item('2')]);
  const { exact } = withLosses(segment, dictionary, { ...RULE, cap: { most: 120_000n, per: 'order', orders: 30 } }).hot;
  expect(Array.from(exact.lost ?? []).reduce((sum, one) => sum + one, 0)).toBe(120_000);
});

it('leaves a page that tells it as it is', () => {
  const dictionary = dictionaryOf();
  const segment = toSegment([aReportLine({ orderId: 'o', ...cancelled, lost: 5, lostEstimate: 0 })], dictionary);
  expect(withLosses(segment, dictionary, RULE)).toBe(segment);
});
