import { ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { readAccounts, removeAccount } from '../accounts';
import { hasKey, vault } from '../rooms';
import { shops } from '../shops/shops';
import { stores } from '../stores/stores';
import { showVaultState } from '../vault-mark';

export const vaultStartAfresh: Handlers['vault.startAfresh'] = async () => {
  await vault.destroy();
  for (const account of await readAccounts()) if (hasKey(account)) await removeAccount(account.id);
  await shops.rewrite(() => []);
  await stores.rewrite(() => []);
  return ok(showVaultState(await vault.status()));
};
