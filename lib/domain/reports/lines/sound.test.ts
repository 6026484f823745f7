import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyReportLine } from '#test/support/report-lines';
import { toSegment } from './columns';
import { dictionaryOf } from './dictionary';
import { packColumns, packHot, type StoredColumns, type StoredHotColumns } from './packed';
import { isColdSound, isHotSound } from './sound';

const { hot, cold } = toSegment(fc.sample(anyReportLine, { numRuns: 9, seed: 3 }), dictionaryOf());
const ROWS = 9;

it('is what was stored, packed or as earlier versions stored it', () => {
  expect([isHotSound(packHot(hot)), isHotSound(hot)]).toEqual([true, true]);
  expect([isColdSound(packColumns(cold), ROWS), isColdSound(cold, ROWS)]).toEqual([true, true]);
});

it.each<[string, unknown]>([
  ['nothing', null],
  ['no columns', {}],
  ['fewer rows', { ...hot, rows: 8 }],
  ['rows that are no number', { ...hot, rows: 'x' }],
  ['cut keys', { ...hot, keys: hot.keys.slice(1) }],
  ['no orders', { ...hot, orders: null }],
  ['a cut list', { ...hot, exact: { ...hot.exact, net: new Float64Array(3) } }],
  ['a list of another kind', { ...hot, codes: { ...hot.codes, state: 'completed' } }],
  ['no money', { ...hot, exact: {} }],
  ['no days', { ...hot, whole: { ...hot.whole, day: undefined } }],
  ['a packed list without its begin', { ...hot, whole: { ...hot.whole, day: { by: 1, list: null } } }],
  ['a cut packed list', { ...hot, whole: { ...hot.whole, day: { from: 1, by: 1, list: new Uint8Array(2) } } }],
])('is not %s', (_, damaged) => expect(isHotSound(damaged as StoredHotColumns)).toBe(false));

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['no texts', { ...cold, texts: null }],
  ['fewer texts', { ...cold, texts: { ...cold.texts, orderId: ['a'] } }],
  [
    'a byte that was a line break',
    { ...cold, texts: { ...cold.texts, orderId: Uint8Array.of(...Array.from({ length: ROWS }, () => 48)) } },
  ],
  ['a text that is none', { ...cold, texts: { ...cold.texts, orderId: Array.from({ length: ROWS }, () => 5) } }],
  ['a cut list', { ...cold, codes: { ...cold.codes, note: new Uint32Array(1) } }],
])('beside it is not %s', (_, damaged) => expect(isColdSound(damaged as StoredColumns, ROWS)).toBe(false));
