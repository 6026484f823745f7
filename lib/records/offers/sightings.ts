import type { Result } from '#lib/domain/result';
import { read, type Writing } from '#lib/records/transact';
import type { SightingRow } from './offer-rows';

export type Sighting = Omit<SightingRow, 'from' | 'to'>;

/** Notes what was seen of products: the stretch goes on where nothing changed, else a new one begins. */
export async function putSightings(transaction: Writing, seen: readonly Sighting[], at: number): Promise<void> {
  const store = transaction.objectStore('sightings');
  await Promise.all(
    seen.map(async (sighting) => {
      const last = (await store.openCursor(rangeOf(sighting), 'prev'))?.value;
      const goesOn = last !== undefined && textOf(last) === textOf(sighting);
      await store.put({ ...sighting, from: goesOn ? last.from : at, to: goesOn ? Math.max(last.to, at) : at });
    }),
  );
}

/** All that was seen of a product here, the oldest first. */
export const sightingsOf = (market: string, itemId: string): Promise<Result<SightingRow[]>> =>
  read(['sightings'], (transaction) => transaction.objectStore('sightings').getAll(rangeOf({ market, itemId })));

/** The last stretch of a product; undefined: it was never seen. */
export const lastSightingIn = async (transaction: Writing, key: Pick<SightingRow, 'market' | 'itemId'>): Promise<SightingRow | undefined> =>
  (await transaction.objectStore('sightings').openCursor(rangeOf(key), 'prev'))?.value;

const rangeOf = ({ market, itemId }: { readonly market: string; readonly itemId: string }) =>
  IDBKeyRange.bound([market, itemId], [market, itemId, []]);

const textOf = ({ price, totalRate, shopeeRate, sellerRate }: Sighting): string =>
  JSON.stringify([price?.amount ?? null, price?.currency ?? null, totalRate, shopeeRate, sellerRate]);
