/** The kinds of suggestions as `get_optimization_suggestion_product` filters them. */
export const SUGGESTION_KINDS = ['product_opportunities', 'optimize_increase_commission_rate', 'optimize_extend_promotion_period'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];
