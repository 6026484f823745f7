import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { fromBase64 } from './bytes';
import { importDataKey, newDeviceKey } from './cipher';
import { type Kept, openHead } from './commit';
import { FORMAT, type Head, readHead } from './head';
import { HEAD_KEY, recordKey, type VaultPlaces } from './places';
import { readRecord } from './record';

export interface VaultStatus {
  /** `empty`: nothing has been put in yet. */
  readonly state: 'empty' | 'locked' | 'unlocked' | 'damaged' | 'newer';
  readonly protection: 'device' | 'passphrase';
  /** Whether the second copy could take the place of a damaged first. */
  readonly repairable: boolean;
}

/** The head and the open data key. */
export interface Opened {
  readonly head: Head;
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
  return { state: key ? 'unlocked' : 'locked', protection: found.head.wrapped ? 'passphrase' : 'device', repairable: false };
}

/** Opens what is there; an empty vault begins, where `begin` allows it, with a key of this device. */
export async function openVault(places: VaultPlaces, begin: boolean): Promise<Result<Opened>> {
  const found = await openHead(places);
  if ('bad' in found) return fail(failure(found.bad));
  if ('head' in found) {
    const key = await dataKey(places, found.head);
    return key ? ok({ head: found.head, key }) : fail(failure(found.head.wrapped ? 'locked' : 'vaultDamaged'));
  }
  if (!begin) return fail(failure('vaultDamaged'));
  const key = await newDeviceKey();
  await places.writeDeviceKey(key);
  return ok({ head: { format: FORMAT, wrapped: null, records: {} }, key });
}

/** One account's secret; a record that is missing, moved or of another time is damage. */
export async function readSecret(places: VaultPlaces, { head, key }: Opened, accountId: string): Promise<Result<Kept>> {
  const mark = head.records[accountId];
  const text = (await places.readSnapshot())[recordKey(accountId)];
  const secret = mark && (await readRecord(key, { ...mark, accountId }, text));
  return mark && secret !== undefined ? ok({ kind: mark.kind, secret }) : fail(failure('vaultDamaged'));
}

/** Every secret, for writing them anew under another key. */
export async function readEverything(places: VaultPlaces, opened: Opened): Promise<Result<Map<string, Kept>>> {
  const secrets = new Map<string, Kept>();
  for (const accountId of Object.keys(opened.head.records)) {
    const secret = await readSecret(places, opened, accountId);
    if (!secret.ok) return secret;
    secrets.set(accountId, secret.value);
  }
  return ok(secrets);
}

async function dataKey(places: VaultPlaces, head: Head): Promise<CryptoKey | undefined> {
  if (!head.wrapped) return places.readDeviceKey();
  const raw = fromBase64((await places.readSessionKey()) ?? '');
  return raw?.length === 32 ? importDataKey(raw) : undefined;
}
