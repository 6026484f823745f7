import type { FailureCode } from '#lib/domain/failure';
import type { ShopAccount } from '#lib/domain/shops/shop-account';

/** Everything that has to be open before a shop's rates can be read, each with whoever can open it. */
export const DOORS = ['app', 'address', 'consent', 'shop', 'appType', 'terms', 'ams'] as const;
export type AccessCheck = (typeof DOORS)[number];
/** A permission of which the last check told something. */
export interface KnownCheck {
  readonly access: AccessCheck;
  readonly state: 'open' | 'shut';
}

/**
 * Which permissions are granted, by the last check. A check reads the shop's own data, then makes the first AMS call: a refusal of the second
 * proves those that the first needs. Which of several missing permissions Shopee names first is not documented, so the others of a call stay unknown.
 */
export function shopChecks({
  check,
}: Pick<ShopAccount, 'check'>): readonly (KnownCheck | { readonly access: AccessCheck; readonly state: 'notTold' })[] {
  const shut = check?.failure ? SHUT_BY[check.failure] : undefined;
  return DOORS.map((accessCheck) => {
    if (check && check.failure === null) return { access: accessCheck, state: 'open' };
    if (accessCheck === shut) return { access: accessCheck, state: 'shut' };
    return { access: accessCheck, state: shut && isOfAms(shut) && !isOfAms(accessCheck) ? 'open' : 'notTold' };
  });
}

const isOfAms = (check: AccessCheck): boolean => check === 'appType' || check === 'terms' || check === 'ams';

const SHUT_BY: Readonly<Partial<Record<FailureCode, AccessCheck>>> = {
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
