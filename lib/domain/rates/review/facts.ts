import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Money } from '#lib/domain/money';
import type { Period } from '#lib/domain/period';
import type { SeenFacts } from './draft';

/** A product's place in the open campaign, as last read. */
export interface ReviewEntry {
  readonly campaignId: string;
  readonly status: string;
  readonly rate: CommissionRate;
  readonly period: Period;
  /** Unix ms: taken out, it counts until then. */
  readonly endingAt: number | null;
  readonly protections: readonly { readonly rate: CommissionRate; readonly until: number }[];
}

/** What 30 days of product performance say; null: not told. */
export interface ReviewSales {
  readonly sales: Money | null;
  readonly commission: Money | null;
}

/** All that a review needs to know of a product. */
export interface ReviewFacts {
  readonly itemId: string;
  /** Empty: not read. */
  readonly name: string;
  readonly sku: string | null;
  readonly price: Money | null;
  /** Whether it may be added to the open campaign; null: not told. */
  readonly addable: boolean | null;
  readonly entries: readonly ReviewEntry[];
  readonly suggested: { readonly min: CommissionRate; readonly max: CommissionRate } | null;
  /** `none`: the 30 days were read to their end and hold no sale of it; null: not read. */
  readonly sales: ReviewSales | 'none' | null;
  /** What one piece costs the person, as they said; null: not said. */
  readonly cost: Money | null;
}

/** Where a product stands in the open campaign: the entry that can be changed, and one that is on its way out. */
export interface Standing {
  readonly open: ReviewEntry | null;
  readonly begun: boolean;
  readonly leaving: ReviewEntry | null;
}

/** One product may have two entries, a leaving one and a new one. `now`: Unix ms. */
export function standingOf(entries: readonly ReviewEntry[], now: number): Standing {
  const leaving = entries.find(({ status }) => status === 'Terminating') ?? null;
  const others = entries.filter((entry) => entry !== leaving && entry.status !== 'Terminating');
  const running = others.find(({ status, period }) => status !== 'Upcoming' || period.start <= now) ?? null;
  const open = running ?? others[0] ?? null;
  return { open, begun: running !== null, leaving };
}

/** What a board shows of a product at this moment, in so far as a review depends on it. */
export function seenFacts({ entries, suggested }: Pick<ReviewFacts, 'entries' | 'suggested'>, now: number): SeenFacts {
  const { open, leaving } = standingOf(entries, now);
  const rate = open?.rate ?? leaving?.rate ?? null;
  return { rate, end: open?.period.end ?? null, min: suggested?.min ?? null, max: suggested?.max ?? null };
}
