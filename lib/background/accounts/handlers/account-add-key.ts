import { addAccount, readAccounts } from '#lib/background/accounts/accounts';
import { checkKey } from '#lib/background/accounts/check-key';
import { vault } from '#lib/background/accounts/clients';
import { showVaultState } from '#lib/background/accounts/vault-mark';
import { type AffiliateKeyAccount, DEFAULT_LIMIT } from '#lib/domain/accounts/account';
import { failure } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { sealOf } from '#lib/vault/seal';

/** Asks the API about a key before anything is kept; a refused key is kept only when the person says so. */
export const accountAddKey: Handlers['account.addKey'] = async (input) => {
  const appId = input.appId.trim();
  const secret = input.secret.trim();
  if (!/^\d{1,32}$/.test(appId)) return fail(failure('inputInvalid', { field: 'appId' }));
  if (!secret) return fail(failure('inputInvalid', { field: 'secret' }));
  const accounts = await readAccounts();
  if (accounts.some((one) => one.kind === 'affiliateKey' && one.market === input.market && one.appId === appId))
    return fail(failure('accountExists', { field: 'appId' }));
  const before = await vault.status();
  if (before.state === 'locked') return fail(failure('locked'));
  const account: AffiliateKeyAccount = {
    kind: 'affiliateKey',
    id: crypto.randomUUID(),
    market: input.market,
    appId,
    secretTail: secret.slice(-4),
    affiliateId: input.affiliateId,
    label: input.label.trim(),
    addedAt: Date.now(),
    isDefault: false,
    check: null,
    limit: DEFAULT_LIMIT,
  };
  const { check, minutesOff } = await checkKey(account, sealOf(account.id, [MARKETS[input.market].affiliateApi], secret));
  if (check.failure !== null && !input.keepRefused) return ok({ account: null, check, minutesOff });
  const kept = await vault.put(account.id, secret);
  if (!kept.ok) return kept;
  await addAccount({ ...account, check });
  showVaultState(await vault.status());
  return ok({ account: (await readAccounts()).find((one) => one.id === account.id) ?? null, check, minutesOff });
};
