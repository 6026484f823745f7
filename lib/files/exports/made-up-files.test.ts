import { describe, expect, it } from 'vitest';
import type { ColumnType, Layout } from '#lib/domain/reports/files/layout';
import { LAYOUTS } from '#lib/domain/reports/files/layouts/layouts';
import { recognise } from '#lib/domain/reports/files/recognise';
import heads from '#test/samples/exports/heads.json';
import {
  ENCODINGS,
  inspect,
  onlyInspection,
  readWhole,
  tableText,
  textWorkbook,
  type WholeExport,
  type Writing,
  zipped,
} from '#test/support/reports/exports';

const CELLS: Readonly<Record<ColumnType, readonly string[]>> = {
  text: ['Kéo, "nhỏ"', 'câu hai', 'x'],
  id: ['20000104729', '26041502E8RAKX', '450015485863'],
  count: ['1', '--', '12'],
  amount: ['17148.6', '105.33333', '12345.275'],
  rate: ['20.00%', '0.00%', '1.5%'],
  moment: ['2026-04-14 23:58:28', '2026-07-17 21:46', '2026-07-01'],
  shown: ['Rp127.000', '2,8RB', '866'],
};
/** Letters that every encoding has. */
const PLAIN: readonly string[] = ['Pencil, "small"', 'second', 'x'];

/** A file of a head, three rows long. */
function tableOf(names: readonly string[], text: readonly string[]): readonly (readonly string[])[] {
  const found = recognise([names]);
  if (!found.ok) throw new Error(found.refused.why);
  const { head } = found;
  const layout: Layout = LAYOUTS[head.kind];
  const types = new Map(Object.entries(head.places).map(([meaning, place]) => [place, layout.columns[meaning]?.is ?? 'text']));
  const rows = [0, 1, 2].map((row) =>
    names.map((_, place) => (types.get(place) === 'text' ? text : CELLS[types.get(place) ?? 'text'])[row] ?? ''),
  );
  return [names, ...rows];
}

const PLAINLY: Writing = { separator: ',', lineBreak: '\n', quotes: 'needed' };
const WRITINGS: readonly Writing[] = [
  PLAINLY,
  { separator: ';', lineBreak: '\r\n', quotes: 'needed' },
  { separator: '\t', lineBreak: '\r\n', quotes: 'all' },
  { separator: ',', lineBreak: '\r', quotes: 'ids' },
];
const contentOf = ({ lines, rows, end }: WholeExport) => ({ lines, rows, bad: end.bad });
const utf8 = ENCODINGS['UTF-8'];

describe.each(heads)('a made-up file: $id', ({ kind, names }) => {
  const rows = tableOf(names, CELLS.text);
  const plain = async () => contentOf(await readWhole(await onlyInspection('a.csv', utf8(tableText(rows, PLAINLY))), 'ID'));

  it('is read row by row', async () => {
    const { lines, rows: others, bad } = await plain();
    expect(bad).toEqual([]);
    expect(kind === 'commission' ? lines : others).toHaveLength(3);
  });

  it.each(WRITINGS)('is the same in every encoding: $separator$quotes', async (writing) => {
    const expected = await plain();
    for (const [name, encode] of Object.entries(ENCODINGS)) {
      const bytes = encode(tableText(rows, writing));
      if (bytes) expect([name, contentOf(await readWhole(await onlyInspection('a.csv', bytes), 'ID'))]).toEqual([name, expected]);
    }
  });

  it('is the same as a workbook, whatever it is called, and in an archive', async () => {
    const expected = await plain();
    const book = textWorkbook(rows);
    expect(contentOf(await readWhole(await onlyInspection('a.xls', book), 'ID'))).toEqual(expected);
    const pile = zipped({ 'reports/a.xls': book, '__MACOSX/a': book, 'b.csv': utf8(tableText(rows, PLAINLY)), 'notes/': new Uint8Array() });
    const inspections = await inspect('pile.zip', pile);
    expect(inspections.map(({ name }) => name)).toEqual(['a.xls', 'b.csv']);
    for (const one of inspections) expect(contentOf(await readWhole(one, 'ID'))).toEqual(expected);
  });

  it('is the same below lines of other things', async () => {
    const above = Array.from({ length: 17 }, (_, at) => (at % 3 === 0 ? ['Laporan', `${at}`] : []));
    const bytes = utf8(tableText([...above, ...rows], PLAINLY));
    expect(contentOf(await readWhole(await onlyInspection('a.csv', bytes), 'ID'))).toEqual(await plain());
  });
});

it('in an old encoding is read by the letters of its head', async () => {
  const portuguese = heads.find(({ id }) => id === 'aff-br-pt')?.names ?? [];
  const rows = tableOf(portuguese, PLAIN);
  const bytes = ENCODINGS['Windows-1252'](tableText(rows, { ...PLAINLY, separator: ';' }));
  expect((await readWhole(await onlyInspection('a.csv', bytes ?? new Uint8Array()), 'BR')).lines).toHaveLength(3);
  // Thai as a spreadsheet saves it there: each letter one byte, 0x0e01 as 0xa1.
  const thai = heads.find(({ id }) => id === 'aff-th-th')?.names ?? [];
  const text = tableText(tableOf(thai, PLAIN), PLAINLY);
  const old = Uint8Array.from([...text], (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code < 0x80 ? code : code - 0x0e01 + 0xa1;
  });
  expect((await readWhole(await onlyInspection('a.csv', old), null)).lines).toHaveLength(3);
});
