import type { CostHistory } from '#lib/domain/reports/profit/cost-at';

/**
 * What one piece costs the person, as they typed it or read it from a file. Nothing else knows it: it is never read again from anywhere. `cost` is the newest; costs of earlier
 * days stand beside it.
 */
export interface CostRow extends CostHistory {
  readonly accountId: string;
  /** An item id, or `sku:` and the SKU in small letters. */
  readonly key: string;
  /** Unix ms. */
  readonly at: number;
}
