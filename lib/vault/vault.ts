import { failure } from '../domain/failure';
import { fail, ok, type Result } from '../domain/result';
import type { Seal } from '../domain/seal';
import { randomBytes, toBase64 } from './bytes';
import { importDataKey, newDeviceKey } from './cipher';
import { commit, openHead } from './commit';
import { readHead } from './head';
import { openVault, readEverything, readSecret, type VaultStatus, vaultStatus } from './opened';
import { HEAD_KEY, recordKey, type VaultPlaces } from './places';
import { sealOf } from './seal';
import { unwrapDataKey, wrapDataKey } from './wrap';

export type { VaultStatus } from './opened';

export const MIN_PASSPHRASE = 10;

export interface Vault {
  status(): Promise<VaultStatus>;
  /** `wrongPassphrase`, `vaultDamaged` and `vaultNewer` are three different answers. */
  unlock(passphrase: string): Promise<Result<VaultStatus>>;
  /** Drops the key. A vault whose key is kept on this device cannot be locked. */
  lock(): Promise<VaultStatus>;
  /** Chooses or changes the passphrase: every record is written anew under a new data key. */
  protect(current: string | null, passphrase: string): Promise<Result<VaultStatus>>;
  keepOnDevice(passphrase: string): Promise<Result<VaultStatus>>;
  put(accountId: string, secret: string): Promise<Result<null>>;
  forget(accountId: string): Promise<Result<null>>;
  /** The power to sign for an account, bound to hosts. */
  seal(accountId: string, hosts: readonly string[]): Promise<Result<Seal>>;
  repair(): Promise<Result<VaultStatus>>;
  destroy(): Promise<void>;
}

/** The only reader and writer of secrets. `exclusive` lets one change at a time through, whatever the number of contexts. */
export function createVault(places: VaultPlaces, exclusive: <T>(work: () => Promise<T>) => Promise<T>): Vault {
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
    put: (accountId, secret) =>
      exclusive(async () => {
        const opened = await openVault(places, true);
        if (!opened.ok) return opened;
        await commit(places, opened.value.key, opened.value.head, new Map([[accountId, { kind: 'affiliateKey', secret }]]));
        return ok(null);
      }),
    forget: (accountId) => exclusive(() => forget(accountId)),
    seal: async (accountId, hosts) => {
      const opened = await openVault(places, false);
      if (!opened.ok) return opened;
      const kept = await readSecret(places, opened.value, accountId);
      if (!kept.ok) return kept;
      return typeof kept.value.secret === 'string' ? ok(sealOf(accountId, hosts, kept.value.secret)) : fail(failure('vaultDamaged'));
    },
    repair: () => exclusive(repair),
    destroy: () => exclusive(() => places.destroy()),
  };
}
