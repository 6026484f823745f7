import type { FailureCode } from '#lib/domain/failure';
import type { ShopAccount } from '#lib/domain/shops/shop-account';

/** Everything that has to be open before a shop's rates can be read, each with whoever can open it. */
export const DOORS = ['app', 'address', 'consent', 'shop', 'appType', 'terms', 'ams'] as const;
export type Door = (typeof DOORS)[number];
/** A door of which the last check told something. */
export interface KnownCheck {
  readonly door: Door;
  readonly state: 'open' | 'shut';
}

/**
 * Which doors are open, by what the last check told. A check asks what the shop is, then the first AMS call: a refusal of the second
 * proves the doors of the first. Which of several shut doors Shopee names first is not documented, so the others of a call stay untold.
 */
export function shopChecks({
  check,
}: Pick<ShopAccount, 'check'>): readonly (KnownCheck | { readonly door: Door; readonly state: 'notTold' })[] {
  const shut = check?.failure ? SHUT_BY[check.failure] : undefined;
  return DOORS.map((door) => {
    if (check && check.failure === null) return { door, state: 'open' };
    if (door === shut) return { door, state: 'shut' };
    return { door, state: shut && isOfAms(shut) && !isOfAms(door) ? 'open' : 'notTold' };
  });
}

const isOfAms = (door: Door): boolean => door === 'appType' || door === 'terms' || door === 'ams';

const SHUT_BY: Readonly<Partial<Record<FailureCode, Door>>> = {
  unknownPartnerId: 'app',
  wrongPartnerKey: 'app',
  partnerKeyExpired: 'app',
  appRestricted: 'app',
  ipNotDeclared: 'address',
  authorizationEnded: 'consent',
  authorizationLost: 'consent',
  shopBanned: 'shop',
  shopFrozen: 'shop',
  affiliateShop: 'shop',
  sellerNotRegistered: 'shop',
  wrongAppType: 'appType',
  termsNotAccepted: 'terms',
  noAmsAccess: 'ams',
  amsFrozen: 'ams',
};
