import type { PageKind } from '#lib/domain/address/page-kind';

/** How one kind of page shows products: what to look for, and when that was last held against the live page. */
export interface PageSpec {
  readonly kind: PageKind;
  readonly checked: string;
  /** Elements that may hold one product each, besides the rows of tables. */
  readonly rows: string;
  /** Rows that never hold a product cell: spacers, rows of variations. */
  readonly notRows: string;
  /** What holds copies of rows: fixed columns. */
  readonly copies: string;
  /** Parts of a row whose ids are of something else. */
  readonly notEvidence: string;
  /** Elements that are known to hold the labelled id; where none is found, every text of the row is read. */
  readonly idLines: string;
  readonly cells: string;
  /** Links in which no badge is anchored: the buttons of action cells. */
  readonly buttons: string;
}
