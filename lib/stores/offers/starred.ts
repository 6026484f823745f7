import type { OfferRow } from '#lib/domain/offers/offer-row';
import type { Result } from '#lib/domain/result';
import { readSetting } from '#lib/settings/settings';
import { saveSetting, useSetting } from '#lib/stores/shell/use-setting';

/** So many are kept; the oldest go first. */
const MOST_STARRED = 200;
const LOCK = 'starred-offers';

const isSame = (one: OfferRow, other: OfferRow): boolean => one.key === other.key && one.market === other.market;

/** The offers that the person keeps, the last one first. */
export const useStarred = (): readonly OfferRow[] => useSetting('starredOffers');

/** Keeps an offer, or lets it go. Read anew and written under a lock: another window may do the same. */
export const toggleStar = (offer: OfferRow): Promise<Result<null>> =>
  navigator.locks.request(LOCK, async () => {
    const before = await readSetting('starredOffers');
    const others = before.filter((one) => !isSame(one, offer));
    return saveSetting('starredOffers', others.length < before.length ? others : [offer, ...others].slice(0, MOST_STARRED));
  });
