import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_RULE } from '#lib/domain/reports/commission-rule';
import { lineAt, toSegment } from '#lib/domain/reports/lines/columns';
import { type Dictionary, dictionaryOf } from '#lib/domain/reports/lines/dictionary';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { aReportLine } from '#test/support/a-report-line';
import { countImports } from './count-imports';
import { FILE_SOURCE, type ImportedLines } from './imports';

interface PlainImport {
  readonly importId: string;
  readonly asOf: number;
  readonly lines: readonly ReportLine[];
}

const stored = ({ importId, asOf, lines }: PlainImport, dictionary: Dictionary): ImportedLines => ({
  importId,
  asOf,
  segments: lines.length === 0 ? [] : [toSegment(lines, dictionary)],
});
function counted(imports: readonly PlainImport[]): readonly ReportLine[] {
  const dictionary = dictionaryOf();
  const all = imports.map((one) => stored(one, dictionary));
  const segment = countImports(all, dictionary, NO_RULE);
  return segment ? Array.from({ length: segment.hot.rows }, (_, row) => lineAt(segment, row, dictionary)) : [];
}
const keyOf = ({ orderId, itemId, modelId, promotionId }: ReportLine): string => JSON.stringify([orderId, itemId, modelId, promotionId]);
const sorted = (lines: readonly ReportLine[]): readonly ReportLine[] =>
  [...lines].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

/** The plain form: a map of lines, newest last; then the money of each order. */
function winners(imports: readonly PlainImport[]): readonly ReportLine[] {
  const byAge = [...imports].sort((one, other) => one.asOf - other.asOf || (one.importId < other.importId ? -1 : 1));
  return [...new Map(byAge.flatMap(({ lines }) => lines.map((line) => [keyOf(line), line] as const))).values()];
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
  })
  .map(({ order, item, ...rest }) =>
    aReportLine({
      ...rest,
      orderId: `o${order}`,
      itemId: `i${item}`,
      source: FILE_SOURCE,
      lost: 0,
      lostEstimate: 0,
      purchaseTime: 1_776_000_000 + order,
    }),
  );
const anyImports = fc
  .array(fc.record({ asOf: fc.integer({ min: 1, max: 4 }), lines: fc.uniqueArray(anyLine, { selector: keyOf, maxLength: 8 }) }), {
    maxLength: 6,
  })
  .map((list) => list.map((one, at): PlainImport => ({ ...one, importId: `import ${at}` })));

describe('lines of all imports', () => {
  it('are each counted once, as the newest file has them, in whatever order files came, and without what was undone', () => {
    fc.assert(
      fc.property(
        anyImports.chain((imports) => fc.tuple(fc.constant(imports), fc.shuffledSubarray([...imports], { minLength: imports.length }))),
        ([imports, turned]) => {
          const lines = counted(imports);
          const plain = winners(imports);
          expect(sorted(lines).map(({ state, shopee }) => [state, shopee])).toEqual(
            sorted(plain).map(({ state, shopee }) => [state, shopee]),
          );
          expect(sorted(counted(turned))).toEqual(sorted(lines));
          for (const orderId of new Set(plain.map((line) => line.orderId))) {
            const [own, written] = [lines, plain].map((list) => list.filter((line) => line.orderId === orderId));
            for (const of of ['net', 'fee'] as const) expect(total(own ?? [], of)).toBe(total(written ?? [], of));
          }
          const [undone, ...rest] = turned;
          if (undone)
            expect(sorted(counted(rest)).map(({ net }) => net)).toEqual(
              sorted(counted(imports.filter((one) => one !== undone))).map(({ net }) => net),
            );
        },
      ),
    );
  });

  const ordered = (lines: readonly Partial<ReportLine>[]): readonly ReportLine[] =>
    lines.map((line, at) => aReportLine({ orderId: 'o', itemId: `i${at}`, source: FILE_SOURCE, fee: 0, net: 0, ...line }));

  it('share out what an order was paid, which stands on its first line, by what each line brought', () => {
    const lines = ordered([
      { shopee: 1_000_000, seller: 0, net: 3_999_990, fee: 10 },
      { shopee: 2_000_000, seller: 1_000_000 },
    ]);
    expect(sorted(counted([{ importId: 'a', asOf: 1, lines }])).map(({ net, fee }) => [net, fee])).toEqual([
      [999_997, 3],
      [2_999_993, 7],
    ]);
  });

  it('give the money of an order to the lines that pay, even where the line that has it was cancelled', () => {
    const lines = ordered([{ shopee: 0, state: 'cancelled', net: 5_902_000_000, value: 0, shopeeRate: 0 }, { shopee: 5_902_000_000 }]);
    expect(sorted(counted([{ importId: 'a', asOf: 1, lines }])).map(({ net }) => net)).toEqual([0, 5_902_000_000]);
  });

  it('lost what an older file promised, and not an estimate of it', () => {
    const before = ordered([
      { state: 'pending', shopee: 700, seller: 300, net: 1_800, fee: 200 },
      { state: 'pending', shopee: 1_000 },
    ]);
    const after = ordered([
      { state: 'cancelled', shopee: 0, value: 0, refund: 9_000, net: 900, fee: 100 },
      { state: 'completed', shopee: 1_000 },
    ]);
    const files = [
      { importId: 'a', asOf: 1, lines: before },
      { importId: 'b', asOf: 2, lines: after },
    ];
    const lost = (imports: readonly PlainImport[]) => sorted(counted(imports)).map((line) => [line.net, line.lost, line.lostEstimate]);
    expect(lost(files)).toEqual([
      [0, 900, 0],
      [900, 0, 0],
    ]);
    // Of the newest alone nobody told what it promised: 10 % of 9,000.
    expect(lost(files.slice(1))[0]).toEqual([0, 900, 900]);
  });
});
