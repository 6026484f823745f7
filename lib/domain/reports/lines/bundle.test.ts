import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyReportLine } from '#test/support/report-lines';
import { bundle, unbundle } from './bundle';
import { toSegment } from './columns';
import { dictionaryOf } from './dictionary';
import { packColumns, packHot } from './packed';

it('gives back the packed columns of any lines as they were, also from a buffer that was copied', () => {
  fc.assert(
    fc.property(fc.array(anyReportLine, { maxLength: 30 }), (lines) => {
      const { hot, cold } = toSegment(lines, dictionaryOf());
      for (const columns of [packHot(hot), packColumns(cold)]) {
        const stored = bundle(columns);
        expect(unbundle(stored)).toEqual(columns);
        expect(unbundle(structuredClone(stored))).toEqual(columns);
      }
    }),
  );
});

it('holds lists of every width, each where its numbers may begin', () => {
  const lists = {
    bytes: Uint8Array.of(1, 2, 3),
    none: new Uint8Array(0),
    small: Uint16Array.of(65_535),
    codes: Uint32Array.of(0xffffffff, 1, 2),
    times: Int32Array.of(-1),
    money: Float64Array.of(2 ** 52, -0.5),
    deep: { constant: { from: 7, by: 1, list: null }, texts: ['a', 'b'] },
  };
  expect(unbundle(bundle(lists))).toEqual(lists);
});

it.each<[string, object]>([
  ['beyond its end', { kind: 4, at: 8, length: 2 }],
  ['where no number begins', { kind: 2, at: 1, length: 1 }],
  ['of no kind', { kind: 9, at: 0, length: 1 }],
])('has no list %s', (_, place) => expect(unbundle({ shape: { list: place }, bytes: new Uint8Array(16) })).toBeNull());
