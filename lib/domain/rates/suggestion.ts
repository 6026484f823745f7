import type { CommissionRate } from '#lib/domain/commission-rate';

/** The kinds of suggestions as `get_optimization_suggestion_product` filters them. */
export const SUGGESTION_KINDS = ['product_opportunities', 'optimize_increase_commission_rate', 'optimize_extend_promotion_period'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** In place of a kind: every suggestion for a product. */
export const EVERY_SUGGESTION = '*';

/** The reasons that the API's document names; others are shown in its own words. */
export const SUGGESTION_REASONS = ['severe_shortage', 'high_popularity', 'optimize_commission_rate', 'extend_time_period'] as const;

/** A product's entry as far as a suggestion is about it. Moments in Unix ms. */
export interface SuggestedEntry {
  readonly rate: CommissionRate;
  readonly end: number | null;
  readonly readAt: number;
}

/** What was suggested, and what it was suggested about. */
export interface Suggested {
  readonly kind: string;
  readonly readAt: number;
  readonly min: CommissionRate;
  readonly end: number | null;
}

/** Whether what was suggested has been done since, by what is known of the product's entry now. `entry` null: it is in no campaign. */
export function isAnswered({ kind, readAt, min, end }: Suggested, entry: SuggestedEntry | null): boolean {
  if (!entry) return false;
  switch (kind) {
    case 'product_opportunities':
      return entry.readAt >= readAt;
    case 'optimize_increase_commission_rate':
      return entry.rate >= min;
    default:
      return end !== null && (entry.end === null || entry.end > end);
  }
}
