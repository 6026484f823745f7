import type { ReadRow } from '#lib/records/read-row';

/** A category's name, in the market's own language. */
export interface CategoryRow extends ReadRow {
  readonly categoryId: string;
  /** null: a department, the highest level. */
  readonly parentId: string | null;
  readonly name: string;
}
