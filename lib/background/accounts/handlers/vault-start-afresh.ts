import { readAccounts, removeAccount } from '#lib/background/accounts/accounts';
import { hasKey, vault } from '#lib/background/accounts/clients';
import { showVaultState } from '#lib/background/accounts/vault-mark';
import { stores } from '#lib/background/shopline/stores';
import { shops } from '#lib/background/shops/shops';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const vaultStartAfresh: Handlers['vault.startAfresh'] = async () => {
  await vault.destroy();
  for (const account of await readAccounts()) if (hasKey(account)) await removeAccount(account.id);
  await shops.rewrite(() => []);
  await stores.rewrite(() => []);
  return ok(showVaultState(await vault.status()));
};
