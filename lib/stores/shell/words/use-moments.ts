import { useMemo } from 'react';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { type Moments, momentsOf } from '#lib/domain/time/moments';
import { ownZone } from '#lib/domain/time/zone-clock';
import { useTexts } from '#lib/stores/shell/use-texts';

/**
 * Moments in the person's words, by the clock of what they belong to.
 *
 * @param place the market of the shop or account, or a zone by its IANA name; null: it belongs to none, and the person's own clock counts
 */
export function useMoments(place: MarketCode | { readonly timeZone: string } | null): Moments {
  const { language } = useTexts();
  const zone = zoneOf(place);
  return useMemo(() => momentsOf(language, zone), [language, zone]);
}

export const zoneOf = (place: MarketCode | { readonly timeZone: string } | null): string =>
  place === null ? ownZone() : typeof place === 'string' ? MARKETS[place].timeZone : place.timeZone;
