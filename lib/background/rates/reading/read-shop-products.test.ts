import { expect, it, vi } from 'vitest';
import { ok } from '#lib/domain/result';
import { readAddable, readNotAdded } from './read-shop-products';
import type { ShopReading } from './read-shop-step';

vi.mock('./read-shop-progress', () => ({ missingRates: async () => [] }));

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ itemId: String(at + 1), itemName: 'P', displayPrice: null, stock: 1, sales: 0 }));
const readingOf = (answer: object) =>
  ({
    shop: { id: 'shop', market: 'BR' },
    client: { addableProducts: async () => ok(answer), notAddedProducts: async () => ok(answer) },
    signal: new AbortController().signal,
  }) as unknown as ShopReading;

it.each([
  ['all of which can be read', 100, 0, true],
  ['of which one cannot be read', 99, 1, true],
  ['of which few can be read', 3, 97, true],
  ['that is not full', 60, 0, false],
  ['that is not full, of which one cannot be read', 59, 1, false],
] as const)('behind a page of all products %s there may be more: %i read, %i left out, %s', async (_what, read, leftOut, goesOn) => {
  const answer = { itemList: rows(read), cursor: 'next', totalCount: null, ...(leftOut ? { leftOut } : {}) };
  const outcome = await readAddable(readingOf(answer), { list: 'addable', cursor: null });
  expect(outcome).toMatchObject({
    is: 'done',
    more: [goesOn ? { list: 'addable', cursor: 'next', read: read + leftOut } : { list: 'sweep', of: 'products' }],
  });
  expect(outcome).toHaveProperty('value', {
    list: 'addable',
    itemIds: rows(read).map(({ itemId }) => itemId),
    changed: read,
    ...(leftOut ? { leftOut } : {}),
  });
});

it('rows that cannot be read count for what is left of the other products', async () => {
  const answer = { itemList: rows(95), cursor: 'next', totalCount: 250, hasMore: true, leftOut: 5 };
  expect(await readNotAdded(readingOf(answer), { list: 'notAdded', cursor: null })).toMatchObject({
    more: [{ list: 'notAdded', cursor: 'next', read: 100 }],
    ahead: { notAdded: 2 },
  });
});
