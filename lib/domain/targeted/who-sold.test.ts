import { expect, it } from 'vitest';
import { neverSold, soldParts } from './who-sold';

const HELD = [
  { id: '1', name: 'Ana' },
  { id: '2', name: 'Bia' },
  { id: '3', name: '' },
];
const group = (id: string, sales: bigint, name = '') => ({ id, name, orders: 2, sales, commission: sales / 10n });

it('has each once, the best first, and whoever sold and is in it no more; who has no sale is a list', () => {
  const parts = soldParts(HELD, [group('3', 50n, 'Caio'), group('9', 80n, 'Old')], true);
  expect(parts.map(({ id, name, sales }) => [id, name, sales])).toEqual([
    ['9', 'Old', 80n],
    ['3', 'Caio', 50n],
    ['1', 'Ana', 0n],
    ['2', 'Bia', 0n],
  ]);
  expect(neverSold(parts).map(({ id }) => id)).toEqual(['1', '2']);
});

it.each([
  ['days are missing', [group('1', 50n)], false],
  ['no line was read', null, true],
])('nobody is said to have sold nothing where %s', (_why, groups, whole) => {
  const parts = soldParts(HELD, groups, whole);
  expect(parts).toHaveLength(3);
  expect(parts.find(({ id }) => id === '2')).toMatchObject({ orders: null, sales: null, commission: null });
  expect(neverSold(parts)).toEqual([]);
});
