import type { Days } from '#lib/domain/reports/performance';
import { ok, type Result } from '#lib/domain/result';
import { rowsOfItems } from '#lib/records/of-account';
import { read } from '#lib/records/transact';
import type { ProductSalesRow } from './sales-rows';

/** The name of the reading of product performance in `readings`. */
export const SALES_LIST = 'productSales';

export interface SalesOfItems {
  /** item → its row. Without one: no sales in these days if `days` is set, else not read yet. */
  readonly rows: ReadonlyMap<string, ProductSalesRow>;
  /** The 30 days that were read to their end; null: never read to the end. */
  readonly days: Days | null;
}

/** What AMS brought these products in the last 30 days, as last read. */
export async function salesOfItems(accountId: string, itemIds: readonly string[]): Promise<Result<SalesOfItems>> {
  const rows = await rowsOfItems('productSales', accountId, itemIds);
  const days = rows.ok ? await salesDays(accountId) : rows;
  if (!rows.ok) return rows;
  if (!days.ok) return days;
  return ok({ rows: new Map(rows.value.map((row) => [row.itemId, row])), days: days.value });
}

/** The 30 days whose product performance was last read to its end. */
export const salesDays = (accountId: string): Promise<Result<Days | null>> =>
  read(['readings'], async (transaction) => {
    const reading = await transaction.objectStore('readings').get([accountId, SALES_LIST]);
    return reading?.complete ? (reading.days ?? null) : null;
  });
