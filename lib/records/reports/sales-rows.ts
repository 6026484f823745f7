import type { Money } from '#lib/domain/money';
import type { Days } from '#lib/domain/reports/performance';
import type { ReadRow } from '#lib/records/read-row';

/** A product's sales by AMS in the last 30 days. Null: Shopee gave no value, which is not 0. Products without sales have no row. */
export interface ProductSalesRow extends ReadRow {
  readonly itemId: string;
  /** First and last day, in the shop's zone. */
  readonly days: Days;
  readonly sales: Money | null;
  /** Estimated by AMS. */
  readonly commission: Money | null;
  readonly orders: number | null;
  readonly itemsSold: number | null;
  readonly clicks: number | null;
}

/** A category's name, in the market's own language. */
export interface CategoryRow extends ReadRow {
  readonly categoryId: string;
  /** null: a department, the highest level. */
  readonly parentId: string | null;
  readonly name: string;
}
