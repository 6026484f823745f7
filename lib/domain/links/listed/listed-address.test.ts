import { expect, it } from 'vitest';
import { cpuMs } from '#test/support/cpu-ms';
import { addressesInTable, joinSources, type ListSource, listed } from './listed-address';

const A = 'https://shopee.sg/product/1/2';
const B = 'https://shopee.sg/product/3/4';
const column = (number: number) => `Column ${number}`;

it('finds addresses in any cell and keeps the other columns', () => {
  const table = [
    ['Name', 'Where', 'Note', ''],
    ['Kit', `see ${A}`, 'good', ''],
    ['none', 'nothing here', 'x', ''],
    ['Two', A, `${B} too`, '7'],
  ];
  expect(addressesInTable(table, column)).toEqual({
    head: ['Name', 'Note', 'Column 4'],
    addresses: [
      { url: A, about: null, cells: ['Kit', 'good', ''] },
      { url: A, about: null, cells: ['Two', '', '7'] },
      { url: B, about: null, cells: ['Two', '', '7'] },
    ],
  });
});

it('takes a page and the short link beside it for one product, named by its page', () => {
  const short = 'https://s.shopee.sg/7Kx';
  const table = [
    ['Product Link', 'Offer Link'],
    [A, short],
    ['', short],
    [A, B],
  ];
  expect(addressesInTable(table, column).addresses.map(({ url }) => url)).toEqual([A, short, A, B]);
});

it('takes a page and the picture beside it for one product, whichever column is first', () => {
  const pictures = ['https://cf.shopee.sg/file/abc', 'https://down-br.img.susercontent.com/file/br-1'];
  const table = [['Picture', 'Link', 'Picture 2'], ...pictures.map((picture) => [picture, A, picture])];
  expect(addressesInTable(table, column).addresses.map(({ url }) => url)).toEqual([A, A]);
  expect(addressesInTable([['Picture'], [pictures[0] ?? '']], column).addresses, 'alone it is told').toHaveLength(1);
});

it('reads a table without names, and one without anything', () => {
  expect(addressesInTable([[A, 'one'], [B]], column)).toMatchObject({
    head: ['Column 2'],
    addresses: [{ cells: ['one'] }, { cells: [''] }],
  });
  expect(addressesInTable([], column)).toEqual({ head: [], addresses: [] });
  expect(addressesInTable([['Name'], ['x']], column)).toEqual({ head: [], addresses: [] });
});

it('joins sources: columns of one name are one', () => {
  const source = (head: string[], url: string, cells: string[]): ListSource => ({
    id: url,
    kind: 'file',
    name: '',
    head,
    addresses: [{ url, about: null, cells }],
  });
  expect(joinSources([source(['Name', 'Price'], A, ['a', '1']), source(['Note', 'Name'], B, ['n', 'b'])])).toEqual({
    head: ['Name', 'Price', 'Note'],
    addresses: [
      { url: A, about: null, cells: ['a', '1', ''] },
      { url: B, about: null, cells: ['b', '', 'n'] },
    ],
  });
  expect(joinSources([])).toEqual({ head: [], addresses: [] });
  expect(listed(A)).toEqual({ url: A, about: null, cells: [] });
});

it('takes a table that is filled far to the right for what it holds', () => {
  const wide = Array.from({ length: 1_000 }, (_, at) => `c${at}`);
  const table = [wide, ...Array.from({ length: 50_000 }, (_, at) => [`https://shopee.sg/product/1/${at + 1}`])];
  const started = process.cpuUsage();
  const { head, addresses } = addressesInTable([...table, ['https://shopee.sg/product/1/1', ...wide]], String);
  expect([head.length, addresses.length]).toEqual([60, 50_001]);
  expect(addresses.at(-1)?.cells.slice(0, 2)).toEqual(['c0', 'c1']);
  expect(cpuMs(started)).toBeLessThan(4_000);
});
