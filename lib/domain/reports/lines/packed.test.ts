import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyReportLine } from '#test/support/report-lines';
import { toSegment } from './columns';
import { dictionaryOf } from './dictionary';
import { packColumns, packHot, unpackColumns, unpackHot } from './packed';

const wide = fc.oneof(
  fc.constant(0),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.nat(300).map((cents) => cents * 1_000),
);
const lists = fc.array(fc.tuple(wide, fc.integer()), { maxLength: 30 });

it('gives back every column of any lines as it was', () => {
  fc.assert(
    fc.property(fc.array(anyReportLine, { maxLength: 30 }), (lines) => {
      const { hot, cold } = toSegment(lines, dictionaryOf());
      expect(unpackHot(packHot(hot))).toEqual(hot);
      expect(unpackColumns(packColumns(cold), hot.rows)).toEqual(cold);
    }),
  );
});

it('gives back amounts and counts of any size, whatever lies between them', () => {
  fc.assert(
    fc.property(lists, (rows) => {
      const columns = {
        whole: { quantity: Int32Array.from(rows, ([, count]) => count) },
        exact: { net: Float64Array.from(rows, ([amount]) => amount) },
        codes: { itemId: Uint32Array.from(rows, ([, count]) => count) },
        texts: {},
      };
      expect(unpackColumns(packColumns(columns), rows.length)).toEqual(columns);
    }),
  );
});

it('writes the narrowest numbers that hold a column, and none where all rows have one value', () => {
  const { whole, exact } = packColumns({
    whole: { day: Int32Array.of(20_600, 20_601), quantity: Int32Array.of(1, 1) },
    exact: { net: Float64Array.of(12_345_000, 99_000), fee: Float64Array.of(0, 0), value: Float64Array.of(0, 2 ** 52) },
    codes: {},
    texts: {},
  });
  expect([whole, exact]).toEqual([
    { day: { from: 20_600, by: 1, list: Uint8Array.of(0, 1) }, quantity: { from: 1, by: 1, list: null } },
    {
      net: { from: 99_000, by: 1_000, list: Uint16Array.of(12_246, 0) },
      fee: { from: 0, by: 1, list: null },
      value: Float64Array.of(0, 2 ** 52),
    },
  ]);
});

it('gives back texts of any signs, and writes those of ids as bytes', () => {
  const sign = fc.constantFrom('a', '9', '', '\n', 'ã', '\u{1f600}', '\ud800', '\u007f', '\u0080');
  fc.assert(
    fc.property(
      fc.array(
        fc.array(sign, { maxLength: 4 }).map((signs) => signs.join('')),
        { maxLength: 6 },
      ),
      (orderId) => {
        const { texts } = packColumns({ whole: {}, exact: {}, codes: {}, texts: { orderId } });
        expect(unpackColumns({ whole: {}, exact: {}, codes: {}, texts }, orderId.length).texts).toEqual({ orderId });
        const isAscii = orderId.length > 0 && orderId.every((text) => /^[\0-\u007f]*$/.test(text) && !text.includes('\n'));
        expect(ArrayBuffer.isView(texts.orderId)).toBe(isAscii);
      },
    ),
  );
});

it('reads lists that an earlier version stored as they were', () => {
  const { hot, cold } = toSegment(fc.sample(anyReportLine, { numRuns: 9, seed: 3 }), dictionaryOf());
  expect([unpackHot(hot), unpackColumns(cold, hot.rows)]).toEqual([hot, cold]);
});
