import type { PageKind } from '#lib/domain/address/page-kind';
import type { Failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';

/**
 * Whose products a Seller Centre page shows. `same`: at least one is the shop's and none another's; `other`: some are recognised, none is
 * the shop's; `unknown`: nothing could be told.
 */
export type PageOwner = 'same' | 'other' | 'unknown';

/** What the page in front shows, judged. */
export interface PageState {
  readonly tabId: number;
  readonly windowId: number;
  /** Unix milliseconds of the last pass. */
  readonly at: number;
  readonly kind: PageKind;
  readonly market: MarketCode;
  readonly rows: number;
  /** Ids that the page claims, in its order. */
  readonly ids: readonly string[];
  /** Those that are proven to be the shop's. */
  readonly matched: readonly string[];
  /** The connected shop that it was compared with; null: none of this market. */
  readonly shopAccountId: string | null;
  /** Another connected shop that the products belong to, where `other`. */
  readonly otherShopAccountId: string | null;
  readonly whose: PageOwner;
  /** Why the shop could not be asked whose the unproven ids are; null: it answered, or there was nothing to ask. */
  readonly failure: Failure | null;
  /** The shop is being asked for the first time on this page: nothing is judged yet. */
  readonly asking?: true;
}

/**
 * Whether the page shows a shop that is not connected, as far as can be told: it has products, they were asked for, and none is of any
 * connected shop.
 */
export const isOfNobody = ({ ids, matched, whose, failure, otherShopAccountId, asking }: PageState): boolean =>
  ids.length > 0 && matched.length === 0 && whose === 'unknown' && failure === null && otherShopAccountId === null && !asking;

/** Judges by the owners that are known: own products, products of another connected shop, ids that nobody recognised. */
export function ownerOfPage(own: number, others: number): PageOwner {
  if (others > 0) return own > 0 ? 'unknown' : 'other';
  return own > 0 ? 'same' : 'unknown';
}
