import type { Money } from '#lib/domain/money';
import { productStanding, type StandingRecords } from '#lib/domain/rates/standing';
import type { SeenFacts } from './draft';

/** What 30 days of product performance say; null: not told. */
export interface ReviewSales {
  readonly sales: Money | null;
  readonly commission: Money | null;
}

/** All that a review needs to know of a product. */
export interface ReviewFacts extends StandingRecords {
  readonly itemId: string;
  /** Empty: not read. */
  readonly name: string;
  readonly sku: string | null;
  readonly price: Money | null;
  /** `none`: the 30 days were read to their end and hold no sale of it; null: not read. */
  readonly sales: ReviewSales | 'none' | null;
  /** What one piece costs the person, as they said; null: not said. */
  readonly cost: Money | null;
}

/** What a board shows of a product at this moment, in so far as a review depends on it. */
export function seenFacts(records: StandingRecords, now: number): SeenFacts {
  const { open, leaving, range } = productStanding(records, now);
  return { rate: open?.rate ?? leaving?.rate ?? null, end: open?.period.end ?? null, min: range?.min ?? null, max: range?.max ?? null };
}
