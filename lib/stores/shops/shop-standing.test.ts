import { describe, expect, it } from 'vitest';
import { FAILURES, type FailureCode } from '#lib/domain/failure';
import type { ShopAccount, ShoplineAccount } from '#lib/domain/shops/shop-account';
import { DOORS, shopChecks } from './access-checks';
import { shoplineStanding, shopStanding } from './shop-standing';

const NOW = Date.UTC(2026, 10, 21);
const DAY = 86_400_000;
const shop = (failure: FailureCode | null, days: number | null = 300) =>
  ({ check: { at: NOW, failure }, authorizedUntil: days === null ? null : NOW + days * DAY }) as ShopAccount;

it.each([
  [shop(null), 'connected'],
  [shop(null, null), 'connected'],
  [shop(null, 14), 'connected'],
  [shop(null, 13.9), 'endsSoon'],
  [shop(null, 0), 'ended'],
  [shop(null, -3), 'ended'],
  [shop('authorizationEnded'), 'ended'],
  [shop('authorizationLost', 300), 'ended'],
  [shop('wrongAppType', 3), 'shut'],
  [shop('offline'), 'notTold'],
  [shop('dailyLimit'), 'notTold'],
  [{ ...shop(null), check: null }, 'unchecked'],
])('%j stands as %s', (account, standing) => {
  expect(shopStanding(account, NOW)).toBe(standing);
});

it('a store with a refused token is shut, one that could not be asked is not', () => {
  const store = (failure: FailureCode) => ({ check: { at: NOW, failure } }) as ShoplineAccount;
  expect([shoplineStanding(store('storeTokenRefused')), shoplineStanding(store('storeBusy'))]).toEqual(['shut', 'notTold']);
});

describe('doors', () => {
  const states = (failure: FailureCode | null) => shopChecks(shop(failure)).map(({ state }) => state);

  it('are all open when AMS answered, and untold when nothing was asked', () => {
    expect(new Set(states(null))).toEqual(new Set(['open']));
    expect(new Set(shopChecks({ check: null }).map(({ state }) => state))).toEqual(new Set(['notTold']));
  });

  it('of the shop are proven open by a refusal of AMS; the others of AMS stay untold', () => {
    expect(states('termsNotAccepted')).toEqual(['open', 'open', 'open', 'open', 'notTold', 'shut', 'notTold']);
  });

  it('nothing is proven by a refusal of the first call', () => {
    expect(states('ipNotDeclared')).toEqual(['notTold', 'shut', 'notTold', 'notTold', 'notTold', 'notTold', 'notTold']);
  });

  it('each door is shut by some failure, and no failure shuts two', () => {
    const codes = Object.keys(FAILURES) as FailureCode[];
    const shut = codes.map((code) => shopChecks(shop(code)).filter(({ state }) => state === 'shut'));
    expect(shut.every((checks) => checks.length <= 1)).toBe(true);
    expect(new Set(shut.flat().map(({ access }) => access))).toEqual(new Set(DOORS));
  });
});
