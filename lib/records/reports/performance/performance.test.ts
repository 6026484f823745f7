import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { close } from '#lib/records/database';
import { write } from '#lib/records/transact';
import { numberAt, PERFORMANCE_TABLES, performanceNames, performanceOf, putPerformanceNames, putPerformancePage } from './performance';
import type { PerformanceRow } from './performance-rows';

const SERIES = 'product:PlacedOrder:AllChannel';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

const page = (number: number, ids: readonly string[], more: Partial<PerformanceRow> = {}): PerformanceRow => ({
  accountId: 's',
  series: SERIES,
  kind: 'Day',
  day: 20_000,
  page: number,
  answered: null,
  asOf: 1,
  total: 45,
  unread: 0,
  ids,
  numbers: { sales: ids.map(Number), orders: ids.map(() => null) },
  ...more,
});
const put = async (row: PerformanceRow, whole: boolean) =>
  expect(await write(PERFORMANCE_TABLES, (transaction) => putPerformancePage(transaction, row, whole))).toMatchObject({ ok: true });
const stored = async () => {
  const rows = await performanceOf('s', SERIES, 'Day');
  if (!rows.ok) throw new Error(rows.failure.code);
  return rows.value;
};

describe('a list that comes page by page', () => {
  it('shows its dearest rows at once, and is whole, each row once, when the last page is there', async () => {
    await put(page(1, ['9', '8']), false);
    expect(await stored()).toMatchObject([{ complete: false, ids: ['9', '8'] }]);
    await put(page(2, ['8', '7'], { unread: 1 }), false);
    await put(page(3, ['6']), true);
    const [whole] = await stored();
    expect(whole).toMatchObject({ complete: true, ids: ['9', '8', '7', '6'], unread: 1, numbers: { sales: [9, 8, 7, 6] } });
    expect(whole && numberAt(whole, 'orders', 0)).toBeNull();
    expect(whole && numberAt(whole, 'views', 0)).toBeNull();
  });

  it('takes the place of what was read before as one', async () => {
    await put(page(1, ['9', '8', '7']), true);
    await put(page(1, ['5']), true);
    expect(await stored()).toMatchObject([{ complete: true, ids: ['5'] }]);
  });

  it('stays whole where two read it at the same time, whoever ends first', async () => {
    await put(page(1, ['9', '8']), false);
    await put(page(2, ['7']), true);
    // The other one was on its way to the last page.
    await put(page(2, ['7']), false);
    await put(page(3, ['6']), true);
    expect(await stored()).toMatchObject([{ complete: true, ids: ['9', '8', '7'] }]);
  });

  it('leaves out what is damaged, whichever number it is', async () => {
    await put(page(1, ['9', '8', '7']), true);
    await write(PERFORMANCE_TABLES, async (transaction) => {
      const store = transaction.objectStore('performance');
      for (const row of await store.getAll()) await store.put({ ...row, numbers: { ...row.numbers, sales: [9, 8, 6] } });
    });
    expect(await stored()).toEqual([]);
  });
});

it('gives the windows of a range of one series and one kind, the oldest first', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 19_000, max: 21_000 }), { maxLength: 12 }),
      fc.integer({ min: 19_000, max: 21_000 }),
      fc.nat(1_000),
      async (days, from, count) => {
        close();
        globalThis.indexedDB = new IDBFactory();
        for (const day of days) {
          await put(page(1, ['1'], { day }), true);
          await put(page(1, ['2'], { day, kind: 'Week' }), true);
          await put(page(1, ['3'], { day, series: 'shop:PlacedOrder:AllChannel' }), true);
          await put(page(1, ['4'], { day, accountId: 'other' }), true);
        }
        const rows = await performanceOf('s', SERIES, 'Day', { from, to: from + count });
        const wanted = days.filter((day) => day >= from && day <= from + count).sort((one, other) => one - other);
        expect(rows.ok && rows.value.map(({ day, ids }) => [day, ids])).toEqual(wanted.map((day) => [day, ['1']]));
      },
    ),
    { numRuns: 20 },
  );
});

it('knows names by level', async () => {
  await write(PERFORMANCE_TABLES, (transaction) =>
    putPerformanceNames(transaction, [
      { accountId: 's', level: 'product', id: '7', name: 'Cup' },
      { accountId: 's', level: 'affiliate', id: '7', name: 'Ana', username: 'ana' },
    ]),
  );
  const names = await performanceNames('s', 'affiliate', ['7', '8']);
  expect(names.ok && [...names.value.values()]).toMatchObject([{ name: 'Ana' }]);
  const all = await performanceNames('s', 'product');
  expect(all.ok && all.value.size).toBe(1);
});
