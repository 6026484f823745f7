/**
 * What the journal tells of one change: `rate` and `end` of an entry in the open campaign (`rate` may move the end as well), `add` to it,
 * `remove` from it, the switch `autoAdd`, and `all` products at once. A word that is not known here is shown as "changed".
 */
export const JOURNAL_WHATS = ['rate', 'end', 'add', 'remove', 'autoAdd', 'all'] as const;
export type JournalWhat = (typeof JOURNAL_WHATS)[number];

export const JOURNAL_OUTCOMES = ['done', 'refused', 'unconfirmed', 'unknown'] as const;
export type JournalOutcome = (typeof JOURNAL_OUTCOMES)[number];

/** Who changed it: this browser, or anyone else (Seller Centre, another computer, Shopee itself). */
export const JOURNAL_BY = ['thisBrowser', 'outside'] as const;
export type JournalBy = (typeof JOURNAL_BY)[number];
