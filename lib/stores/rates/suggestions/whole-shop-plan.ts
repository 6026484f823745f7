import type { CommissionRate } from '#lib/domain/commission-rate';
import type { ShopProduct } from '#lib/domain/rates/review/whole-shop';
import type { Days } from '#lib/domain/reports/performance';
import type { EntryRow } from '#lib/records/rates/rows';

/** What one rate for all products would do, by what the records know. */
export interface WholeShop {
  /** Products in the open campaign, those on their way out left out. */
  readonly entries: readonly Pick<EntryRow, 'itemId' | 'rate' | 'status'>[];
  /** Products that could join it. */
  readonly free: number;
  /** When the whole list of entries was last read, Unix ms; null: never, and nothing is counted. */
  readonly readAt: number | null;
  /** All these products with what they sold. */
  readonly products: readonly ShopProduct[];
  /** The 30 days of the sales; null: never read to the end. */
  readonly days: Days | null;
}

export interface WholeShopCounts {
  readonly raised: number;
  readonly lowered: number;
  readonly same: number;
  readonly added: number;
  /** The highest rate that is lowered. */
  readonly highest: CommissionRate | null;
}

/** @param doing `edit`: all that are in it; `add`: all that are not */
export function wholeShopCounts(
  { entries, free }: Pick<WholeShop, 'entries' | 'free'>,
  doing: 'add' | 'edit',
  rate: CommissionRate,
): WholeShopCounts {
  if (doing === 'add') return { raised: 0, lowered: 0, same: 0, added: free, highest: null };
  const count = (is: (entry: { readonly rate: CommissionRate }) => boolean) => entries.filter(is).length;
  const lowered = entries.filter((entry) => entry.rate > rate);
  return {
    raised: count((entry) => entry.rate < rate),
    lowered: lowered.length,
    same: count((entry) => entry.rate === rate),
    added: 0,
    highest: lowered.reduce<CommissionRate | null>((most, one) => (most === null || one.rate > most ? one.rate : most), null),
  };
}
