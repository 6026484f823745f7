import { compareOffer } from '#lib/domain/offers/finding';
import type { OfferRow } from '#lib/domain/offers/offer-row';
import type { SavedSearch } from '#lib/domain/offers/saved-search';
import type { TableName } from '#lib/records/tables';
import type { Writing } from '#lib/records/transact';
import { OFFER_TABLES, putOffers } from './keep-offers';

export interface SearchCheck {
  readonly search: SavedSearch;
  /** The offers of one page that pass the search's filter. */
  readonly rows: readonly OfferRow[];
  /** Whether it was the search's last page. */
  readonly last: boolean;
  readonly at: number;
}

/** The tables that `keepLook` writes. */
export const LOOK_TABLES = ['savedSearches', 'seenOffers', 'findings', ...OFFER_TABLES] as const satisfies readonly TableName[];

/** Compares a page with what the search saw before, keeps both what was found and what was seen. */
export async function storeCheck(transaction: Writing, { search, rows, last, at }: SearchCheck): Promise<void> {
  const searches = transaction.objectStore('savedSearches');
  const seen = transaction.objectStore('seenOffers');
  const findings = transaction.objectStore('findings');
  const { id: searchId } = search;
  const current = await searches.get(searchId);
  // Removed or changed while it was read: its offers answer another question.
  if (!current || current.createdAt !== search.createdAt || JSON.stringify(current.query) !== JSON.stringify(search.query)) return;
  const first = search.checkedAt === null;
  await Promise.all(
    rows.map(async (offer) => {
      const before = await seen.get([searchId, offer.key]);
      const { findings: found, ...now } = compareOffer(before ?? null, offer, at, first);
      await seen.put({ searchId, key: offer.key, seenAt: at, ...now });
      await Promise.all(
        found.map((finding) => findings.put({ ...finding, id: `${searchId} ${at} ${offer.key} ${finding.change}`, searchId, at, offer })),
      );
    }),
  );
  await putOffers(transaction, search.accountId, rows, at);
  if (last) await searches.put({ ...current, checkedAt: at });
}
