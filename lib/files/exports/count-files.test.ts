import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_RULE } from '#lib/domain/reports/commission-rule';
import { settledOrder } from '#lib/domain/reports/files/settled-orders';
import { dictionaryOf } from '#lib/domain/reports/lines/dictionary';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { countFiles, type FileLines, fileColumns } from '#scripts/exports/count-files';
import { aReportLine } from '#test/support/a-report-line';

interface PlainFile {
  readonly hash: string;
  readonly asOf: number;
  readonly lines: readonly ReportLine[];
  readonly brokenOrders?: readonly string[];
}

/** Stores files, to be counted in different choices of them. */
function fileStore(files: readonly PlainFile[]) {
  const dictionary = dictionaryOf();
  const stored = new Map(
    files.map((file): [PlainFile, FileLines] => {
      const columns = fileColumns(dictionary);
      // As readers do, in parts that end where they like.
      for (let at = 0; at < file.lines.length; at += 3) columns.push(file.lines.slice(at, at + 3));
      return [file, { hash: file.hash, asOf: file.asOf, segments: columns.end(file.brokenOrders ?? []) }];
    }),
  );
  return (some: readonly PlainFile[]): readonly ReportLine[] =>
    sorted([
      ...countFiles(
        some.map((file) => stored.get(file) as FileLines),
        dictionary,
      ),
    ]);
}
const counted = (files: readonly PlainFile[]): readonly ReportLine[] => fileStore(files)(files);
const keyOf = ({ orderId, itemId, modelId, promotionId }: ReportLine): string => JSON.stringify([orderId, itemId, modelId, promotionId]);
const sorted = (lines: readonly ReportLine[]): readonly ReportLine[] =>
  [...lines].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

/** The plain form: each file's lines with their own share of their order's money, and a map of them, newest last. */
function winners(files: readonly PlainFile[]): readonly ReportLine[] {
  const byAge = [...files].sort((one, other) => one.asOf - other.asOf || (one.hash < other.hash ? -1 : 1));
  const settled = byAge.flatMap(({ lines }) =>
    [...new Set(lines.map(({ orderId }) => orderId))].flatMap((id) =>
      settledOrder(
        lines.filter(({ orderId }) => orderId === id),
        NO_RULE,
      ),
    ),
  );
  return sorted([...new Map(settled.map((line) => [keyOf(line), line])).values()]);
}
const total = (lines: readonly ReportLine[], of: 'net' | 'fee'): number => lines.reduce((sum, line) => sum + line[of], 0);

const anyLine = fc
  .record({
    order: fc.integer({ min: 1, max: 4 }),
    item: fc.integer({ min: 1, max: 3 }),
    promotionId: fc.constantFrom('', 'gift'),
    state: fc.constantFrom('pending' as const, 'completed' as const, 'cancelled' as const),
    shopee: fc.integer({ min: 0, max: 2_000_000 }),
    seller: fc.integer({ min: 0, max: 2_000_000 }),
    fee: fc.constantFrom(0, 0, 7, 1_000),
    net: fc.integer({ min: 0, max: 9_000_000 }),
    refund: fc.constantFrom(0, 0, 500_000),
  })
  .map(({ order, item, ...rest }) =>
    aReportLine({
      ...rest,
      orderId: `o${order}`,
      itemId: `i${item}`,
      source: 'file',
      lost: 0,
      lostEstimate: 0,
      purchaseTime: 1_776_000_000 + order,
    }),
  );
const anyFiles = fc
  .array(fc.record({ asOf: fc.integer({ min: 1, max: 4 }), lines: fc.uniqueArray(anyLine, { selector: keyOf, maxLength: 8 }) }), {
    maxLength: 6,
  })
  // Files have the lines of an order together.
  .map((list) => list.map(({ asOf, lines }, at): PlainFile => ({ asOf, lines: sorted(lines), hash: `hash ${at}` })));

describe('lines of all files', () => {
  it('are each counted once, as the newest file has them, in whatever order files came, and without what was undone', () => {
    const seen = { carried: 0, wholeOrders: 0 };
    fc.assert(
      fc.property(
        anyFiles.chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray([...files], { minLength: files.length }))),
        ([files, turned]) => {
          const count = fileStore(files);
          const lines = count(files);
          const plain = winners(files);
          const without = ({ lost, lostEstimate, ...line }: ReportLine) => line;
          expect(lines.map(without)).toEqual(plain.map(without));
          // What an older file promised takes the place of an estimate, and only of one.
          for (const [at, { state, refund, lost, lostEstimate }] of lines.entries()) {
            if (state !== 'cancelled' && refund === 0) expect(lost).toBe(0);
            if (lost !== plain[at]?.lost && lostEstimate === 0) seen.carried += 1;
          }
          expect(count(turned)).toEqual(lines);
          for (const { lines: own } of files)
            for (const orderId of new Set(own.map((line) => line.orderId))) {
              const [found, written] = [lines, own].map((list) => list.filter((line) => line.orderId === orderId));
              const others = files.filter((file) => file.lines.some((line) => line.orderId === orderId));
              if (others.length !== 1) continue;
              seen.wholeOrders += 1;
              for (const of of ['net', 'fee'] as const) expect(total(found ?? [], of)).toBe(total(written ?? [], of));
            }
          const [undone, ...rest] = turned;
          if (undone) expect(count(rest)).toEqual(counted(files.filter((one) => one !== undone)));
          expect(count(files)).toEqual(lines);
        },
      ),
    );
    expect(seen.carried).toBeGreaterThan(0);
    expect(seen.wholeOrders).toBeGreaterThan(0);
  });

  const ordered = (lines: readonly Partial<ReportLine>[]): readonly ReportLine[] =>
    lines.map((line, at) => aReportLine({ orderId: 'o', itemId: `i${at}`, source: 'file', fee: 0, net: 0, ...line }));

  it('share out what an order was paid, which stands on its first line, by what each line brought', () => {
    const lines = ordered([
      { shopee: 1_000_000, seller: 0, net: 3_999_990, fee: 10 },
      { shopee: 2_000_000, seller: 1_000_000 },
    ]);
    expect(counted([{ hash: 'a', asOf: 1, lines }]).map(({ net, fee }) => [net, fee])).toEqual([
      [999_997, 3],
      [2_999_993, 7],
    ]);
  });

  it('give the money of an order to the lines that pay, even where the line that has it was cancelled', () => {
    const lines = ordered([{ shopee: 0, state: 'cancelled', net: 5_902_000_000, value: 0, shopeeRate: 0 }, { shopee: 5_902_000_000 }]);
    expect(counted([{ hash: 'a', asOf: 1, lines }]).map(({ net }) => net)).toEqual([0, 5_902_000_000]);
  });

  it('are none of an order of which a row could not be read', () => {
    const lines = [...ordered([{ net: 5 }, {}]), aReportLine({ orderId: 'p', source: 'file' }), aReportLine({ orderId: 'q' })];
    expect(counted([{ hash: 'a', asOf: 1, lines, brokenOrders: ['o', 'q'] }]).map(({ orderId }) => orderId)).toEqual(['p']);
  });

  const before = ordered([
    { state: 'pending', shopee: 700, seller: 300, net: 1_800, fee: 200 },
    { state: 'pending', shopee: 1_000 },
  ]);
  const after = ordered([
    { state: 'cancelled', shopee: 0, value: 0, refund: 9_000, net: 900, fee: 100 },
    { state: 'completed', shopee: 1_000 },
  ]);
  const [first, second, third] = [
    { hash: 'a', asOf: 1, lines: before },
    { hash: 'b', asOf: 2, lines: after },
    { hash: 'c', asOf: 3, lines: after },
  ] as const;
  it.each([
    ['by one file after it', [first, second]],
    ['by two files after it', [first, second, third]],
    ['in whatever order they came', [third, first, second]],
  ] as const)('lost what an older file promised, and not an estimate of it: %s', (_, files) => {
    expect(counted(files).map((line) => [line.net, line.lost, line.lostEstimate])).toEqual([
      [0, 900, 0],
      [900, 0, 0],
    ]);
  });

  it('lost an estimate where no file promised anything, also once the one that did is undone', () => {
    const count = fileStore([first, second, third]);
    count([first, second, third]);
    // 10 % of 9,000.
    for (const files of [[second], [second, third]])
      expect(count(files).map(({ lost, lostEstimate }) => [lost, lostEstimate])).toEqual([
        [900, 900],
        [0, 0],
      ]);
  });
});
