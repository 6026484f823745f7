import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { isOverLimits } from '#lib/files/limits';
import { tableText } from '#test/support/reports/exports';
import { rowSplitter } from './row-splitter';

function rowsOf(text: string, separator: string, cuts: readonly number[] = []): string[][] {
  const splitter = rowSplitter(separator);
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((one, other) => one - other);
  const parts = [...places, text.length].map((to, at) => text.slice(at === 0 ? 0 : places[at - 1], to));
  return [...parts.flatMap((part) => splitter.push(part)), ...splitter.end()];
}
const cells = fc.array(fc.array(fc.stringMatching(/^[a ,;"\t\r\nđ]{0,6}$/u), { minLength: 1, maxLength: 5 }), { maxLength: 8 });
const writing = fc.record({
  separator: fc.constantFrom(',', ';', '\t'),
  lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
  quotes: fc.constantFrom('needed' as const, 'all' as const),
});

describe('rows of text', () => {
  it('are what was written, wherever the text is cut', () => {
    fc.assert(
      fc.property(cells, writing, fc.array(fc.nat(), { maxLength: 6 }), (rows, how, cuts) => {
        const written = rows.map((row) => row.map((cell) => cell.replaceAll('"', "'")));
        const filled = written.filter((row) => row.length > 1 || row[0]?.trim());
        expect(rowsOf(tableText(written, how), how.separator, cuts)).toEqual(filled);
      }),
    );
  });

  it('are those of the library that splits them at once, quotes and all', () => {
    fc.assert(
      fc.property(cells, writing, fc.array(fc.nat(), { maxLength: 6 }), (rows, how, cuts) => {
        const text = tableText(rows, how);
        const { data } = Papa.parse<string[]>(text, { delimiter: how.separator, newline: how.lineBreak });
        const filled = data.filter((row) => row.length > 1 || row[0]?.trim());
        if (how.lineBreak !== '\r') expect(rowsOf(text, how.separator, cuts)).toEqual(filled);
      }),
    );
  });

  it.each([
    ['a,b', [['a', 'b']]],
    ['a,', [['a', '']]],
    ['"a""b",c\n', [['a"b', 'c']]],
    ['="0123",c', [['0123', 'c']]],
    ['"=""0123""",c', [['0123', 'c']]],
    ['=1+1,=cmd|x', [['=1+1', '=cmd|x']]],
    ['"never closed', [['never closed']]],
    ['\n\n a \n', [[' a ']]],
  ])('%j', (text, rows) => expect(rowsOf(text, ',')).toEqual(rows));

  it.each([
    ['a million columns', ','.repeat(1_000_000)],
    ['a quote that never ends', `"${'a'.repeat(1_000_001)}`],
  ])('end at %s', (_, text) => {
    const ended = (() => {
      try {
        return rowsOf(text, ',', [400_000, 800_000]);
      } catch (error) {
        return isOverLimits(error);
      }
    })();
    expect(ended).toBe(true);
  });
});
