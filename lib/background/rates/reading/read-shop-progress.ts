import { ok, type Result } from '#lib/domain/result';
import { rowsOfItems } from '#lib/records/of-account';
import { read } from '#lib/records/transact';
import { type PageRead, RATES_A_STEP, type ReadShopStep, type ShopReading } from './read-shop-step';

/** Suggested rates change once a day. */
const FRESH_MS = 20 * 3_600_000;

/** Steps for the suggested rates that are not known yet, or of an earlier day. */
export async function missingRates({ shop, startedAt }: ShopReading, itemIds: readonly string[]): Promise<ReadShopStep[]> {
  const known = await rowsOfItems('suggestedRates', shop.id, itemIds);
  const fresh = new Set(known.ok ? known.value.filter(({ readAt }) => readAt > startedAt - FRESH_MS).map(({ itemId }) => itemId) : []);
  const missing = [...new Set(itemIds)].filter((itemId) => !fresh.has(itemId));
  const count = Math.ceil(missing.length / RATES_A_STEP);
  return Array.from({ length: count }, (_, n) => ({ list: 'rates', itemIds: missing.slice(n * RATES_A_STEP, (n + 1) * RATES_A_STEP) }));
}

/** The products on all pages of these lists that a job has read; `whole`: no row of them was left out, and the pages have the rows that they told. */
export const idsReadBy = async (
  jobId: string,
  lists: readonly ReadShopStep['list'][],
): Promise<Result<{ readonly ids: ReadonlySet<string>; readonly whole: boolean }>> => {
  const results = await read(['jobResults'], (transaction) =>
    transaction.objectStore('jobResults').getAll(IDBKeyRange.bound([jobId], [jobId, []])),
  );
  if (!results.ok) return results;
  const pages = results.value.map(({ value }) => value as PageRead | null).filter((page) => page !== null && lists.includes(page.list));
  return ok({
    ids: new Set(pages.flatMap((page) => page?.itemIds ?? [])),
    whole: pages.every((page) => !page?.leftOut) && hasAllRows(pages),
  });
};

/** Whether each list has as many rows as its pages told at most. A page that came in the place of another is short of them. */
function hasAllRows(pages: readonly (PageRead | null)[]): boolean {
  const lists = new Map<string, { rows: number; total: number }>();
  for (const page of pages) {
    if (!page) continue;
    const name = `${page.list} ${page.kind ?? ''}`;
    const { rows, total } = lists.get(name) ?? { rows: 0, total: 0 };
    lists.set(name, { rows: rows + (page.rows ?? page.itemIds.length + (page.leftOut ?? 0)), total: Math.max(total, page.total ?? 0) });
  }
  return [...lists.values()].every(({ rows, total }) => rows >= total);
}
