import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { close, records } from '#lib/records/database';
import type { EntryRow, ProductRow, SuggestedRateRow, SuggestionRow } from '#lib/records/rates/rows';
import { putSold } from '#test/support/reports/product-sales';
import { type BoardState, createBoardData, NO_BOARD } from './data';

const rate = (points: number) => rateFromBasisPoints(points)!;
const of = { accountId: 's', readAt: 1 };
const product = (itemId: string, more: Partial<ProductRow> = {}): ProductRow => ({
  ...of,
  itemId,
  name: `Product ${itemId}`,
  sku: null,
  categoryId: null,
  imageUrl: null,
  price: { amount: '10', currency: 'BRL' },
  stock: 5,
  sold: 7,
  addable: null,
  ...more,
});
const entry = (itemId: string, more: Partial<EntryRow> = {}): EntryRow => ({
  ...of,
  itemId,
  campaignId: `c${itemId}`,
  status: 'Ongoing',
  rate: rate(500),
  period: { start: 0, end: null },
  endingAt: null,
  protections: [],
  highestToday: null,
  ...more,
});
const suggested = (itemId: string, min: number): SuggestedRateRow => ({ ...of, itemId, min: rate(min), max: rate(min + 300) });
const suggestion = (itemId: string, kind: string, reason: string): SuggestionRow => ({
  ...of,
  itemId,
  kind,
  reasons: [reason],
  min: rate(900),
  max: rate(1300),
  prefill: null,
  subsidy: kind === 'a' ? null : rate(110),
  affiliates: 4,
});
const SOLD = { itemId: '1', sales: '100', commission: '5', orders: 3, items: 4, clicks: 9 };

/** After every moment of this test. */
const LATER = 4_000_000_000_000;

let reported: BoardState[] = [];
const board = () => createBoardData({ id: 's', market: 'BR' }, NO_BOARD, (state) => reported.push(state));
const rowOf = (itemId: string) => reported.at(-1)?.columns.rows.find((row) => row.itemId === itemId);

beforeEach(async () => {
  close();
  globalThis.indexedDB = new IDBFactory();
  reported = [];
  const database = await records();
  for (const row of [product('1'), product('2', { addable: true }), product('3'), { ...product('9'), accountId: 'other' }])
    await database.put('products', row);
  await database.put('entries', entry('1'));
  await putSold('s', [SOLD], { unread: 1 });
  for (const row of [suggested('1', 700), suggested('2', 400)]) await database.put('suggestedRates', row);
  for (const row of [suggestion('1', 'a', 'high_popularity'), suggestion('1', 'b', 'severe_shortage')])
    await database.put('suggestions', row);
});

it('joins what the records know of a shop, and tells unread from out', async () => {
  await board().readAll();
  expect(reported.at(-1)).toMatchObject({ whole: true, total: 3, failure: null });
  expect(rowOf('1')).toMatchObject({
    place: 'running',
    rate: 500,
    // Of two words of the same moment that of the list of rates counts.
    min: 700,
    subsidy: 110,
    affiliates: 4,
    reasons: ['high_popularity', 'severe_shortage'],
    sales: { sales: { amount: '100' } },
  });
  expect(rowOf('2')).toMatchObject({ place: 'out', rate: null, min: 400, subsidy: null, sales: 'unread' });
  expect(rowOf('3')).toMatchObject({ place: 'unread', min: null });
  const database = await records();
  await database.put('readings', { ...of, list: 'entries', cursor: null, complete: true, total: 1 });
  await putSold('s', [SOLD]);
  await board().readAll();
  expect(rowOf('3')).toMatchObject({ place: 'out', sales: 'none' });
});

it('reads only what changed afterwards, also that an entry is gone', async () => {
  const data = board();
  await data.readAll();
  const database = await records();
  await database.put('suggestedRates', { ...suggested('3', 650), readAt: LATER });
  await database.put('products', { ...product('4'), readAt: LATER });
  await database.delete('entries', IDBKeyRange.bound(['s', '1', 'c1'], ['s', '1', 'c1']));
  await data.readSome(['1']);
  expect(rowOf('3')).toMatchObject({ min: 650 });
  expect(rowOf('4')).toMatchObject({ name: 'Product 4' });
  expect(rowOf('1')).toMatchObject({ place: 'unread', rate: null });
  expect(reported.at(-1)?.total).toBe(4);
});

it('shows other sales of all products once they are read', async () => {
  const data = board();
  await data.readAll();
  await putSold(
    's',
    [
      { ...SOLD, sales: '7' },
      { ...SOLD, itemId: '3', sales: '2.5' },
    ],
    { asOf: 2 },
  );
  await data.readSome([]);
  expect([rowOf('1'), rowOf('2'), rowOf('3')]).toMatchObject([
    { sales: { sales: { amount: '7' } } },
    { sales: 'none' },
    { sales: { sales: { amount: '2.5' } } },
  ]);
});

it('reads a shop of many parts whole', async () => {
  const database = await records();
  const writing = database.transaction('products', 'readwrite');
  for (let n = 100; n < 3_200; n++) void writing.store.put(product(String(n)));
  await writing.done;
  await board().readAll();
  expect(reported[0]?.whole).toBe(false);
  expect(reported[0]?.columns.rows).toHaveLength(100);
  expect(new Set(reported.at(-1)?.columns.rows.map(({ itemId }) => itemId)).size).toBe(3_103);
});
