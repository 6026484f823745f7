import { useCallback } from 'react';
import type { SightingRow } from '#lib/records/offers/offer-rows';
import { sightingsOf } from '#lib/records/offers/sightings';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';

export type { SightingRow } from '#lib/records/offers/offer-rows';

const SIGHTINGS = ['sightings'] as const;

/** Prices and rates of a product as they were seen here, the oldest first. */
export const useSightings = (market: string, itemId: string): LiveAnswer<readonly SightingRow[]> =>
  useLive(
    SIGHTINGS,
    useCallback(() => sightingsOf(market, itemId), [market, itemId]),
    `${market} ${itemId}`,
  );
