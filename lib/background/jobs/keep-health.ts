import type { ProductToCheck } from '../../domain/job-steps';
import { nextHealth, type OfferSeen } from '../../domain/link-health';
import type { Offer } from '../../domain/offer';
import type { LinkHealthRow, SightingRow } from '../../records/offer-rows';
import type { TableName } from '../../records/schema';
import { lastSightingIn, putSightings } from '../../records/sightings';
import type { Writing } from '../../records/transact';
import { sightingOf } from '../offers/keep-offers';

/** The tables that `keepHealth` writes. */
export const HEALTH_TABLES = ['linkHealth', 'sightings'] as const satisfies readonly TableName[];

/** Notes what became of a link's product, beside what the last check, or the last sight of its offer, told. */
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
