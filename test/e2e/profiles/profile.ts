import { join } from 'node:path';
import { ROOT } from '#scripts/setup/root';
import { setShop, shopAccount } from '#test/e2e/consent';
import type { World } from '#test/world';

/**
 * The accounts of each profile: the world's first ordinary ones. In `new`, the extension is installed and has greeted. In `read`, the shop's
 * numbers of three months have been read: two thousand requests, which whoever asks for what was read need not wait for again.
 */
export const PROFILES = {
  new: [],
  affiliate: ['affiliate'],
  shop: ['shop'],
  shopline: ['shopline'],
  all: ['affiliate', 'shop', 'shopline'],
  read: ['affiliate', 'shop', 'shopline', 'numbers'],
} as const;

export type ProfileName = keyof typeof PROFILES;

/** Where the run's own profile of this name lies; no browser runs on it, copies of it are used. */
export const profileFolder = (name: ProfileName): string => join(ROOT, '.cache', 'profiles', name);

/**
 * Lets a world that was just emptied know the accounts of a profile. Keys and the token of a SHOPLINE store are always known; a shop's
 * authorization is granted again, and the first pair of tokens of a world is always the same one: that which the profile holds.
 */
export async function admitProfile(world: World, name: ProfileName): Promise<void> {
  const kinds: readonly string[] = PROFILES[name];
  if (kinds.includes('shop')) await setShop(world, shopAccount(world).shopId, { authorized: true });
}
