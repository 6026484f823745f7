import { failure } from '#lib/domain/failure';
import { fail, type Result } from '#lib/domain/result';
import { type Head, type HeadReading, type RecordKind, readHead, writeHead } from './head';
import { HEAD_KEY, recordKey, type VaultPlaces } from './places';
import { writeRecord } from './record';

/** The head and the records beside it, of one moment. */
export type Found =
  | { readonly head: Head; readonly records: Readonly<Record<string, unknown>> }
  | Exclude<HeadReading, { readonly head: Head }>
  | { readonly empty: true };

/** The vault as it lies there; where an account is named, with its record alone. Records or a second copy without a head are damage, never an empty vault. */
export async function openHead(places: VaultPlaces, accountId?: string): Promise<Found> {
  const some = accountId === undefined ? undefined : await places.readSnapshot([HEAD_KEY, recordKey(accountId)]);
  const records = some?.[HEAD_KEY] === undefined ? await places.readSnapshot() : some;
  if (records[HEAD_KEY] !== undefined) {
    const reading = await readHead(records[HEAD_KEY]);
    return 'head' in reading ? { ...reading, records } : reading;
  }
  const traces = Object.keys(records).length > 0 || (await places.readCopy()) !== undefined;
  return traces ? { bad: 'vaultDamaged' } : { empty: true };
}

/** Whether a record of this account is there; `noAccount` when it was removed, whoever still has something to write for it. */
export function recordOf(found: Found, accountId: string): Result<Extract<Found, { readonly head: Head }>> {
  if ('bad' in found) return fail(failure(found.bad));
  if ('empty' in found || !Object.hasOwn(found.head.records, accountId)) return fail(failure('noAccount'));
  return { ok: true, value: found };
}

/** A secret as it is put in and taken out: plain data, of one kind of account. */
export interface StoredSecret {
  readonly kind: RecordKind;
  readonly secret: unknown;
  readonly exposed?: true;
}

/** Writes secrets and the head that names their new generations in one go, then the second copy. Only inside the vault's lock. */
export async function commit(
  places: VaultPlaces,
  key: CryptoKey | null,
  head: Head,
  secrets: ReadonlyMap<string, StoredSecret>,
  gone: readonly string[] = [],
): Promise<void> {
  const stored = Object.entries(await places.readSnapshot()).filter(([name]) => !gone.includes(name));
  const snapshot: Record<string, string> = Object.fromEntries(
    stored.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const records = { ...head.records };
  for (const [accountId, { kind, secret, exposed }] of secrets) {
    if (!key) throw new TypeError('Writing a secret needs the open key');
    const generation = (records[accountId]?.generation ?? 0) + 1;
    records[accountId] = { kind, generation, ...(exposed ? { exposed } : {}) };
    snapshot[recordKey(accountId)] = await writeRecord(key, { kind, accountId, generation }, secret);
  }
  snapshot[HEAD_KEY] = await writeHead({ ...head, records });
  await places.writeSnapshot(snapshot, gone);
}
