import { failure } from '../domain/failure';
import { fail, ok, type Result } from '../domain/result';
import type { Seal } from '../domain/seal';
import { fromBase64, randomBytes, toBase64 } from './bytes';
import { importDataKey, newDeviceKey } from './cipher';
import { commit, openHead } from './commit';
import { type Head, readHead } from './head';
import { HEAD_KEY, recordKey, type VaultPlaces } from './places';
import { readRecord } from './record';
import { sealOf } from './seal';
import { unwrapDataKey, wrapDataKey } from './wrap';

export interface VaultStatus {
  readonly state: 'empty' | 'locked' | 'unlocked' | 'damaged' | 'newer';
  readonly protection: 'device' | 'passphrase';
  readonly repairable: boolean;
}

export const MIN_PASSPHRASE = 10;
const KIND = 'affiliateKey';

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
  const status = async (): Promise<VaultStatus> => {
    const found = await openHead(places);
    if ('empty' in found) return { state: 'empty', protection: 'device', repairable: false };
    const repairable = 'bad' in found && found.bad !== 'vaultNewer' && 'head' in (await readHead((await places.readCopy())?.[HEAD_KEY]));
    if ('bad' in found) return { state: found.bad === 'vaultNewer' ? 'newer' : 'damaged', protection: 'passphrase', repairable };
    const key = await dataKey(found.head);
    return { state: key ? 'unlocked' : 'locked', protection: found.head.wrapped ? 'passphrase' : 'device', repairable: false };
  };

  const dataKey = async (head: Head): Promise<CryptoKey | undefined> => {
    if (!head.wrapped) return places.readDeviceKey();
    const raw = fromBase64((await places.readSessionKey()) ?? '');
    return raw?.length === 32 ? importDataKey(raw) : undefined;
  };

  /** The head and the open data key; an empty vault begins with the key of this device. */
  const opened = async (begin: boolean): Promise<Result<{ head: Head; key: CryptoKey }>> => {
    const found = await openHead(places);
    if ('bad' in found) return fail(failure(found.bad));
    if ('empty' in found) {
      if (!begin) return fail(failure('vaultDamaged'));
      const key = await newDeviceKey();
      await places.writeDeviceKey(key);
      return ok({ head: { format: 1, wrapped: null, generations: {} }, key });
    }
    const key = await dataKey(found.head);
    if (!key) return fail(failure(found.head.wrapped ? 'locked' : 'vaultDamaged'));
    return ok({ head: found.head, key });
  };

  /** Every secret, for writing them anew under another key. */
  const everything = async (head: Head, key: CryptoKey): Promise<Result<Map<string, unknown>>> => {
    const snapshot = await places.readSnapshot();
    const secrets = new Map<string, unknown>();
    for (const [accountId, generation] of Object.entries(head.generations)) {
      const secret = await readRecord(key, { kind: KIND, accountId, generation }, snapshot[recordKey(accountId)]);
      if (secret === undefined) return fail(failure('vaultDamaged'));
      secrets.set(accountId, secret);
    }
    return ok(secrets);
  };

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
    if (passphrase === null && 'head' in before && !before.head.wrapped) return ok(await status());
    if ('head' in before && before.head.wrapped) {
      const unlocked = await unlock(current ?? '');
      if (!unlocked.ok) return unlocked;
    }
    const open = await opened(true);
    if (!open.ok) return open;
    const secrets = await everything(open.value.head, open.value.key);
    if (!secrets.ok) return secrets;
    const raw = randomBytes(32);
    const wrapped = passphrase === null ? null : await wrapDataKey(raw, passphrase);
    const key = passphrase === null ? await newDeviceKey() : await importDataKey(raw);
    // The new device key must be there before records need it; the old one goes only when nothing needs it any more.
    if (passphrase === null) await places.writeDeviceKey(key);
    await commit(places, key, { ...open.value.head, wrapped }, secrets.value);
    await places.writeSessionKey(passphrase === null ? null : toBase64(raw));
    if (passphrase !== null) await places.writeDeviceKey(null);
    return ok(await status());
  };

  return {
    status,
    unlock: (passphrase) => exclusive(() => unlock(passphrase)),
    lock: () =>
      exclusive(async () => {
        await places.writeSessionKey(null);
        return status();
      }),
    protect: (current, passphrase) =>
      exclusive(async () => (passphrase.length < MIN_PASSPHRASE ? fail(failure('passphraseTooShort')) : rewrite(current, passphrase))),
    keepOnDevice: (passphrase) => exclusive(() => rewrite(passphrase, null)),
    put: (accountId, secret) =>
      exclusive(async () => {
        const open = await opened(true);
        if (!open.ok) return open;
        await commit(places, open.value.key, open.value.head, new Map([[accountId, secret]]));
        return ok(null);
      }),
    forget: (accountId) =>
      exclusive(async () => {
        const found = await openHead(places);
        if ('bad' in found) return fail(failure(found.bad));
        if ('empty' in found) return ok(null);
        const { [accountId]: _gone, ...generations } = found.head.generations;
        await commit(places, null, { ...found.head, generations }, new Map(), [recordKey(accountId)]);
        return ok(null);
      }),
    seal: async (accountId, hosts) => {
      const open = await opened(false);
      if (!open.ok) return open;
      const generation = open.value.head.generations[accountId];
      const text = (await places.readSnapshot())[recordKey(accountId)];
      const secret = generation === undefined ? undefined : await readRecord(open.value.key, { kind: KIND, accountId, generation }, text);
      return typeof secret === 'string' ? ok(sealOf(accountId, hosts, secret)) : fail(failure('vaultDamaged'));
    },
    repair: () =>
      exclusive(async () => {
        const copy = await places.readCopy();
        if (!copy || !('head' in (await readHead(copy[HEAD_KEY])))) return fail(failure('vaultDamaged'));
        await places.writeSnapshot(copy);
        return ok(await status());
      }),
    destroy: () => exclusive(() => places.destroy()),
  };
}
