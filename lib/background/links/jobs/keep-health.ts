import { sightingOf } from '#lib/background/offers/keep-offers';
import { nextHealth, type OfferSeen } from '#lib/domain/links/link-health';
import type { ProductToCheck } from '#lib/domain/links/link-steps';
import type { Offer } from '#lib/domain/offers/offer';
import type { LinkHealthRow } from '#lib/records/links/link-rows';
import type { SightingRow } from '#lib/records/offers/offer-rows';
import { lastSightingIn, putSightings } from '#lib/records/offers/sightings';
import type { TableName } from '#lib/records/tables';
import type { Writing } from '#lib/records/transact';

/** The tables that `keepHealth` writes. */
export const HEALTH_TABLES = ['linkHealth', 'sightings'] as const satisfies readonly TableName[];

/** Stores the result of checking a link's product, beside that of the last check or the last reading of its offer. */
export async function keepHealth(
  transaction: Writing,
  { market, itemId }: Pick<ProductToCheck, 'market' | 'itemId'>,
  offer: Offer | null,
  at: number,
): Promise<void> {
  const store = transaction.objectStore('linkHealth');
  const [checked, sighted] = [await store.get([market, itemId]), await lastSightingIn(transaction, { market, itemId })];
  const found = { offered: offer !== null, rate: offer?.totalRate ?? null, periodEnd: offer?.periodEnd ?? null };
  await store.put({ market, itemId, at, ...nextHealth(seenBefore(checked, sighted), found) });
  if (offer) await putSightings(transaction, [sightingOf({ ...offer, market })], at);
}

/** The later of the two: a sight since the last check knows better. */
function seenBefore(checked: LinkHealthRow | undefined, sighted: SightingRow | undefined): OfferSeen | null {
  const fromSight = sighted && { rate: sighted.totalRate, rateBefore: null, periodEnd: sighted.periodEnd, endBefore: null };
  if (!checked) return fromSight ?? null;
  if (sighted && sighted.to > checked.at) return { ...fromSight, rateBefore: checked.rate ?? checked.rateBefore } as OfferSeen;
  return checked;
}
