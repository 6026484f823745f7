import type { Money } from '#lib/domain/money';

/** What one piece costs the person, as they typed it or read it from a file. Nothing else knows it: it is never read again from anywhere. */
export interface CostRow {
  readonly accountId: string;
  /** An item id, or `sku:` and the SKU in small letters. */
  readonly key: string;
  readonly cost: Money;
  /** Unix ms. */
  readonly at: number;
}
