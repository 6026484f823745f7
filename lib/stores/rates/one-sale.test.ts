import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import { close } from '#lib/records/database';
import { boardPart } from '#lib/records/rates/board-rows';
import type { ProductRow } from '#lib/records/rates/rows';
import { briefsOfItems } from '#lib/records/reports/product-briefs';
import { write } from '#lib/records/transact';
import { readTable } from '#lib/stores/reports/performance/read-table';
import { putSold } from '#test/support/reports/product-sales';
import { gather, knownShop } from './board/gather';
import { readFacts } from './review/facts';
import { readWholeShop } from './suggestions/whole-shop-read';

/** What 30 days brought a product is told by board, review, one rate for all, rows and badges, and Performance: one figure, from one record. */

const SHOP = { id: 's', market: 'BR' } as const;
const ITEMS = ['1', '2', '3', '4', '5'];
const DAYS = ['2026-11-27', '2026-11-28', '2026-11-29'];
const value = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error('the records could not be read');
  return result.value;
};

const amount = fc.option(fc.nat({ max: 90_000_000 }).map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`));
const page = fc.record({
  to: fc.constantFrom(...DAYS),
  complete: fc.boolean(),
  unread: fc.constantFrom(0, 0, 1),
  total: fc.constantFrom(null, null, 5, 9),
  rows: fc.uniqueArray(
    fc.record({ itemId: fc.constantFrom(...ITEMS), sales: amount, commission: amount, orders: fc.option(fc.nat({ max: 40 })) }),
    { selector: ({ itemId }) => itemId, maxLength: ITEMS.length },
  ),
});

async function putProducts(): Promise<void> {
  await write(['products', 'entries'], async (transaction) => {
    const row = { accountId: SHOP.id, readAt: 1, name: '', sku: null, categoryId: null, imageUrl: null, price: null, stock: 1, sold: 1 };
    for (const itemId of ITEMS) await transaction.objectStore('products').put({ ...row, itemId, addable: true } satisfies ProductRow);
  });
}

it('is one figure for one product, whoever reads the records', async () => {
  let [compared, none, unread] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(page, { maxLength: 4 }), async (pages) => {
      close();
      globalThis.indexedDB = new IDBFactory();
      await putProducts();
      // The newest day last, as it is read.
      for (const { rows, ...more } of pages.toSorted((one, other) => one.to.localeCompare(other.to))) await putSold(SHOP.id, rows, more);

      const shop = value(await knownShop(SHOP.market, SHOP.id));
      const board = new Map(
        gather(value(await boardPart(SHOP.id, null, 50)), shop, () => false).map(({ itemId, sales }) => [itemId, sales]),
      );
      const facts = value(await readFacts(SHOP.market, SHOP.id, ITEMS));
      const briefs = value(await briefsOfItems(SHOP.market, SHOP.id, ITEMS));
      const whole = value(await readWholeShop(SHOP));
      expect([briefs.days, whole.days]).toEqual([facts.days, facts.days]);
      for (const [at, itemId] of ITEMS.entries()) {
        const truth = facts.items.get(itemId)?.sales ?? null;
        const figures = (one: object | 'none' | 'unread' | null | undefined) => {
          if (one === 'unread' || one === null || one === undefined) return null;
          if (one === 'none') return 'none';
          const { sales, commission } = one as { sales: unknown; commission: unknown };
          return { sales, commission };
        };
        const all = [board.get(itemId), briefs.briefs.get(itemId), whole.products[at]?.sales].map(figures);
        expect(all).toEqual(all.map(() => figures(truth)));
        if (truth === null) unread++;
        else if (truth === 'none') none++;
        else compared++;
      }

      // Performance shows the same row, where its 30 days are those that were read to their end.
      const question = { period: { kind: 'last30d' }, orderType: 'PlacedOrder', channel: 'AllChannel', table: 'product' } as const;
      const table = value(await readTable(SHOP.id, { ...question, measure: 'sales', against: 'before' } as never));
      if (!table || table.period.to !== facts.days?.to || table.unknown > 0) return;
      for (const { id, totals } of table.rows) {
        const truth = facts.items.get(id)?.sales;
        if (truth === 'none') expect([totals.orders, totals.sales ?? 0n]).toEqual([0, 0n]);
        else expect(totals.sales === null ? null : moneyOf(totals.sales, SHOP.market)).toEqual(truth?.sales ?? null);
      }
    }),
    { numRuns: 40 },
  );
  expect([compared, none, unread].every((count) => count > 0)).toBe(true);
});
