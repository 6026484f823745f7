import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMs } from '#test/support/cpu-ms';
import { decodeText } from './decode-text';
import { newBudget } from './limits';
import { sheetsOf } from './read-sheets';
import { readTableText } from './read-table-text';

const rowsOf = (text: string) => readTableText(text, newBudget())?.rows;
const rowsIn = (bytes: Uint8Array, country?: string) => {
  const read = sheetsOf(bytes, country);
  return read.ok ? read.value.sheets[0]?.rows : read.failure.code;
};
const bytesOf = (text: string, encoding: 'latin1' | 'utf16le' | 'utf8') => new Uint8Array(Buffer.from(text, encoding));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());

describe('text is read in every encoding that spreadsheets write', () => {
  const text = 'Nome;Link\nCalça – “ótima”;https://shopee.com.br/product/101/20202020202';
  const rows = [
    ['Nome', 'Link'],
    ['Calça – “ótima”', 'https://shopee.com.br/product/101/20202020202'],
  ];
  const windows = new Uint8Array(Buffer.from(text.replace('–', '\x96').replace('“', '\x93').replace('”', '\x94'), 'latin1'));
  it.each([
    ['UTF-8', bytesOf(text, 'utf8')],
    ['UTF-8 with its mark', bytesOf(`\ufeff${text}`, 'utf8')],
    ['UTF-16 LE with its mark', bytesOf(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE with its mark', swapped(bytesOf(`\ufeff${text}`, 'utf16le'))],
    ['UTF-16 LE', bytesOf(text, 'utf16le')],
    ['UTF-16 BE', swapped(bytesOf(text, 'utf16le'))],
    ['Windows-1252', windows],
    ['Windows-1252, tabs, as of an older program', new Uint8Array(Buffer.from(windows.map((byte) => (byte === 0x3b ? 9 : byte))))],
  ])('%s', (_name, bytes) => {
    expect(rowsIn(bytes)).toEqual(rows);
  });

  it.each([
    ['TW', [0xa6, 0x58, 0xa7, 0x40, 0x2c, 0x31, 0x30], ['合作', '10']],
    ['TH', [0xc3, 0xd2, 0xa4, 0xd2, 0x2c, 0x31, 0x30], ['ราคา', '10']],
  ])('the code page of %s', (country, bytes, row) => {
    expect(rowsIn(new Uint8Array(bytes), country)).toEqual([row]);
  });

  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe])],
    ['the beginning of one', new Uint8Array([0x89, 0x50, 0, 0xff])],
    ['another', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x01])],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['half a UTF-16 sign', new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42])],
  ])('%s is no text', (_name, bytes) => {
    expect(rowsIn(bytes)).toBe('fileUnreadable');
  });

  it('a file beyond 10 MB is not looked at', () => {
    expect(rowsIn(new Uint8Array(10_000_001))).toBe('fileTooLarge');
  });
});

describe('the separator of a text', () => {
  it.each([
    [
      'a;b\n1;2,5',
      [
        ['a', 'b'],
        ['1', '2,5'],
      ],
    ],
    [
      '12,50;3,50\n1,25;7,75',
      [
        ['12,50', '3,50'],
        ['1,25', '7,75'],
      ],
    ],
    [
      'MUG;12,50\nCUP;9,90',
      [
        ['MUG', '12,50'],
        ['CUP', '9,90'],
      ],
    ],
    [
      'MUG,12.50\nCUP,9.90',
      [
        ['MUG', '12.50'],
        ['CUP', '9.90'],
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
      'a|b\n1|2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a\tb\rc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '\ufeffa,b\n"x,y",2',
      [
        ['a', 'b'],
        ['x,y', '2'],
      ],
    ],
    [
      'a,b\n"x;1\ny;2",2',
      [
        ['a', 'b'],
        ['x;1\ny;2', '2'],
      ],
    ],
    [
      'a;b\n5" tela;2',
      [
        ['a', 'b'],
        ['5" tela', '2'],
      ],
    ],
    [
      'sep=,\r\na,b;c\r\n1,2',
      [
        ['a', 'b;c'],
        ['1', '2'],
      ],
    ],
    ['\ufeffsep=;\na;b', [['a', 'b']]],
    ['="2193",x', [['2193', 'x']]],
    ['one\ntwo', [['one'], ['two']]],
    [
      'a;b;c\n""",";;',
      [
        ['a', 'b', 'c'],
        ['",', '', ''],
      ],
    ],
    ['', []],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it('rows keep their numbers, empty ones left out', () => {
    expect(readTableText('a;b\n;\n\n1;2', newBudget())).toMatchObject({
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
      lines: [1, 4],
    });
  });

  it('is never a reason to throw, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1",;|\t\n\r =') }), (text) => {
        expect(rowsOf(text)).toBeDefined();
      }),
    );
  });
});

describe('long text costs no more than its length', () => {
  it.each([
    ['a million columns', 'x,'.repeat(1_000_000)],
    ['a million empty columns', ','.repeat(1_000_000)],
    ['quotes', '"'.repeat(1_000_000)],
    ['open quotes', 'a,"b\n'.repeat(100_000)],
    ['blanks', `${' '.repeat(1_000_000)}x`],
    ['formula guards', '="'.repeat(500_000)],
    ['one cell', 'x'.repeat(5_000_000)],
  ])('%s', (_what, text) => {
    const started = process.cpuUsage();
    expect(rowsOf(text)?.length).toBeLessThanOrEqual(100_000);
    expect(cpuMs(started)).toBeLessThan(3_000);
  });

  it('columns beyond the last that is read are counted', () => {
    const budget = newBudget();
    expect(readTableText(`a,b${','.repeat(3000)}z`, budget)?.rows).toEqual([['a', 'b']]);
    expect(budget.leftOut).toBe(1);
  });

  it.each([
    ['line feeds', '\n'],
    ['blanks and line feeds', ' \n'],
    ['empty cells', ',\n'],
  ])('nine megabytes of %s end early', (_what, part) => {
    const bytes = new Uint8Array(Buffer.from(part.repeat(9_000_000 / part.length)));
    const started = process.cpuUsage();
    expect(rowsIn(bytes)).toBe('fileOverLimits');
    expect(cpuMs(started)).toBeLessThan(5_000);
  });

  it('nine megabytes of signs that only Windows has are read', () => {
    const started = process.cpuUsage();
    const text = decodeText(new Uint8Array(9_000_000).fill(0x80));
    expect(cpuMs(started)).toBeLessThan(3_000);
    expect(text === '€'.repeat(9_000_000)).toBe(true);
  });

  it('a line may be empty as often as another is filled', () => {
    expect((rowsIn(new Uint8Array(Buffer.from('a\n\n'.repeat(100_000)))) as unknown[]).length).toBe(100_000);
  });

  it('too many rows are told', () => {
    expect(rowsIn(new Uint8Array(Buffer.from('a\n'.repeat(200_001))))).toBe('fileOverLimits');
  });
});
