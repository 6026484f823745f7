import { dayNumber } from '#lib/domain/reports/earnings/periods';
import { AMOUNT_SCALE, exactUnits } from '#lib/domain/reports/scales';
import { PERFORMANCE_TABLES, putPerformancePage } from '#lib/records/reports/performance/performance';
import { PRODUCT_SERIES } from '#lib/records/reports/product-sales';
import { write } from '#lib/records/transact';

/** What a product brought in 30 days; amounts as decimals, null: Shopee gave none. */
export interface SoldProduct {
  readonly itemId: string;
  readonly sales?: string | null;
  readonly commission?: string | null;
  readonly orders?: number | null;
  readonly items?: number | null;
  readonly clicks?: number | null;
}

export interface SoldPage {
  /** 30 days unless it is told. */
  readonly kind?: 'Day' | 'Last30d';
  /** The last of the days. */
  readonly to?: string;
  /** Read to its end. */
  readonly complete?: boolean;
  readonly page?: number;
  readonly unread?: number;
  readonly total?: number | null;
  /** Unix ms. */
  readonly asOf?: number;
}

/** Writes what some days brought a shop's products, as both readings of a shop leave it. */
export async function putSold(accountId: string, rows: readonly SoldProduct[], more: SoldPage = {}): Promise<void> {
  const { kind = 'Last30d', to = '2026-11-29', complete = true, page = 1, unread = 0, total = null, asOf = 1 } = more;
  const units = (amount: string | null | undefined) => (amount === null || amount === undefined ? null : exactUnits(amount, AMOUNT_SCALE));
  const row = {
    ...{ accountId, series: PRODUCT_SERIES, kind, day: dayNumber(to) },
    ...{ page, answered: null, asOf, total, unread, ids: rows.map(({ itemId }) => itemId) },
    numbers: {
      sales: rows.map(({ sales }) => units(sales)),
      commission: rows.map(({ commission }) => units(commission)),
      orders: rows.map(({ orders }) => orders ?? null),
      items: rows.map(({ items }) => items ?? null),
      clicks: rows.map(({ clicks }) => clicks ?? null),
    },
  };
  const saved = await write(PERFORMANCE_TABLES, (transaction) => putPerformancePage(transaction, row, complete));
  if (!saved.ok) throw new Error(saved.failure.code);
}
