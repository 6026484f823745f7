/**
 * What the journal tells of one change: a product's entry in the open campaign was added, edited (rate, end) or removed, all products
 * were, or the switch that adds new products was turned. A word that is not known here is shown as "changed".
 */
export const JOURNAL_WHATS = ['add', 'edit', 'remove', 'addAll', 'editAll', 'removeAll', 'autoAddOn', 'autoAddOff'] as const;

/** What may be asked for; each with what was done so to all products. */
export const JOURNAL_CHANGES = ['add', 'edit', 'remove'] as const;
export type JournalChange = (typeof JOURNAL_CHANGES)[number];

export const JOURNAL_OUTCOMES = ['done', 'refused', 'unconfirmed', 'unknown'] as const;
export type JournalOutcome = (typeof JOURNAL_OUTCOMES)[number];

/** Who changed it: this browser, or anyone else (Seller Centre, another computer, Shopee itself). */
export const JOURNAL_BY = ['thisBrowser', 'outside'] as const;
export type JournalBy = (typeof JOURNAL_BY)[number];
