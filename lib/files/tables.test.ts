import { expect, it } from 'vitest';
import { readTable, readTableText } from './read-table';
import { csvFile, xlsxFile } from './write-table';

const ROWS = [
  ['Name', 'Number'],
  ['=1+1', 12.5],
  ['Café, "forte"', 9_007_199_254_740_991],
];

it('hands out an XLSX file and reads it back, with every cell as it was', async () => {
  const read = await readTable(await xlsxFile(ROWS));
  expect(read).toEqual({
    ok: true,
    value: [
      ['Name', 'Number'],
      ['=1+1', '12.5'],
      ['Café, "forte"', '9007199254740991'],
    ],
  });
});

it('hands out a CSV file whose formulas are text, and reads it back', async () => {
  const read = await readTable(csvFile(ROWS));
  expect(read).toEqual({
    ok: true,
    value: [
      ['Name', 'Number'],
      ["'=1+1", '12.5'],
      ['Café, "forte"', '9007199254740991'],
    ],
  });
});

it.each([
  [
    'a;b\n1;2,5',
    [
      ['a', 'b'],
      ['1', '2,5'],
    ],
  ],
  [
    'a\tb\r\n\r\n1\t2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '\ufeffa,b\n"x,y",2',
    [
      ['a', 'b'],
      ['x,y', '2'],
    ],
  ],
])('finds the separator of %j', (text, rows) => {
  expect(readTableText(text)).toEqual({ ok: true, value: rows });
});

it('says that a picture is no table', async () => {
  const read = await readTable(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe])]));
  expect(read).toEqual({ ok: false, failure: { code: 'fileUnreadable' } });
});

it('refuses a damaged XLSX file and one beyond 10 MB', async () => {
  expect(await readTable(new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])]))).toMatchObject({ failure: { code: 'fileUnreadable' } });
  expect(await readTable(new Blob([new Uint8Array(10_000_001)]))).toMatchObject({ failure: { code: 'fileTooLarge' } });
});
