import type { Money } from '#lib/domain/money';
import { productStanding, type StandingRecords } from '#lib/domain/rates/standing';
import type { ReviewDraft, SeenFacts } from './draft';

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
  /** What one piece costs the person, as typed; null: not typed. */
  readonly cost: Money | null;
  /** The cost of its SKU; counts where the product itself has none. */
  readonly costOfSku?: Money | null;
}

/** The facts with the cost that stands in the product's field of the draft. */
export function withTypedCost(draft: Pick<ReviewDraft, 'costs'>, facts: ReviewFacts, currency: string): ReviewFacts {
  const amount = draft.costs[facts.itemId];
  if (amount === undefined) return facts;
  return { ...facts, cost: amount === null ? (facts.costOfSku ?? null) : { amount, currency } };
}

/** What a board shows of a product at this moment, in so far as a review depends on it; null: its place was not read yet. */
export function seenFacts(records: StandingRecords, now: number): SeenFacts | null {
  const { place, open, leaving, range } = productStanding(records, now);
  if (place === 'unread') return null;
  return { rate: open?.rate ?? leaving?.rate ?? null, end: open?.period.end ?? null, min: range?.min ?? null, max: range?.max ?? null };
}
