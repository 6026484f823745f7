import { readAccounts } from '#lib/background/accounts/accounts';
import { vault } from '#lib/background/accounts/clients';
import { stores } from '#lib/background/shopline/accounts';
import { shops } from '#lib/background/shops/shops';

/** Forgets secrets that no account stands for: a death between a new secret and its account leaves one. */
export async function forgetLeftBehind(): Promise<void> {
  const there = [...(await readAccounts()), ...(await shops.read()), ...(await stores.read())];
  await vault.forgetOthers(there.map(({ id }) => id));
}
