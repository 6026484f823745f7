/** A suggestion of one kind that the person put away, or with `kind` `*` every suggestion for a product. */
export interface SnoozeRow {
  readonly accountId: string;
  readonly itemId: string;
  readonly kind: string;
  /** Unix milliseconds. */
  readonly at: number;
  /** Unix milliseconds; null: never again. */
  readonly until: number | null;
}
