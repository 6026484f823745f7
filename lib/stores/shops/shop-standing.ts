import { isAbout, isPassing } from '#lib/domain/failure';
import { authorizationDaysLeft, type ShopAccount, type ShoplineAccount } from '#lib/domain/shops/shop-account';

/** How a shop or a store stood when its API was last asked. `notTold`: it could not be asked, so nothing is known against it. */
export type Standing = 'connected' | 'endsSoon' | 'ended' | 'shut' | 'notTold' | 'unchecked';

/** Days before the end of an authorization from which it is a warning. */
export const WARN_DAYS = 14;

/** @param now Unix milliseconds */
export function shopStanding(shop: ShopAccount, now: number): Standing {
  const code = shop.check?.failure;
  if ((code && isAbout(code, 'authorization')) || isOver(shop, now)) return 'ended';
  const standing = standingOf(shop.check);
  const days = authorizationDaysLeft(shop, now);
  return standing === 'connected' && days !== null && days < WARN_DAYS ? 'endsSoon' : standing;
}

export const shoplineStanding = (store: ShoplineAccount): Standing => standingOf(store.check);

/** Whether nothing of a store can be changed now: it is read-only here, or SHOPLINE refuses its token as a whole. */
export const isShoplineShut = ({ readOnly, check }: Pick<ShoplineAccount, 'readOnly' | 'check'>): boolean =>
  readOnly || (check?.failure != null && isAbout(check.failure, 'store'));

const isOver = ({ authorizedUntil }: ShopAccount, now: number): boolean => authorizedUntil !== null && authorizedUntil <= now;

function standingOf(check: ShoplineAccount['check']): Standing {
  if (!check) return 'unchecked';
  if (!check.failure) return 'connected';
  return isPassing(check.failure) ? 'notTold' : 'shut';
}
