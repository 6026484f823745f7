import { describe, expect, it } from 'vitest';
import type { MarketCode } from '#lib/domain/market';
import { costLines, costReading } from './cost-lines';

it('reads costs by item id and by SKU, whatever the columns are called', () => {
  const table = [
    ['Nome', 'ID do produto', 'SKU', 'Custo unitário'],
    ['Caneca', '24087519332', 'MUG-1', '12,50'],
    ['Copo', '', 'Cup 2', 'R$ 1.234,56'],
  ];
  expect(costLines(table, 'BR')).toEqual({
    lines: [
      { key: '24087519332', amount: '12.5' },
      { key: 'sku:cup 2', amount: '1234.56' },
    ],
    bad: [],
    noColumns: false,
  });
});

it('reads two columns without a head', () => {
  const read = costLines(
    [
      ['24087519332', '7'],
      ['MUG-1', '8.25'],
      ['12345', '9'],
    ],
    'SG',
  );
  expect(read.lines).toEqual([
    { key: '24087519332', amount: '7' },
    { key: 'sku:mug-1', amount: '8.25' },
    { key: 'sku:12345', amount: '9' },
  ]);
});

it('names each line that it cannot use, and takes the others', () => {
  const table = [
    ['SKU', 'Cost'],
    ['a', '5'],
    ['', '5'],
    ['b', ''],
    ['c', 'five'],
    ['d', '-1'],
    ['a', '6'],
    ['a', '5'],
    ['e', '0'],
  ];
  expect(costLines(table, 'SG')).toEqual({
    lines: [
      { key: 'sku:a', amount: '5' },
      { key: 'sku:e', amount: '0' },
    ],
    bad: [
      { line: 3, problem: 'noKey', text: '5' },
      { line: 4, problem: 'noCost', text: 'b' },
      { line: 5, problem: 'notANumber', text: 'five' },
      { line: 6, problem: 'negative', text: '-1' },
      { line: 7, problem: 'twice', text: '6' },
    ],
    noColumns: false,
  });
});

it.each([
  [[]],
  [
    [
      ['Name', 'Colour'],
      ['Cup', 'red'],
    ],
  ],
  [[['only one column']]],
])('says that there is no column of costs in %j', (table) => {
  expect(costLines(table, 'BR')).toEqual({ lines: [], bad: [], noColumns: true });
});

const number = (text: string) => ({ text, number: text });

it.each([
  ['BR', '12.345', '12.345'],
  ['ID', '12.345', '12.345'],
  ['BR', '0.995', '0.995'],
  ['VN', '1.005', '1.005'],
] as const)('a number of a workbook stands as it is: %s, %s', (market, text, amount) => {
  expect(
    costLines(
      [
        ['SKU', 'Cost'],
        ['a', number(text)],
      ],
      market,
    ),
  ).toMatchObject({ lines: [{ amount }], bad: [] });
});

it('knows an id that a program has written as a number with decimals', () => {
  const rows = [
    ['20202020202.0', '3'],
    ['20202020203,00', '4'],
  ];
  const read = [
    { key: '20202020202', amount: '3' },
    { key: '20202020203', amount: '4' },
  ];
  expect(costLines([['Item ID', 'Cost'], ...rows], 'SG')).toMatchObject({ lines: read, bad: [] });
  expect(costLines(rows, 'SG'), 'without a head').toMatchObject({ lines: read, bad: [] });
  expect(
    costLines(
      [
        ['SKU', 'Cost'],
        ['v1.0', '3'],
        ['12345.0', '4'],
      ],
      'SG',
    ).lines.map(({ key }) => key),
  ).toEqual(['sku:v1.0', 'sku:12345.0']);
});

it('tells an id that a spreadsheet has rounded, as text and as a number', () => {
  const table = [
    ['2,34981E+10', '12,50'],
    ['23498094336', '9,90'],
    [{ text: '9007199254740992', number: '9007199254740992', rounded: true as const }, '1'],
  ];
  expect(costLines(table, 'BR')).toEqual({
    lines: [{ key: '23498094336', amount: '9.9' }],
    bad: [
      { line: 1, problem: 'rounded', text: '2,34981E+10' },
      { line: 3, problem: 'rounded', text: '9007199254740992' },
    ],
    noColumns: false,
  });
});

it('takes neither a percentage nor another currency for a cost, nor one that could be thousands', () => {
  const table = [
    ['SKU', 'Giá vốn'],
    ['a', '10%'],
    ['b', '$5'],
    ['c', '1,234'],
    ['d', '12.500đ'],
    ['e', { text: '10%', number: '10', unit: 'percent' }],
  ];
  const { lines, bad } = costLines(table, 'VN', [1, 4, 5, 6, 9, 12]);
  expect(lines).toEqual([{ key: 'sku:d', amount: '12500' }]);
  expect(bad.map(({ line, problem }) => [line, problem])).toEqual([
    [4, 'isRate'],
    [5, 'otherCurrency'],
    [6, 'ambiguous'],
    [12, 'isRate'],
  ]);
});

it.each([
  [['SKU', 'Custo total', 'Custo unitário'], 2],
  [['SKU', 'Custo unitário (S$)', 'Custo total'], 1],
  [['SKU', 'Custo de frete', 'Custo'], 2],
  [['ID do item', 'Custo %', 'CMV'], 2],
  [['Mã sản phẩm', 'Giá vốn'], 1],
  [['รหัสสินค้า', 'ต้นทุนรวม', 'ต้นทุนต่อชิ้น'], 2],
  [['商品ID', '單件成本'], 1],
  [['商品編號', '總成本', '成本'], 2],
  [['Kode Produk', 'Harga Modal'], 1],
  [['ID Barang', 'HPP'], 1],
  [['Product_ID', 'Unit cost'], 1],
] as const)('of the heads %j the cost of a piece is number %d', (head, at) => {
  const row = head.map((_, column) => (column === 0 ? 'x123456' : column === at ? '7' : '99'));
  expect(costLines([head, row.map((cell, column) => (column === 0 && !/sku/i.test(head[0]) ? '123456' : cell))], 'SG').lines).toMatchObject(
    [{ amount: '7' }],
  );
});

describe('a head that says more than the cost of a piece', () => {
  const read = (market: MarketCode, head: string) => {
    const { lines, bad, noColumns } = costLines(
      [
        ['Item ID', head],
        ['23498094336', '10'],
      ],
      market,
    );
    return noColumns ? 'none' : (bad[0]?.problem ?? lines[0]?.amount);
  };
  it.each([
    ['SG', 'Cost (USD)'],
    ['SG', 'Cost USD'],
    ['SG', 'Cost in US$'],
    ['SG', 'cost_usd'],
    ['SG', 'Unit cost [RM]'],
    ['SG', 'Cost in dollars'],
    ['SG', '成本(美元)'],
    ['TW', '成本(人民幣)'],
    ['TW', '成本（¥）'],
    ['BR', 'Custo em dólar'],
    ['BR', 'Custo (US$)'],
    ['ID', 'Harga modal (USD)'],
    ['VN', 'Giá vốn (USD)'],
    ['TH', 'ต้นทุน (US$)'],
  ] as const)('in %s: %j is another currency', (market, head) => {
    expect(read(market, head)).toBe('otherCurrency');
  });
  it.each([
    ['SG', 'Cost (x1000)'],
    ['SG', "Cost ('000)"],
    ['SG', 'Cost in thousands'],
    ['SG', 'Cost (SGD k)'],
    ['SG', 'Cost rate'],
    ['SG', 'Cost date'],
    ['SG', 'Cost per box'],
    ['SG', 'Cost per 100 pcs'],
    ['SG', 'Cost per dozen'],
    ['SG', 'Cost per kg'],
    ['SG', 'cost_center'],
    ['SG', 'Cost type'],
    ['SG', 'Cost in cents'],
    ['SG', 'Cost?'],
    ['BR', 'Custo por caixa'],
    ['BR', 'Custo (mil R$)'],
    ['BR', 'Custo em centavos'],
    ['BR', 'Centro de custo'],
    ['BR', 'Data do custo'],
    ['ID', 'Modal (ribu)'],
    ['ID', 'Biaya admin'],
    ['ID', 'HPP per lusin'],
    ['VN', 'Chi phí quảng cáo'],
    ['VN', 'Giá vốn (nghìn đồng)'],
    ['TW', '成本(千元)'],
    ['TW', '成本日期'],
    ['TW', '每箱成本'],
    ['TW', '成本率'],
    ['TH', 'ต้นทุนต่อกล่อง'],
    ['TH', 'วันที่ต้นทุน'],
  ] as const)('in %s: %j is none', (market, head) => {
    expect(read(market, head)).toBe('none');
  });
  it.each([
    ['SG', 'Costs'],
    ['SG', 'Cost (SGD)'],
    ['SG', 'Cost S$'],
    ['SG', 'Cost ($)'],
    ['SG', 'Cost price'],
    ['SG', 'Product cost'],
    ['SG', 'Cost per unit'],
    ['SG', 'COGS'],
    ['SG', 'Cost of goods sold'],
    ['SG', 'unit_cost'],
    ['BR', 'Custo do produto'],
    ['BR', 'Preço de custo (R$)'],
    ['BR', 'CUSTO UNIT.'],
    ['BR', 'Custo por unidade'],
    ['BR', 'Custo médio'],
    ['MY', 'Kos seunit (RM)'],
    ['MY', 'Kos barang'],
    ['ID', 'Harga Pokok Penjualan'],
    ['ID', 'HPP (Rp)'],
    ['ID', 'Harga beli'],
    ['VN', 'Giá vốn hàng bán'],
    ['VN', 'Giá nhập (VNĐ)'],
    ['TW', '成本(元)'],
    ['TW', '商品成本（NT$）'],
    ['TW', '進貨成本'],
    ['TW', '成本價'],
    ['TH', 'ราคาต้นทุน (บาท)'],
    ['TH', 'ต้นทุนสินค้า'],
    ['PH', 'Cost (₱)'],
  ] as const)('in %s: %j is the cost', (market, head) => {
    expect(read(market, head)).toBe('10');
  });
  it('comes after one that says no more', () => {
    const table = [
      ['SKU', 'Cost (USD)', 'Cost (SGD)'],
      ['a', '5', '7'],
    ];
    expect(costLines(table, 'SG')).toMatchObject({ lines: [{ amount: '7' }], bad: [] });
  });
});

it.each([[['SKU', 'Custo total']], [['SKU', 'Costume']], [['Custo', 'Preço']]])('%j has no cost of a piece', (head) => {
  expect(costLines([head, ['a', '5']], 'BR').noColumns).toBe(true);
});

it('reads from which day a cost counts, and names what is no day', () => {
  const table = [
    ['SKU', 'Cost', 'From'],
    ['a', '5', '2026-11-01'],
    ['a', '6', '01/12/2026'],
    ['a', '7', ''],
    ['b', '8', '2026-13-01'],
    ['a', '9', '2026-11-01'],
  ];
  const { lines, bad } = costLines(table, 'SG');
  expect(lines).toEqual([
    { key: 'sku:a', amount: '5', since: '2026-11-01' },
    { key: 'sku:a', amount: '6', since: '2026-12-01' },
    { key: 'sku:a', amount: '7' },
  ]);
  expect(bad.map(({ line, problem }) => [line, problem])).toEqual([
    [5, 'badDay'],
    [6, 'twice'],
  ]);
});

it.each([1, 2, 7])('is the same read %i rows at a time', (count) => {
  const table = [['sku', 'custo'], ...Array.from({ length: 12 }, (_, n) => [`A-${n % 9}`, n % 5 === 0 ? 'x' : `${n},50`])];
  const reading = costReading(table, 'BR');
  let turns = 1;
  while (!reading.next(count)) turns++;
  expect(turns).toBe(Math.ceil(12 / count));
  expect(reading.found()).toEqual(costLines(table, 'BR'));
  expect(reading.found().bad.length).toBeGreaterThan(0);
});
