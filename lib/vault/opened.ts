import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { type Bytes, fromBase64, toBase64 } from './bytes';
import { importDataKey, newDeviceKey } from './cipher';
import { openHead, type StoredSecret } from './commit';
import { type Head, NEW_HEAD, readHead, type Wrapped } from './head';
import { HEAD_KEY, recordKey, type VaultPlaces } from './places';
import { readRecord } from './record';

export interface VaultStatus {
  /** `empty`: nothing has been put in yet. `damaged` with the protection `device`: the key of this device is gone. */
  readonly state: 'empty' | 'locked' | 'unlocked' | 'damaged' | 'newer';
  readonly protection: 'device' | 'passphrase';
  /** Whether the second copy could take the place of a damaged first. */
  readonly repairable: boolean;
  /** Accounts whose secret was kept before the passphrase was chosen, and may still be readable on the disk; absent: none. */
  readonly exposed?: string[];
}

/** The head, the records beside it and the open data key. */
export interface Opened {
  readonly head: Head;
  readonly records: Readonly<Record<string, unknown>>;
  readonly key: CryptoKey;
}

export async function vaultStatus(places: VaultPlaces): Promise<VaultStatus> {
  const found = await openHead(places);
  if ('empty' in found) return { state: 'empty', protection: 'device', repairable: false };
  if ('bad' in found) {
    const repairable = found.bad !== 'vaultNewer' && 'head' in (await readHead((await places.readCopy())?.[HEAD_KEY]));
    return { state: found.bad === 'vaultNewer' ? 'newer' : 'damaged', protection: 'passphrase', repairable };
  }
  const key = await dataKey(places, found.head);
  if (!found.head.wrapped) return { state: key ? 'unlocked' : 'damaged', protection: 'device', repairable: false };
  const exposed = Object.entries(found.head.records).flatMap(([accountId, mark]) => (mark.exposed ? [accountId] : []));
  return { state: key ? 'unlocked' : 'locked', protection: 'passphrase', repairable: false, ...(exposed.length ? { exposed } : {}) };
}

/** Opens what is there, or (where an account is named) the head and its record alone; an empty vault begins, where `begin` allows it, with a key of this device. */
export async function openVault(places: VaultPlaces, begin: boolean, accountId?: string): Promise<Result<Opened>> {
  const found = await openHead(places, accountId);
  if ('bad' in found) return fail(failure(found.bad));
  if ('head' in found) {
    const key = await dataKey(places, found.head);
    return key ? ok({ ...found, key }) : fail(failure(found.head.wrapped ? 'locked' : 'vaultDamaged'));
  }
  if (!begin) return fail(failure('vaultDamaged'));
  const key = await newDeviceKey();
  await places.writeDeviceKey(key);
  return ok({ head: NEW_HEAD, records: {}, key });
}

/** One account's secret; a record that is missing, moved or of another time is damage. */
export async function readSecret({ head, records, key }: Opened, accountId: string): Promise<Result<StoredSecret>> {
  const mark = head.records[accountId];
  const secret = mark && (await readRecord(key, { ...mark, accountId }, records[recordKey(accountId)]));
  if (!mark || secret === undefined) return fail(failure('vaultDamaged'));
  return ok({ kind: mark.kind, secret, ...(mark.exposed ? { exposed: true } : {}) });
}

/** Every secret, for writing them anew under another key. */
export async function readEverything(opened: Opened): Promise<Result<Map<string, StoredSecret>>> {
  const secrets = new Map<string, StoredSecret>();
  for (const accountId of Object.keys(opened.head.records)) {
    const secret = await readSecret(opened, accountId);
    if (!secret.ok) return secret;
    secrets.set(accountId, secret.value);
  }
  return ok(secrets);
}

/** The open key of a vault, if it is open. */
export async function dataKey(places: VaultPlaces, head: Head): Promise<CryptoKey | undefined> {
  if (!head.wrapped) return places.readDeviceKey();
  const [wrapping, key] = ((await places.readSessionKey()) ?? '').split('.');
  // A key of an earlier passphrase opens nothing: whoever died while it was changed has to unlock.
  const raw = wrapping === nameOf(head.wrapped) ? fromBase64(key ?? '') : null;
  return raw?.length === 32 ? importDataKey(raw) : undefined;
}

/** The open key as it lies in the session: with the name of the wrapping that it comes from. */
export const sessionKeyOf = (raw: Bytes, wrapped: Wrapped): string => `${nameOf(wrapped)}.${toBase64(raw)}`;

/** Whether two heads have the same data key. */
export const isSameKey = (a: Head, b: Head): boolean =>
  a.wrapped === null || b.wrapped === null ? a.wrapped === b.wrapped : nameOf(a.wrapped) === nameOf(b.wrapped);

/** Each wrapping has an IV of its own. */
const nameOf = ({ iv }: Wrapped): string => toBase64(iv);
