import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { TableCell } from '#lib/domain/numbers/table-cell';
import { LIMITS } from '#lib/files/limits';
import { sheetsOf } from '#lib/files/read-sheets';
import { cpuMs } from '#test/support/cpu-ms';
import { bomb, inlineRows, type TestWorkbook, workbook } from '#test/support/workbook';

const read = (book: TestWorkbook) => {
  const sheets = sheetsOf(workbook(book));
  return sheets.ok ? sheets.value : sheets.failure.code;
};
const cellsOf = (rows: string, rest: Partial<TestWorkbook> = {}): readonly TableCell[] => {
  const found = read({ sheets: [{ name: 'A', rows }], ...rest });
  return typeof found === 'string' ? [found] : (found.sheets[0]?.rows.flat() ?? []);
};
const number = (value: string, format?: string | number) =>
  cellsOf(
    `<row r="1"><c r="A1"${format === undefined ? '' : ' s="1"'}><v>${value}</v></c></row>`,
    format === undefined ? {} : { formats: [format] },
  )[0];

describe('a cell of a workbook says what it shows, and what it is', () => {
  it.each<readonly [value: string, format: string | number | undefined, cell: TableCell]>([
    ['12.345', undefined, { text: '12.345', number: '12.345' }],
    ['0.995', '#,##0.00', { text: '0.995', number: '0.995' }],
    ['1.005', 4, { text: '1.005', number: '1.005' }],
    ['0.30000000000000004', undefined, { text: '0.3', number: '0.3' }],
    ['1E-3', undefined, { text: '0.001', number: '0.001' }],
    ['2.3498094336E10', undefined, { text: '23498094336', number: '23498094336' }],
    ['1E+300', undefined, '1e+300'],
    ['9007199254740991', undefined, { text: '9007199254740991', number: '9007199254740991', rounded: true }],
    ['-5.5', undefined, { text: '-5.5', number: '-5.5' }],
    ['0', undefined, { text: '0', number: '0' }],
    ['0.1', 9, { text: '10%', number: '10', unit: 'percent' }],
    ['0.05', '0.00%', { text: '5%', number: '5', unit: 'percent' }],
    ['7.0000000000000007E-2', 10, { text: '7%', number: '7', unit: 'percent' }],
    ['0.0825', '0.0"%"%', { text: '8.25%', number: '8.25', unit: 'percent' }],
    ['1', 9, { text: '100%', number: '100', unit: 'percent' }],
    ['0', 9, { text: '0%', number: '0', unit: 'percent' }],
    ['10', '0"%"', { text: '10%', number: '10', unit: 'percent' }],
    ['80', '[$NT$-404]#,##0', { text: '80', number: '80', unit: 'NT$' }],
    ['80', '"R$" #,##0.00', { text: '80', number: '80', unit: 'R$' }],
    ['80', '#,##0\\ [$₫-42A]', { text: '80', number: '80', unit: '₫' }],
    ['80', 44, { text: '80', number: '80', unit: '¤' }],
    ['80', '[Red]0.00', { text: '80', number: '80' }],
    ['46388', 14, { text: '2027-01-01' }],
    ['46388.416666666664', 22, { text: '2027-01-01 10:00' }],
    ['46388.416678', 'yyyy\\-mm\\-dd hh:mm:ss', { text: '2027-01-01 10:00:01' }],
    ['46388', 'dd/mm/yyyy hh:mm', { text: '2027-01-01 00:00' }],
    ['46388.5', 'dd/mm/yyyy', { text: '2027-01-01' }],
    ['46388', '[$-404]e/m/d', { text: '2027-01-01' }],
    ['46388', 'yyyy"年"m"月"d"日"', { text: '2027-01-01' }],
    ['46388', 'mmm-yy;@', { text: '2027-01-01' }],
    ['0.4375', 20, { text: '10:30' }],
    ['0.4375', '[h]:mm', { text: '10:30' }],
    ['1', 14, { text: '1900-01-01' }],
    ['61', 14, { text: '1900-03-01' }],
    ['99999999999', 14, { text: '99999999999', number: '99999999999' }],
    ['12.5', '0.00E+00', { text: '12.5', number: '12.5' }],
    ['not a number', undefined, 'not a number'],
    ['NaN', undefined, 'NaN'],
    ['Infinity', undefined, 'Infinity'],
  ])('%s in the format %j', (value, format, cell) => {
    expect(number(value, format)).toEqual(cell);
  });

  it.each<readonly [xml: string, cell: TableCell]>([
    ['<c r="A1" t="s"><v>1</v></c>', 'second'],
    ['<c r="A1" t="s"><v>99</v></c>', 'END'],
    ['<c r="A1" t="s"><v>x</v></c>', 'END'],
    ['<c r="A1" t="inlineStr"><is><r><t>one </t></r><r><t>two</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></is></c>', 'one two'],
    ['<c r="A1" t="str"><f>A2&amp;B2</f><v>joined</v></c>', 'joined'],
    ['<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['<c r="A1" t="e"><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['<c r="A1" t="d"><v>2027-01-01T10:00:00</v></c>', '2027-01-01 10:00'],
    ['<c r="A1" t="d"><v>2027-01-01T10:00:09.000Z</v></c>', '2027-01-01 10:00:09'],
    ['<c r="A1" t="d"><v>soon</v></c>', 'soon'],
    ['<c r="A1" s="77"><v>5</v></c>', { text: '5', number: '5' }],
    ['<c r="A1" t="inlineStr"><is><t>a_x000D_b &lt;&#x4e00;&gt;</t></is></c>', 'a\rb <一>'],
    [
      '<c r="A1"><f>HYPERLINK("https://shopee.com.br/product/1/2","Ver")</f><v>Ver</v></c>',
      { text: 'Ver', href: 'https://shopee.com.br/product/1/2' },
    ],
    ['<c r="A1"><f>HYPERLINK("javascript:alert(1)","Ver")</f><v>Ver</v></c>', 'Ver'],
  ])('%s', (xml, cell) => {
    const strings = ['first', 'second'];
    expect(
      cellsOf(`<row r="1">${xml}<c r="B1" t="inlineStr"><is><t>END</t></is></c></row>`, { strings }).find((one) => one !== ''),
    ).toEqual(cell);
  });

  it('one that cannot be understood leaves the others', () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>-1</v></c><c r="B1" s="1"><v>abc</v></c><c r="C1"><v>7</v></c></row>';
    expect(cellsOf(rows, { formats: [14] })).toEqual([{ text: '-1', number: '-1' }, 'abc', { text: '7', number: '7' }]);
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(cellsOf('<row r="1"><c r="A1" s="1"><v>44926</v></c></row>', { formats: [14], from1904: true })).toEqual([
      { text: '2027-01-01' },
    ]);
  });
});

describe('hyperlinks', () => {
  const rows = inlineRows([
    ['Ver oferta', 'x'],
    ['Ver', ''],
    ['nada', ''],
  ]);
  const href = 'https://shopee.com.br/product/101/20202020202';
  it('of a cell, of a range, and none to other schemes', () => {
    const after =
      '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="A2:B3" r:id="rId1"/><hyperlink ref="B1" r:id="rId2"/></hyperlinks>';
    const found = read({ sheets: [{ name: 'A', rows, after, links: [href, 'javascript:alert(1)'] }] });
    expect(found).toMatchObject({
      sheets: [{ rows: [[{ text: 'Ver oferta', href }, 'x'], [{ text: 'Ver', href }], [{ text: 'nada', href }]] }],
    });
  });
  it('over whole sheets end where they are no list of links', () => {
    const many = Array.from({ length: 300 }, () => '<hyperlink ref="A1:XFD1048576" r:id="rId1"/>').join('');
    expect(read({ sheets: [{ name: 'A', rows, after: `<hyperlinks>${many}</hyperlinks>`, links: [href] }] })).toMatchObject({
      sheets: [{ name: 'A' }],
    });
  });
});

describe('sheets', () => {
  const one = (name: string, hidden = false) => ({ name, hidden, rows: inlineRows([[name]]) });
  it('are all that are shown, in their order; empty ones are none', () => {
    const found = read({ sheets: [one('Two'), one('Secret', true), { name: 'Empty', rows: '' }, one('Ofertas')] });
    expect(found).toMatchObject({ sheets: [{ name: 'Two' }, { name: 'Ofertas' }] });
  });
  it('that are all hidden are read all the same', () => {
    expect(read({ sheets: [one('Secret', true)] })).toMatchObject({ sheets: [{ name: 'Secret', rows: [['Secret']] }] });
  });
  it('know the numbers of their rows, empty ones left out', () => {
    const rows =
      '<row r="3"><c r="B3" t="inlineStr"><is><t>x</t></is></c></row><row><c><v>1</v></c><c><v>2</v></c></row><row r="9"><c r="A9"/></row>';
    expect(read({ sheets: [{ name: 'A', rows }] })).toMatchObject({
      sheets: [
        {
          rows: [
            ['', 'x'],
            [{ text: '1' }, { text: '2' }],
          ],
          lines: [3, 4],
        },
      ],
    });
  });
});

describe('what is made to do harm', () => {
  const far = (ref: string, line: number) => `<row r="1"><c r="A1"><v>1</v></c></row><row r="${line}"><c r="${ref}"><v>2</v></c></row>`;
  it.each([
    ['XFD1048576', 1_048_576],
    ['A99999999', 99_999_999],
    ['ZZZ999999999', 999_999_999],
  ])('a cell at %s costs nothing', (ref, line) => {
    const started = process.cpuUsage();
    const found = read({ sheets: [{ name: 'A', rows: far(ref, line) }] });
    expect(typeof found === 'string' ? [] : found.sheets[0]?.rows[0]).toEqual([{ text: '1', number: '1' }]);
    expect(typeof found === 'string' ? -1 : found.leftOut).toBe(ref.startsWith('A') ? 0 : 1);
    expect(cpuMs(started)).toBeLessThan(2_000);
  });

  it('rows that are filled far to the right are counted with what is empty before', () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => `<row r="${at + 1}"><c r="ALL${at + 1}"><v>1</v></c></row>`).join('');
    expect(read({ sheets: [{ name: 'A', rows }] })).toBe('fileOverLimits');
  });

  it.each([
    ['rows', Array.from({ length: 200_001 }, () => '<row><c><v>1</v></c></row>').join('')],
    ['text', `<row>${'<c t="s"><v>0</v></c>'.repeat(999)}</row>`.repeat(3)],
  ])('a file that packs too much into itself is told: %s', (_what, rows) => {
    expect(read({ sheets: [{ name: 'A', rows }], strings: ['x'.repeat(32_000)], zip: { level: 1 } })).toBe('fileOverLimits');
  });

  it.each([
    ['empty rows', '<row/>'.repeat(3_100_000), []],
    ['pieces of a text', `<row><c t="inlineStr"><is>${'<t/>'.repeat(3_100_000)}</is></c></row>`, []],
    ['shared texts', '<row><c t="s"><v>0</v></c></row>', Array.from({ length: 1_600_000 }, () => '')],
  ])('elements without end are told early: %s', (_what, rows, strings) => {
    const bytes = workbook({ sheets: [{ name: 'A', rows }], strings });
    const started = process.cpuUsage();
    expect(sheetsOf(bytes)).toEqual({ ok: false, failure: { code: 'fileOverLimits' } });
    expect(cpuMs(started)).toBeLessThan(10_000);
  });

  it('an archive that unpacks to more is told before it is unpacked, whatever it says of its size', () => {
    expect(sheetsOf(bomb(101_000_000))).toEqual({ ok: false, failure: { code: 'fileOverLimits' } });
  });

  it.each([
    [LIMITS.entries - 1, 'read'],
    [LIMITS.entries, 'fileOverLimits'],
  ])('in how many files it is: %i pictures beside it are %s', (pictures, end) => {
    const archive = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      ...Object.fromEntries(Array.from({ length: pictures }, (_, at) => [`xl/media/${at}.png`, new Uint8Array(0)])),
    });
    const read = sheetsOf(archive);
    expect(read.ok ? 'read' : read.failure.code).toBe(end);
  });

  it.each([
    ['no archive', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])],
    ['cut', workbook({ sheets: [{ name: 'A', rows: inlineRows([['x'.repeat(2000)]]) }] }).slice(0, 600)],
  ])('%s is no table', (_what, bytes) => {
    expect(sheetsOf(bytes)).toEqual({ ok: false, failure: { code: 'fileUnreadable' } });
  });

  it('entities of a document type stay as they are', () => {
    const rows = '<row><c t="inlineStr"><is><t>&lol;</t></is></c></row>';
    expect(cellsOf(rows)).toEqual(['&lol;']);
  });
});
