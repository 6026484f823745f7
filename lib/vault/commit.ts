import { type Head, type HeadReading, type RecordKind, readHead, writeHead } from './head';
import { HEAD_KEY, recordKey, type VaultPlaces } from './places';
import { writeRecord } from './record';

/** The head as it lies there. Records or a second copy without a head are damage, never an empty vault. */
export async function openHead(places: VaultPlaces): Promise<HeadReading | { readonly empty: true }> {
  const snapshot = await places.readSnapshot();
  if (snapshot[HEAD_KEY] !== undefined) return readHead(snapshot[HEAD_KEY]);
  const traces = Object.keys(snapshot).length > 0 || (await places.readCopy()) !== undefined;
  return traces ? { bad: 'vaultDamaged' } : { empty: true };
}

/** A secret as it is put in and taken out: plain data, of one kind of account. */
export interface Kept {
  readonly kind: RecordKind;
  readonly secret: unknown;
}

/** Writes secrets and the head that names their new generations in one go, then the second copy. */
export async function commit(
  places: VaultPlaces,
  key: CryptoKey | null,
  head: Head,
  secrets: ReadonlyMap<string, Kept>,
  gone: readonly string[] = [],
): Promise<void> {
  const kept = Object.entries(await places.readSnapshot()).filter(([name]) => !gone.includes(name));
  const snapshot: Record<string, string> = Object.fromEntries(
    kept.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const records = { ...head.records };
  for (const [accountId, { kind, secret }] of secrets) {
    if (!key) throw new TypeError('Writing a secret needs the open key');
    const generation = (records[accountId]?.generation ?? 0) + 1;
    records[accountId] = { kind, generation };
    snapshot[recordKey(accountId)] = await writeRecord(key, { kind, accountId, generation }, secret);
  }
  snapshot[HEAD_KEY] = await writeHead({ ...head, records });
  await places.writeSnapshot(snapshot, gone);
}
