import { expect, it } from 'vitest';
import type { Column } from './column';
import { tsvOf } from './tsv';

interface Row {
  readonly name: string;
  readonly net: string;
  readonly orders: number | null;
}
const columns: readonly Column<Row>[] = [
  { id: 'name', title: 'name', width: 1, kind: 'text', value: ({ name }) => name },
  { id: 'net', title: 'net', width: 1, kind: 'money', value: ({ net }) => ({ amount: net, currency: 'BRL' }) },
  { id: 'orders', title: 'orders', width: 1, kind: 'count', value: ({ orders }) => orders },
];

it('is what a spreadsheet takes: whole amounts, an empty cell for what is not known, and no formula', () => {
  const rows = [
    { name: 'Casa', net: '1234.56789', orders: 3 },
    { name: '=HYPERLINK("x")', net: '-5', orders: null },
    { name: 'two\tcells\nand lines', net: '0', orders: 0 },
  ];
  expect(tsvOf(columns, rows, { title: (key) => key.toUpperCase() })).toBe(
    ['NAME\tNET\tORDERS', 'Casa\t1234.56789\t3', `'=HYPERLINK("x")\t-5\t`, 'two cells and lines\t0\t0'].join('\n'),
  );
});
