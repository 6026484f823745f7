import type { BulkRow } from '#lib/domain/links/bulk-plan';

/** Calls that a row takes: one for a new link, one more where the catalogue is asked what captions say. */
export function callsOf(
  { state, account, about, target }: BulkRow & { readonly state: 'fresh' | 'known' | 'refused' },
  withOffers: boolean,
): number {
  if (state === 'refused' || account?.kind !== 'affiliateKey') return 0;
  const asks = withOffers && !about?.priceMin && target.ok && target.address.itemId !== null;
  return (state === 'fresh' ? 1 : 0) + (asks ? 1 : 0);
}
