import fc from 'fast-check';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';

/** Amounts up to what a dear order has in đồng, at five decimals: sums of some of them pass 2^53. */
const amount = fc.oneof(fc.integer({ min: -50_000, max: 50_000 }), fc.integer({ min: 0, max: 2 ** 51 }));
/** What is lost is never negative, and as large as what it was before. */
const lost = fc.oneof(fc.constant(0), fc.nat(50_000));
const word = fc.constantFrom('', 'a', 'b', 'ç', '🔥', '__proto__');

/** Any line, of few orders and words, so that many share a key. */
export const anyReportLine: fc.Arbitrary<ReportLine> = fc
  .record({
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
    lost,
    lostEstimate: lost,
  })
  .map((line) => ({ ...line, lostEstimate: Math.min(line.lost, line.lostEstimate) }));

/** What pages of lines say together, as plainly as can be: one map; the last word on a line counts. */
export function plainLines(pages: readonly (readonly ReportLine[])[]): readonly ReportLine[] {
  const latest = new Map<string, ReportLine>();
  for (const line of pages.flat()) {
    const key = JSON.stringify([line.source, line.orderId, line.itemId, line.modelId, line.promotionId]);
    const known = latest.get(key);
    latest.set(key, known ? withLost(line, known) : line);
  }
  return [...latest.values()];
}

/** A line that was cancelled, refunded or judged as fraud has lost what an older one of its key told, where nobody told it so far. */
function withLost(line: ReportLine, before: ReportLine): ReportLine {
  const isLost = line.state === 'cancelled' || line.fraud === 'fraud' || line.refund > 0;
  const hasReportedLoss = line.lost > 0 && line.lostEstimate === 0;
  const promised = before.net + before.lost;
  if (!isLost || hasReportedLoss || promised <= 0) return line;
  const lost = Math.max(0, promised - line.net);
  return { ...line, lost, lostEstimate: Math.min(lost, before.lostEstimate) };
}

/** One text for equal lines or totals, whatever the order of their fields. */
export const spelled = (value: object): string =>
  JSON.stringify(
    Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)),
    (_, each) => (typeof each === 'bigint' ? String(each) : each),
  );
export const sorted = <T extends object>(list: readonly T[]): T[] =>
  [...list].sort((one, other) => (spelled(one) < spelled(other) ? -1 : 1));
