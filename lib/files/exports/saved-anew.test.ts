import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { decimalText } from '#lib/domain/numbers/decimal';
import { COMMISSION_LAYOUT, type CommissionColumn } from '#lib/domain/reports/files/layouts/commission';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { fileOf, inspect, onlyInspection, readWhole, sampleBytes, tableText, textWorkbook } from '#test/support/reports/exports';
import { sourceOfFile } from './byte-source';
import { textRows } from './text-rows';

const NAME = 'AffiliateCommissionReport202604191544.csv';
const NET = '4656931.41555';
const columns = Object.entries(COMMISSION_LAYOUT.columns);
const placeOf = (column: CommissionColumn): number => columns.findIndex(([own]) => own === column);
const placesOf = (is: string): readonly number[] => columns.flatMap(([, column], place) => (column.is === is ? [place] : []));
const [AMOUNTS, MOMENTS] = [placesOf('amount'), placesOf('moment')];

type Row = readonly string[];
let head: Row = [];
let body: readonly Row[] = [];
beforeAll(async () => {
  const bytes = unzipSync(sampleBytes('vn-commission.zip'))[NAME] as Uint8Array<ArrayBuffer>;
  const table: string[][] = [];
  for await (const rows of textRows(sourceOfFile(fileOf(NAME, bytes)), 'utf-8', ',')) table.push(...rows);
  [head = [], ...body] = table;
});

const saved = (rows: readonly Row[], separator = ',') =>
  onlyInspection(NAME, new TextEncoder().encode(tableText(rows, { separator, lineBreak: '\r\n', quotes: 'needed' })));
const inCells = (places: readonly number[], of: (cell: string) => string): readonly Row[] =>
  body.map((cells) => cells.map((cell, place) => (places.includes(place) ? of(cell) : cell)));
const inMoments = (of: (parts: { y: string; m: string; d: string; h: string; min: string; s: string }) => string): readonly Row[] =>
  inCells(MOMENTS, (cell) => {
    const [, y, m, d, h, min, s] = /^(\d+)-(\d+)-(\d+) (\d+):(\d+):(\d+)$/u.exec(cell) ?? [];
    return y && m && d && h && min && s ? of({ y, m, d, h, min, s }) : cell;
  });

async function told(rows: readonly Row[], separator = ',') {
  const found = await saved(rows, separator);
  if (!found.found.ok) return found.found.refusal;
  const { lines, end } = await readWhole(found, 'VN');
  const net = lines.reduce((sum, line) => sum + BigInt(line.net), 0n);
  return {
    lines: lines.length,
    net: decimalText({ units: net, scale: AMOUNT_SCALE }),
    bad: end.badRows,
    days: lines.map(({ day }) => day),
  };
}

describe('a commission report that another program has saved', () => {
  const clock = (h: string) => `${Number(h) % 12 === 0 ? 12 : Number(h) % 12}`;
  it.each([
    ['a spreadsheet of the United States', ({ y, m, d, h, min }) => `${Number(m)}/${Number(d)}/${y} ${Number(h)}:${min}`],
    [
      'one that writes halves of days',
      ({ y, m, d, h, min, s }) => `${m}/${d}/${y} ${clock(h)}:${min}:${s} ${Number(h) < 12 ? 'AM' : 'PM'}`,
    ],
    ['one of Brazil', ({ y, m, d, h, min }) => `${d}/${m}/${y} ${h}:${min}`],
    [
      'one of Thailand, in the years of its calendar',
      ({ y, m, d, h, min }) => `${Number(d)}/${Number(m)}/${Number(y) + 543} ${Number(h)}:${min}`,
    ],
    ['a program that writes parts of seconds', ({ y, m, d, h, min, s }) => `${y}-${m}-${d}T${h}:${min}:${s}.000`],
  ] as const satisfies readonly (readonly [string, Parameters<typeof inMoments>[0]])[])('has its days and sums: %s', async (_, of) => {
    const plain = await told([head, ...body]);
    expect(plain).toMatchObject({ lines: 335, net: NET, bad: 0 });
    expect(await told([head, ...inMoments(of)])).toEqual(plain);
  });

  it.each([
    ['as a number of days', () => '46127.998'],
    ['in a zone of its own', ({ y, m, d, h, min, s }) => `${y}-${m}-${d}T${h}:${min}:${s}Z`],
    ['in years of two digits', ({ y, m, d, h, min }) => `${m}/${d}/${y.slice(2)} ${h}:${min}`],
  ] as const satisfies readonly (readonly [string, Parameters<typeof inMoments>[0]])[])(
    'is refused where its times are nobody’s: %s',
    async (_, of) => expect(await told([head, ...inMoments(of)])).toEqual({ code: 'savedAnew', fault: 'dates' }),
  );

  it('is refused where a spreadsheet took points before three decimals for signs of thousands: its sums tell', async () => {
    const taken = inCells(AMOUNTS, (cell) => (/^\d{1,3}\.\d{3}$/u.test(cell) ? cell.replace('.', '') : cell));
    expect(taken).not.toEqual(body);
    expect(await told([head, ...taken], ';')).toEqual({ code: 'savedAnew', fault: 'grouped' });
    expect(await told([head, ...body], ';')).toMatchObject({ net: NET });
  });

  it.each([
    ['with signs of another currency', (cell: string) => (cell === '' || cell === '--' ? cell : `RM${cell}`)],
    ['as formulas', () => '=SUM(1;1)'],
    ['as words', () => 'nan'],
  ])('is refused, by the names of its columns, where no amount can be read: %s', async (_, of) => {
    const refusal = await told([head, ...inCells([placeOf('netCommission')], of)]);
    expect(refusal).toEqual({ code: 'badRows', names: ['Hoa hồng ròng tiếp thị liên kết(₫)'] });
  });

  const signed = (of: (amount: string) => string) => inCells(AMOUNTS, (cell) => (cell === '' || cell === '--' ? cell : of(cell)));
  it.each([
    ['in front', (amount: string) => `₫${amount}`],
    ['in front, with a blank', (amount: string) => `₫ ${amount}`],
    ['behind', (amount: string) => `${amount} ₫`],
    ['as a code', (amount: string) => `VND ${amount}`],
    ['in brackets that are less than nothing', (amount: string) => (amount.startsWith('-') ? `(₫${amount.slice(1)})` : `₫${amount}`)],
  ])('has the same sums with the sign of its currency beside each amount: %s', async (_, of) => {
    expect(await told([head, ...signed(of)])).toMatchObject({ net: NET, bad: 0 });
    // Where the head names no currency, the cells do.
    const found = await saved([head.map((name) => name.replace(/ ?\(₫\)/u, '')), ...signed(of)]);
    expect(found.found).toMatchObject({ ok: true, table: { head: { currency: { is: 'known', code: 'VND' } } } });
  });

  it('counts no amount with the sign of another currency, however late it comes', async () => {
    const many = Array.from({ length: 7 }, (_, copy) =>
      signed((amount) => `₫${amount}`).map((cells) => cells.with(0, `${cells[0]}${copy}`)),
    ).flat();
    const other = (body[0] as Row).with(placeOf('netCommission'), 'RM5');
    expect(await told([head, ...many, other])).toMatchObject({ lines: many.length, bad: 1 });
  });

  it('is refused where its rows end before their amounts, and loses the order of one that was cut off', async () => {
    const cut = (cells: Row) => cells.slice(0, placeOf('netCommission'));
    expect(await told([head, ...body.map(cut)])).toMatchObject({ code: 'badRows' });
    const last = body.at(-1) as Row;
    const found = await saved([head, ...body.slice(0, -1), cut(last)]);
    const { end } = await readWhole(found, 'VN');
    expect([end.badRows, end.brokenOrders]).toEqual([1, [last[0]]]);
  });

  it('takes no id whose digits are lost, however late it comes', async () => {
    const many = Array.from({ length: 7 }, (_, copy) => body.map((cells) => cells.with(0, `${cells[0]}${copy}`))).flat();
    const rounded = (body[0] as Row).with(placeOf('itemId'), '2.00E+10');
    expect(await told([head, ...many, rounded])).toMatchObject({ lines: many.length, bad: 1 });
    expect(await told([head, rounded, ...many])).toEqual({ code: 'savedAnew', fault: 'rounded' });
  });

  it('has the currency of one market: of several, or of none, it is refused', async () => {
    const signs = (of: (place: number) => string) => head.map((name, place) => name.replace('₫', of(place)));
    expect(await told([signs((place) => (place % 2 === 0 ? '₫' : 'RM')), ...body])).toEqual({ code: 'currency' });
    expect(await told([signs(() => '€'), ...body])).toEqual({ code: 'currency' });
    expect((await told([signs(() => 'RM'), ...body])) as object).toMatchObject({ net: NET });
  });
});

it('a workbook with several reports is read sheet by sheet, one with notes beside its report as that report', async () => {
  const notes = [['Notes'], ['mine']];
  const [first, second] = [
    [head, ...body.slice(0, 100)],
    [head, ...body.slice(100)],
  ];
  const both = await inspect(NAME.replace('csv', 'xlsx'), textWorkbook(notes, first, second));
  expect(both.map(({ name }) => name)).toEqual([2, 3].map((sheet) => `AffiliateCommissionReport202604191544.xlsx · Sheet${sheet}`));
  expect(new Set(both.map(({ id }) => id)).size).toBe(2);
  const read = await Promise.all(both.map((one) => readWhole(one, 'VN')));
  expect(read.map(({ lines }) => lines.length)).toEqual([100, 235]);
  const one = await onlyInspection('x.xls', textWorkbook(notes, [head, ...body]));
  expect([one.name, (await readWhole(one, 'VN')).lines.length]).toEqual(['x.xls', 335]);
});

it('a head of which a few names are known by chance is unknown, and is no report of another kind', async () => {
  const names = Array.from({ length: 47 }, (_, at) => (at < 5 ? `Sub_id${at + 1}` : `欄位 ${at}`));
  const { found } = await saved([names, names.map(() => '1')]);
  expect(found).toMatchObject({ ok: false, refusal: { code: 'head', head: { why: 'unknownHead', kind: null } } });
});
