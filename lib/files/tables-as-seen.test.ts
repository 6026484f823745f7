import { describe, expect, it } from 'vitest';
import { addressesInTable } from '#lib/domain/links/listed/listed-address';
import type { MarketCode } from '#lib/domain/market';
import { costLines } from '#lib/domain/rates/review/cost-lines';
import { readMany } from '#lib/domain/shopline/many';
import { inlineRows, type TestWorkbook, workbook } from '#test/support/workbook';
import { readList, readTable, readText } from './read-table';

const DEFAULTS = { code: '{name}', reward: '10 %', start: '', end: '' };
const TAIPEI = { currency: 'TWD', country: 'TW' };
const PRODUCT = 'https://shopee.com.br/product/101/20202020202';
const file = (bytes: Uint8Array<ArrayBuffer>, name = 'file.xlsx') => new File([bytes], name);
const tableIn = async (book: TestWorkbook) => {
  const read = await readTable(file(workbook(book)));
  if (!read.ok) throw new TypeError(read.failure.code);
  return read.value;
};
/** Two texts in the first row, `first` and the number cell in the second. */
const cellBelow = (head: readonly [string, string], first: string, value: number, format?: string | number): TestWorkbook => ({
  sheets: [
    {
      name: 'A',
      rows: `${inlineRows([head])}<row r="2"><c r="A2" t="inlineStr"><is><t>${first}</t></is></c><c r="B2"${format === undefined ? '' : ' s="1"'}><v>${value}</v></c></row>`,
    },
  ],
  formats: format === undefined ? [] : [format],
});

describe('a workbook is read as it is seen', () => {
  it.each([
    [0.1, '0%', 1000],
    [0.05, '0%', 500],
    [0.125, '0.0%', 1250],
  ])('%d in the format %s is a rate of %d', async (value, format, rate) => {
    const { rows } = await tableIn(cellBelow(['Name', 'Reward'], 'A', value, format));
    expect(readMany(rows, DEFAULTS, TAIPEI, [])[0]?.input).toMatchObject({ rewardType: 'percentage', rate });
  });

  it('money in a format with its sign is money', async () => {
    const { rows } = await tableIn(cellBelow(['Name', 'Reward'], 'A', 1000, '[$NT$-404]#,##0'));
    expect(readMany(rows, DEFAULTS, TAIPEI, [])[0]?.input).toMatchObject({ rewardType: 'amount', amount: '1000' });
  });

  it('a date and time is by the store’s clock', async () => {
    const { rows } = await tableIn(cellBelow(['Name', 'Start'], 'A', 46388 + 10 / 24, 'yyyy\\-mm\\-dd hh:mm'));
    expect(readMany(rows, DEFAULTS, TAIPEI, [])[0]?.input).toMatchObject({ startAt: Date.UTC(2027, 0, 1, 2) });
  });

  it.each<readonly [MarketCode, number, string]>([
    ['BR', 12.345, '12.345'],
    ['ID', 12.345, '12.345'],
    ['BR', 0.995, '0.995'],
    ['VN', 1.005, '1.005'],
    ['TW', 1000, '1000'],
  ])('a cost in %s of the number %d is %s', async (market, value, amount) => {
    const { rows, lines } = await tableIn(cellBelow(['SKU', 'Cost'], 'a', value, '#,##0.00'));
    expect(costLines(rows, market, lines)).toMatchObject({ lines: [{ key: 'sku:a', amount }], bad: [] });
  });

  it('a cell that shows "Ver oferta" is the address to which its hyperlink leads', async () => {
    const after = '<hyperlinks><hyperlink ref="A2" r:id="rId1"/></hyperlinks>';
    const { rows } = await tableIn({ sheets: [{ name: 'A', rows: inlineRows([['Oferta'], ['Ver oferta']]), after, links: [PRODUCT] }] });
    expect(addressesInTable(rows, String)).toEqual({ head: ['Oferta'], addresses: [{ url: PRODUCT, about: null, cells: ['Ver oferta'] }] });
  });

  it('says which sheet was read and which were not', async () => {
    const sheet = (name: string) => ({ name, rows: inlineRows([[name]]) });
    expect(await tableIn({ sheets: [{ name: 'Empty', rows: '' }, sheet('Custos'), sheet('Notas')] })).toMatchObject({
      rows: [['Custos']],
      sheet: 'Custos',
      unread: ['Notas'],
      leftOut: 0,
    });
    expect(await tableIn({ sheets: [sheet('Custos')] })).toMatchObject({ sheet: null, unread: [] });
  });
});

describe('files in the encodings of spreadsheets', () => {
  const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
  const wide = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  it('costs of Windows-1252', async () => {
    const read = await readTable(file(latin('Item ID;Custo\n20202020202;R$ 12,50\nPreço médio;x'), 'custos.csv'));
    expect(read.ok && costLines(read.value.rows, 'BR').lines).toEqual([{ key: '20202020202', amount: '12.5' }]);
  });

  it.each([
    ['Windows-1252', latin(`Calça ${PRODUCT}`)],
    ['UTF-16', wide(`Calça\t${PRODUCT}`)],
  ])('a text of %s', async (_name, bytes) => {
    const read = await readText(file(bytes, 'lista.txt'));
    expect(read.ok && read.value).toMatch(/^Calça\s/);
  });

  it('a list has its text and its table by the name of the file, and all sheets of a workbook whatever its name', async () => {
    const csv = await readList(file(latin(`a;${PRODUCT}`), 'lista.csv'));
    expect(csv).toMatchObject({ ok: true, value: { text: `a;${PRODUCT}`, tables: [{ rows: [['a', PRODUCT]] }] } });
    const book = workbook({
      sheets: [
        { name: 'A', rows: inlineRows([[PRODUCT]]) },
        { name: 'B', rows: inlineRows([[PRODUCT]]) },
      ],
    });
    const sheets = await readList(file(book, 'lista.txt'));
    expect(sheets).toMatchObject({ ok: true, value: { text: null, tables: [{ sheet: 'A' }, { sheet: 'B' }] } });
  });

  it('a reading that is cancelled keeps nothing', async () => {
    const controller = new AbortController();
    const reading = readTable(file(latin('a;b'), 'a.csv'), { signal: controller.signal });
    controller.abort();
    expect(await reading).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(await readTable(file(latin('a;b'), 'a.csv'), { signal: controller.signal })).toEqual({
      ok: false,
      failure: { code: 'cancelled' },
    });
  });
});
