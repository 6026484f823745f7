import { expect, it } from 'vitest';
import { costLines } from './cost-lines';

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
