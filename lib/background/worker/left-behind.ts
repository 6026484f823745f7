import { readAccounts } from '#lib/background/accounts/accounts';
import { vault } from '#lib/background/accounts/clients';
import { stores } from '#lib/background/shopline/accounts';
import { shops } from '#lib/background/shops/shops';
import { leftOutOf, readSetting } from '#lib/settings/settings';

/** Forgets secrets that no account stands for: a death between a new secret and its account leaves one. */
export async function forgetLeftBehind(): Promise<void> {
  const there = [...(await readAccounts()), ...(await shops.read()), ...(await stores.read())];
  // An account that cannot be read may be what a secret belongs to: the person decides about it first.
  if (leftOutOf(['accounts', 'shops', 'stores']) > 0) return;
  await vault.forgetOthers(there.map(({ id }) => id));
}

/** A deletion in which the worker before this one died comes to its end. */
export async function finishDeletion(): Promise<void> {
  // Loaded when it is needed: no click waits for it to be parsed.
  if (await readSetting('deletionBegun'))
    await (await import('./own-handlers')).deleteEverything({}, { documentId: null, tab: null, allowed: Promise.resolve() });
}
