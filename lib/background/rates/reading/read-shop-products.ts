import { faultOfPage } from '#lib/background/shops/fault-of-page';
import type { Ahead } from '#lib/domain/jobs/job';
import { MARKETS } from '#lib/domain/market';
import { moneyFromWire } from '#lib/domain/money';
import type { Result } from '#lib/domain/result';
import type { ProductRow } from '#lib/records/rates/rows';
import type { ShopClient } from '#lib/shopee-ams/client';
import { A_PAGE, pagesAhead, ratesAhead } from './read-shop-ahead';
import { broken, counted, putProducts, refused, type StepOf, type StepOutcome } from './read-shop-page';
import { missingRates } from './read-shop-progress';
import { productRow } from './read-shop-rows';
import type { PageRead, ReadShopStep, ShopReading } from './read-shop-step';

const SOLD = ['name', 'price', 'stock', 'sold'] as const;

/** The products that are not in the open campaign. */
export async function readNotAdded(reading: ShopReading, { cursor, read = 0, entries = 0 }: StepOf<'notAdded'>): Promise<StepOutcome> {
  const { shop, client, signal } = reading;
  const answer = await client.notAddedProducts(
    { pageSize: 100, ...(cursor ? { cursor } : {}) },
    { signal, priority: 'background', rows: 'readable' },
  );
  if (!answer.ok) return refused(answer);
  const { itemList, hasMore, totalCount, cursor: after, leftOut = 0 } = answer.value;
  const count = itemList.length + leftOut;
  const fault = faultOfPage(answer.value, count, read);
  if (fault) return refused(fault);
  const rows = itemList.map((one) =>
    productRow(shop.id, one.itemId, { ...sold(reading, one), addable: one.isInBlacklist !== true && one.withOpenCampaign !== true }),
  );
  const readNow = read + count;
  const total = totalCount ?? (hasMore ? null : readNow);
  const missing = await missingRates(reading, idsOf(rows));
  const next: ReadShopStep =
    hasMore && after
      ? { list: 'notAdded', cursor: after, read: readNow, entries }
      : { list: 'addable', cursor: null, total: entries + readNow };
  return products({ list: 'notAdded', leftOut, ...counted(totalCount, count) }, rows, [...SOLD, 'addable'], [next, ...missing], {
    notAdded: pagesAhead(totalCount, readNow, hasMore === true),
    notAddedRates: ratesAhead(totalCount, readNow, missing.length),
    // All products once more, and the sweep; the first page of them is in the plan behind the last one of these.
    addable: total === null ? null : Math.ceil((entries + total) / A_PAGE) + (hasMore ? 1 : 0),
  });
}

/** All products again: the only list that tells price, stock and units sold of those in the open campaign. The API tells no `has_more`. */
export async function readAddable(reading: ShopReading, { cursor, read = 0, total }: StepOf<'addable'>): Promise<StepOutcome> {
  const { shop, client, signal } = reading;
  const answer = await client.addableProducts(
    { pageSize: 100, ...(cursor ? { cursor } : {}) },
    { signal, priority: 'background', rows: 'readable' },
  );
  if (!answer.ok) return refused(answer);
  const { itemList, totalCount, cursor: after, leftOut = 0 } = answer.value;
  const count = itemList.length + leftOut;
  const fault = faultOfPage({ totalCount }, count, read);
  if (fault) return refused(fault);
  const rows = itemList.map((one) => productRow(shop.id, one.itemId, sold(reading, one)));
  const readNow = read + count;
  const goesOn = Boolean(after) && count === A_PAGE && after !== cursor;
  const next: ReadShopStep = goesOn
    ? { list: 'addable', cursor: after, read: readNow, ...(total === undefined ? {} : { total }) }
    : { list: 'sweep', of: 'products' };
  return products(
    { list: 'addable', leftOut, ...counted(totalCount, count) },
    rows,
    SOLD,
    [next, ...(await missingRates(reading, idsOf(rows)))],
    {
      addable: pagesAhead(total ?? null, readNow, goesOn),
    },
  );
}

type Rows<Call extends 'notAddedProducts' | 'addableProducts'> =
  Awaited<ReturnType<ShopClient[Call]>> extends Result<infer Answer extends { itemList: readonly unknown[] }>
    ? Answer['itemList'][number]
    : never;

const sold = ({ shop }: ShopReading, one: Rows<'addableProducts'>): Partial<ProductRow> => ({
  name: one.itemName ?? '',
  price: one.displayPrice === null ? null : moneyFromWire(one.displayPrice, MARKETS[shop.market].currency),
  stock: one.stock,
  sold: one.sales,
});

const idsOf = (rows: readonly ProductRow[]): string[] => rows.map(({ itemId }) => itemId);

const products = (
  { list, leftOut, ...reported }: Pick<PageRead, 'rows' | 'total'> & { readonly list: 'notAdded' | 'addable'; readonly leftOut: number },
  rows: readonly ProductRow[],
  fields: readonly (keyof ProductRow)[],
  more: readonly ReadShopStep[],
  ahead: Ahead,
): StepOutcome => ({
  is: 'done',
  value: { list, itemIds: idsOf(rows), changed: rows.length, ...broken(leftOut), ...reported },
  more,
  ahead,
  keep: { tables: ['products'], write: (transaction) => putProducts(transaction, rows, fields) },
});
