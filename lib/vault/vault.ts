import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { randomBytes, toBase64 } from './bytes';
import { importDataKey, newDeviceKey } from './cipher';
import { commit, openHead } from './commit';
import { readHead } from './head';
import { map, only } from './only';
import { openVault, readEverything, readSecret, type VaultStatus, vaultStatus } from './opened';
import { HEAD_KEY, recordKey, type VaultPlaces } from './places';
import type { Exclusive, Vault } from './powers';
import { rotate } from './rotate';
import { partnerSealOf, sealOf, shopSealOf, storeSealOf } from './seal';
import { isShopSecret } from './shop-secret';
import { unwrapDataKey, wrapDataKey } from './wrap';

export type { VaultStatus } from './opened';
export type { SealedShop, Vault } from './powers';

export const MIN_PASSPHRASE = 10;

/** The only reader and writer of secrets. */
export function createVault(places: VaultPlaces, lock: Exclusive): Vault {
  const exclusive = <T>(work: () => Promise<T>) => lock('sidecar-vault', work);
  const status = () => vaultStatus(places);

  const unlock = async (passphrase: string): Promise<Result<VaultStatus>> => {
    const found = await openHead(places);
    if ('bad' in found) return fail(failure(found.bad));
    if ('empty' in found || !found.head.wrapped) return ok(await status());
    const raw = await unwrapDataKey(found.head.wrapped, passphrase);
    if (!raw) return fail(failure('wrongPassphrase'));
    await places.writeSessionKey(toBase64(raw));
    return ok(await status());
  };

  /** Writes everything anew: under a passphrase, or (null) under a new key of this device. */
  const rewrite = async (current: string | null, passphrase: string | null): Promise<Result<VaultStatus>> => {
    const before = await openHead(places);
    const hasPassphrase = 'head' in before && before.head.wrapped !== null;
    if (passphrase === null && !hasPassphrase) return ok(await status());
    const allowed = hasPassphrase ? await unlock(current ?? '') : ok(null);
    if (!allowed.ok) return allowed;
    const opened = await openVault(places, true);
    if (!opened.ok) return opened;
    const secrets = await readEverything(places, opened.value);
    if (!secrets.ok) return secrets;
    const raw = randomBytes(32);
    const wrapped = passphrase === null ? null : await wrapDataKey(raw, passphrase);
    const key = passphrase === null ? await newDeviceKey() : await importDataKey(raw);
    // A new device key must be there before records need it; the old one goes only when nothing needs it any more.
    if (passphrase === null) await places.writeDeviceKey(key);
    await commit(places, key, { ...opened.value.head, wrapped }, secrets.value);
    await places.writeSessionKey(passphrase === null ? null : toBase64(raw));
    if (passphrase !== null) await places.writeDeviceKey(null);
    return ok(await status());
  };

  const forget = async (accountId: string): Promise<Result<null>> => {
    const found = await openHead(places);
    if ('bad' in found) return fail(failure(found.bad));
    if ('empty' in found) return ok(null);
    const { [accountId]: _gone, ...records } = found.head.records;
    await commit(places, null, { ...found.head, records }, new Map(), [recordKey(accountId)]);
    return ok(null);
  };

  const put: Vault['put'] = (accountId, secret, kind = 'affiliateKey') =>
    exclusive(async () => {
      const opened = await openVault(places, true);
      if (!opened.ok) return opened;
      await commit(places, opened.value.key, opened.value.head, new Map([[accountId, { kind, secret }]]));
      return ok(null);
    });

  const secretOf = async (accountId: string): Promise<Result<unknown>> => {
    const opened = await openVault(places, false);
    if (!opened.ok) return opened;
    return map(await readSecret(places, opened.value, accountId), ({ secret }) => secret);
  };
  const secretText = async (accountId: string) => only(await secretOf(accountId), (secret): secret is string => typeof secret === 'string');
  const shopSecret = async (accountId: string) => only(await secretOf(accountId), isShopSecret);

  const repair = async (): Promise<Result<VaultStatus>> => {
    const copy = await places.readCopy();
    if (!copy || !('head' in (await readHead(copy[HEAD_KEY])))) return fail(failure('vaultDamaged'));
    await places.writeSnapshot(copy);
    return ok(await status());
  };

  return {
    status,
    unlock: (passphrase) => exclusive(() => unlock(passphrase)),
    lock: () => exclusive(() => places.writeSessionKey(null).then(status)),
    protect: (current, passphrase) =>
      exclusive(async () => (passphrase.length < MIN_PASSPHRASE ? fail(failure('passphraseTooShort')) : rewrite(current, passphrase))),
    keepOnDevice: (passphrase) => exclusive(() => rewrite(passphrase, null)),
    put,
    forget: (accountId) => exclusive(() => forget(accountId)),
    seal: async (accountId, hosts) => map(await secretText(accountId), (secret) => sealOf(accountId, hosts, secret)),
    storeSeal: async (accountId, hosts) => map(await secretText(accountId), (secret) => storeSealOf(accountId, hosts, secret)),
    shopSeal: async (accountId, hosts, app) =>
      map(await shopSecret(accountId), (secret) => ({ seal: shopSealOf(accountId, hosts, app, secret), pair: secret.pair })),
    partnerSeal: async (accountId, hosts, partnerId) =>
      map(await shopSecret(accountId), ({ partnerKey }) => partnerSealOf(accountId, hosts, partnerId, partnerKey)),
    putTokens: async (accountId, pair, keyOf) => {
      const kept = await shopSecret(keyOf);
      return kept.ok ? put(accountId, { partnerKey: kept.value.partnerKey, pair, intent: null }, 'shop') : kept;
    },
    rotate: (accountId, seen, exchange) =>
      rotate(
        {
          exclusive: (work) => lock(`sidecar-rotate:${accountId}`, work),
          read: () => shopSecret(accountId),
          write: (secret) => put(accountId, secret, 'shop'),
          now: Date.now,
        },
        seen,
        exchange,
      ),
    repair: () => exclusive(repair),
    destroy: () => exclusive(() => places.destroy()),
  };
}
