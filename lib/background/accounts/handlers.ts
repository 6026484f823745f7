import { runner } from '#lib/background/jobs/runner';
import { type AffiliateKeyAccount, type AffiliateKeylessAccount, DEFAULT_LIMIT } from '#lib/domain/accounts/account';
import { failure } from '#lib/domain/failure';
import { isAffiliateId } from '#lib/domain/links/long-link';
import { MARKETS } from '#lib/domain/market';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { sealOf } from '#lib/vault/seal';
import { accountById, addAccount, changeAccount, noteCheck, readAccounts, removeAccount } from './accounts';
import { lockIfIdle, noteUse } from './auto-lock';
import { checkKey } from './check-key';
import { gate, hasKey, vault } from './clients';
import { forgetEverythingOf } from './forget-account';
import { shown, showVaultState } from './vault-mark';

/** Asks the API about a key before anything is kept; a refused key is kept only when the person says so. */
const accountAddKey: Handlers['account.addKey'] = async (input) => {
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
  const saved = await vault.put(account.id, secret);
  if (!saved.ok) return saved;
  await addAccount({ ...account, check });
  showVaultState(await vault.status());
  return ok({ account: (await readAccounts()).find((one) => one.id === account.id) ?? null, check, minutesOff });
};

const accountAddKeyless: Handlers['account.addKeyless'] = async ({ market, affiliateId, label }) => {
  if (!isAffiliateId(affiliateId)) return fail(failure('inputInvalid', { field: 'affiliateId' }));
  const accounts = await readAccounts();
  const same = accounts.some((one) => one.kind === 'affiliateKeyless' && one.market === market && one.affiliateId === affiliateId);
  if (same) return fail(failure('accountExists', { field: 'affiliateId' }));
  const account: AffiliateKeylessAccount = {
    kind: 'affiliateKeyless',
    id: crypto.randomUUID(),
    market,
    affiliateId,
    label: label.trim(),
    addedAt: Date.now(),
    isDefault: false,
  };
  await addAccount(account);
  return ok((await readAccounts()).find((one) => one.id === account.id) ?? account);
};

/** Changes what was given and nothing else; a new secret goes to the vault and only its tail stays here. */
const accountChange: Handlers['account.change'] = async ({ accountId, change: { secret, ...change } }) => {
  const account = await accountById(accountId);
  if (!account.ok) return account;
  const keyed = hasKey(account.value);
  if (!keyed && (secret !== undefined || change.limit !== undefined)) return fail(failure('inputInvalid', { field: 'secret' }));
  if (!keyed && change.affiliateId === null) return fail(failure('inputInvalid', { field: 'affiliateId' }));
  const fresh = secret?.trim();
  if (fresh) {
    const stored = await vault.replace(accountId, fresh);
    if (!stored.ok) return stored;
  }
  return changeAccount(
    accountId,
    (one) => ({ ...one, ...change, ...(fresh ? { secretTail: fresh.slice(-4), check: null } : {}) }) as typeof one,
  );
};

const accountCheck: Handlers['account.check'] = async ({ accountId }) => {
  const account = await accountById(accountId);
  if (!account.ok) return account;
  if (!hasKey(account.value)) return fail(failure('inputInvalid', { field: 'accountId' }));
  const seal = await vault.seal(accountId, [MARKETS[account.value.market].affiliateApi]);
  if (!seal.ok) return seal;
  const answer = await checkKey(account.value, seal.value);
  await noteCheck(accountId, answer.check);
  return ok(answer);
};

const accountRemove: Handlers['account.remove'] = async ({ accountId }) => {
  const forgotten = await forgetEverythingOf(accountId);
  if (!forgotten.ok) return forgotten;
  await removeAccount(accountId);
  return ok({});
};

const quotaRead: Handlers['quota.read'] = async ({ accountId }) => {
  const account = await accountById(accountId);
  if (!account.ok) return account;
  return ok(await gate.quota(accountId, hasKey(account.value) ? account.value.limit : DEFAULT_LIMIT));
};

const vaultKeepOnDevice: Handlers['vault.keepOnDevice'] = async ({ passphrase }) => shown(await vault.keepOnDevice(passphrase));

const vaultLock: Handlers['vault.lock'] = async () => ok(showVaultState(await vault.lock()));

const vaultProtect: Handlers['vault.protect'] = async ({ current, passphrase }) => {
  await noteUse();
  return shown(await vault.protect(current, passphrase));
};

const vaultRepair: Handlers['vault.repair'] = async () => shown(await vault.repair());

const vaultStatus: Handlers['vault.status'] = async () => {
  await lockIfIdle();
  return ok(showVaultState(await vault.status()));
};

/** What waited for it goes on at once. */
const vaultUnlock: Handlers['vault.unlock'] = async ({ passphrase }) => {
  await noteUse();
  const unlocked = await vault.unlock(passphrase);
  if (unlocked.ok && unlocked.value.state === 'unlocked') await runner.release('locked');
  return shown(unlocked);
};

/** Message → handler. */
export const accountsHandlers = {
  'account.addKey': accountAddKey,
  'account.addKeyless': accountAddKeyless,
  'account.change': accountChange,
  'account.check': accountCheck,
  'account.remove': accountRemove,
  'quota.read': quotaRead,
  'vault.keepOnDevice': vaultKeepOnDevice,
  'vault.lock': vaultLock,
  'vault.protect': vaultProtect,
  'vault.repair': vaultRepair,
  'vault.status': vaultStatus,
  'vault.unlock': vaultUnlock,
} satisfies Partial<Handlers>;
