import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { type Bytes, randomBytes } from './bytes';
import { decrypt, encrypt, importDataKey, keyFromPassphrase, newDeviceKey } from './cipher';
import { commit, openHead, recordOf, type StoredSecret } from './commit';
import { ITERATIONS, NEW_HEAD, type RecordKind, readHead, type Wrapped } from './head';
import { type Opened, openVault, readEverything, readSecret, sessionKeyOf, type VaultStatus, vaultStatus } from './opened';
import { HEAD_KEY, recordKey, type VaultPlaces } from './places';
import type { Exclusive, Vault } from './powers';
import { type HeldShop, rotate } from './rotate';
import { partnerSealOf, sealOf, shoplineSealOf, shopSealOf } from './seal';
import { isShopSecret } from './shop-secret';

const BOUND = 'data key';

/** Encrypts the data key with a key derived from the passphrase; the salt is new each time. */
async function wrapDataKey(raw: Bytes, passphrase: string): Promise<Wrapped> {
  const salt = randomBytes(32);
  const sealed = await encrypt(await keyFromPassphrase(passphrase, salt, ITERATIONS), raw, BOUND);
  return { kdf: 'PBKDF2-SHA-256', iterations: ITERATIONS, salt, iv: sealed.iv, key: sealed.text };
}

/** null: not the passphrase. Damage has been ruled out by the head's checksum. */
async function unwrapDataKey(wrapped: Wrapped, passphrase: string): Promise<Bytes | null> {
  const key = await keyFromPassphrase(passphrase, wrapped.salt, wrapped.iterations);
  return decrypt(key, { iv: wrapped.iv, text: wrapped.key }, BOUND);
}

export type { VaultStatus } from './opened';
export type { SealedShop, Vault } from './powers';

export const MIN_PASSPHRASE = 10;

/** The only reader and writer of secrets. */
export function createVault(places: VaultPlaces, lock: Exclusive): Vault {
  const exclusive = <T>(work: () => Promise<T>) => lock('sidecar-vault', work);
  const rotating = <T>(accountId: string, work: () => Promise<T>) => lock(`sidecar-rotate:${accountId}`, work);
  const status = () => vaultStatus(places);
  /** Counts how often the vault was given up: what was asked for while an earlier one stood begins no new one. */
  let givenUp = 0;
  const thisVault = () => {
    const life = givenUp;
    return () => givenUp === life;
  };

  const unlock = async (passphrase: string): Promise<Result<VaultStatus>> => {
    const found = await openHead(places);
    if ('bad' in found) return fail(failure(found.bad));
    if ('empty' in found || !found.head.wrapped) return ok(await status());
    const raw = await unwrapDataKey(found.head.wrapped, passphrase);
    if (!raw) return fail(failure('wrongPassphrase'));
    await places.writeSessionKey(sessionKeyOf(raw, found.head.wrapped));
    return ok(await status());
  };

  /** Writes everything anew: under a passphrase, or (null) under a new key of this device. */
  const rewrite = async (current: string | null, passphrase: string | null, isThere: () => boolean): Promise<Result<VaultStatus>> => {
    if (!isThere()) return fail(failure('cancelled'));
    const before = await openHead(places);
    const hasPassphrase = 'head' in before && before.head.wrapped !== null;
    if (passphrase === null && !hasPassphrase) return ok(await status());
    const allowed = hasPassphrase ? await unlock(current ?? '') : ok(null);
    if (!allowed.ok) return allowed;
    const opened = 'empty' in before ? ok(null) : await openVault(places, false);
    if (!opened.ok) return opened;
    const secrets = opened.value ? await readEverything(opened.value) : ok(new Map<string, StoredSecret>());
    if (!secrets.ok) return secrets;
    // What lay beside the key of this device may be found on the disk later, whatever is written now.
    if (!hasPassphrase) for (const [accountId, stored] of secrets.value) secrets.value.set(accountId, { ...stored, exposed: true });
    const raw = randomBytes(32);
    const wrapped = passphrase === null ? null : await wrapDataKey(raw, passphrase);
    const key = passphrase === null ? await newDeviceKey() : await importDataKey(raw);
    // A new device key must be there before records need it; the old one goes only when nothing needs it any more.
    if (passphrase === null) await places.writeDeviceKey(key);
    await commit(places, key, { ...(opened.value?.head ?? NEW_HEAD), wrapped }, secrets.value);
    await places.writeSessionKey(wrapped && sessionKeyOf(raw, wrapped));
    if (passphrase !== null) await places.writeDeviceKey(null);
    return ok(await status());
  };

  /** Every record changes its key: answers that were promised a place under the old one are waited for. */
  const rewriteAlone = async (current: string | null, passphrase: string | null): Promise<Result<VaultStatus>> => {
    const isThere = thisVault();
    const found = await openHead(places);
    const ids = 'head' in found ? Object.keys(found.head.records).sort() : [];
    const work = ids.reduceRight(
      (inner, id) => () => rotating(id, inner),
      () => exclusive(() => rewrite(current, passphrase, isThere)),
    );
    return work();
  };

  const forget = async (isGone: (accountId: string) => boolean): Promise<Result<null>> => {
    const found = await openHead(places);
    if ('bad' in found) return fail(failure(found.bad));
    const gone = 'head' in found ? Object.keys(found.head.records).filter(isGone) : [];
    if ('empty' in found || gone.length === 0) return ok(null);
    const records = Object.fromEntries(Object.entries(found.head.records).filter(([accountId]) => !gone.includes(accountId)));
    await commit(places, null, { ...found.head, records }, new Map(), gone.map(recordKey));
    return ok(null);
  };

  const keep = async (opened: Result<Opened>, accountId: string, secret: unknown, kind: RecordKind): Promise<Result<null>> => {
    if (!opened.ok) return opened;
    await commit(places, opened.value.key, opened.value.head, new Map([[accountId, { kind, secret }]]));
    return ok(null);
  };

  const replace = async (accountId: string, secret: string): Promise<Result<null>> => {
    const found = recordOf(await openHead(places), accountId);
    if (!found.ok) return found;
    return keep(await openVault(places, false), accountId, secret, found.value.head.records[accountId]?.kind ?? 'affiliateKey');
  };

  const readOne = async (accountId: string): Promise<Result<unknown>> => {
    const opened = await openVault(places, false, accountId);
    return opened.ok ? map(await readSecret(opened.value, accountId), ({ secret }) => secret) : opened;
  };
  const secretOf = (accountId: string): Promise<Result<unknown>> => exclusive(() => readOne(accountId));
  const textIn = (secret: Result<unknown>) => only(secret, (value): value is string => typeof value === 'string');
  const secretText = async (accountId: string) => textIn(await secretOf(accountId));
  /**
   * Of a key that nobody trades, without a place in the line: what opens is whole, for a record opens with its own key and generation alone.
   * Whatever does not open is read again once whoever writes is done.
   */
  const keyText = async (accountId: string) => {
    // Most vaults need it, and it lies in another place: it is asked for beside the rest.
    places.readDeviceKey().catch(() => undefined);
    const now = await readOne(accountId);
    return now.ok ? textIn(now) : secretText(accountId);
  };
  const shopSecret = async (accountId: string) => only(await secretOf(accountId), isShopSecret);
  const holdShop = async (accountId: string): Promise<Result<HeldShop>> => {
    const held = await (await import('./held')).hold(places, exclusive, accountId);
    if (!held.ok) return held;
    const secret = only(ok(held.value.secret), isShopSecret);
    return secret.ok ? ok({ secret: secret.value, replace: held.value.replace }) : secret;
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
    protect: async (current, passphrase) =>
      passphrase.length < MIN_PASSPHRASE ? fail(failure('passphraseTooShort')) : rewriteAlone(current, passphrase),
    keepOnDevice: (passphrase) => rewriteAlone(passphrase, null),
    put: (accountId, secret, kind = 'affiliateKey') => {
      const isThere = thisVault();
      return exclusive(async () => (isThere() ? keep(await openVault(places, true), accountId, secret, kind) : fail(failure('cancelled'))));
    },
    replace: (accountId, secret) => exclusive(() => replace(accountId, secret)),
    forget: (accountId) => exclusive(() => forget((one) => one === accountId)),
    forgetOthers: (accountIds) => exclusive(() => forget((one) => !accountIds.includes(one))),
    seal: async (accountId, hosts) => map(await keyText(accountId), (secret) => sealOf(accountId, hosts, secret)),
    shoplineSeal: async (accountId, hosts) => map(await secretText(accountId), (secret) => shoplineSealOf(accountId, hosts, secret)),
    shopSeal: async (accountId, hosts, app) =>
      map(await shopSecret(accountId), (secret) => ({ seal: shopSealOf(accountId, hosts, app, secret), pair: secret.pair })),
    partnerSeal: async (accountId, hosts, partnerId) =>
      map(await shopSecret(accountId), ({ partnerKey }) => partnerSealOf(accountId, hosts, partnerId, partnerKey)),
    // Of shops alone, and loaded with the first of them: a link does not need it.
    receive: async (from) => {
      const isThere = thisVault();
      return (await import('./held')).receive(places, exclusive, from, isThere);
    },
    rotate: (accountId, seen, exchange) =>
      rotate({ exclusive: (work) => rotating(accountId, work), hold: () => holdShop(accountId), now: Date.now }, seen, exchange),
    repair: () => exclusive(repair),
    destroy: () =>
      exclusive(async () => {
        givenUp += 1;
        await places.destroy();
      }),
  };
}

/** A value made of a good result's value. */
const map = <T, U>(result: Result<T>, to: (value: T) => U): Result<U> => (result.ok ? ok(to(result.value)) : result);

/** A secret that is not of the kind that its account wants is damage. */
function only<T>(result: Result<unknown>, is: (value: unknown) => value is T): Result<T> {
  if (!result.ok) return result;
  return is(result.value) ? ok(result.value) : fail(failure('vaultDamaged'));
}
