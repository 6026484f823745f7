import { deleteDB, openDB } from 'idb';
import { browser } from 'wxt/browser';

/** Everything of the vault that lies in storage.local: the head and the records, by key. */
export type Snapshot = Readonly<Record<string, string>>;

export const HEAD_KEY = 'vault:head';
export const recordKey = (accountId: string): string => `vault:record:${accountId}`;
const SESSION_KEY = 'vault:key';
const DATABASE = 'sidecar-vault';

/** Where the vault's parts lie. A multi-key write of storage.local is all or nothing. */
export interface VaultPlaces {
  /** All of it, or what lies under these keys; of one moment. */
  readSnapshot(keys?: readonly string[]): Promise<Record<string, unknown>>;
  writeSnapshot(snapshot: Snapshot, gone?: readonly string[]): Promise<void>;
  /** The second copy, written strictly after the first. */
  readCopy(): Promise<Snapshot | undefined>;
  readSessionKey(): Promise<string | undefined>;
  writeSessionKey(key: string | null): Promise<void>;
  readDeviceKey(): Promise<CryptoKey | undefined>;
  writeDeviceKey(key: CryptoKey | null): Promise<void>;
  destroy(): Promise<void>;
}

/** This computer's storage, as whoever opens the vault reads and writes it. */
export interface LocalStorage {
  read(keys: readonly string[]): Promise<Record<string, unknown>>;
  write(items: Snapshot): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

export const browserPlaces = (local: LocalStorage): VaultPlaces => ({
  async readSnapshot(keys) {
    if (keys) return local.read(keys);
    const all = await browser.storage.local.get(null);
    return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('vault:')));
  },
  async writeSnapshot(snapshot, gone = []) {
    await local.write(snapshot);
    if (gone.length) await local.remove(gone);
    await inDatabase((database) => database.put('copies', snapshot, 'current'));
  },
  readCopy: () => inDatabase((database) => database.get('copies', 'current')),
  async readSessionKey() {
    const stored = (await browser.storage.session.get(SESSION_KEY))[SESSION_KEY];
    return typeof stored === 'string' ? stored : undefined;
  },
  async writeSessionKey(key) {
    if (key === null) await browser.storage.session.remove(SESSION_KEY);
    else await browser.storage.session.set({ [SESSION_KEY]: key });
  },
  readDeviceKey() {
    deviceKey ??= inDatabase((database) => database.get('keys', 'device')).catch((error: unknown) => {
      deviceKey = undefined;
      throw error;
    });
    return deviceKey;
  },
  writeDeviceKey: (key) =>
    inDatabase(async (database) => {
      deviceKey = undefined;
      if (key) await database.put('keys', key, 'device');
      else await database.delete('keys', 'device');
      deviceKey = undefined;
    }),
  async destroy() {
    const stored = Object.keys(await this.readSnapshot());
    await local.remove(stored);
    await browser.storage.session.remove(SESSION_KEY);
    close();
    await deleteDB(DATABASE);
  },
});

const inDatabase = async <T>(work: (database: VaultDatabase) => Promise<T>): Promise<T> => work(await connection());

type VaultDatabase = Awaited<ReturnType<typeof open>>;
let opened: Promise<VaultDatabase> | undefined;
/** A key that lets itself be used and not be read; asked for once a connection. */
let deviceKey: Promise<CryptoKey | undefined> | undefined;

/** One connection for a worker's life: opening it takes longer than reading a key. */
function connection(): Promise<VaultDatabase> {
  if (!opened) {
    const opening = open();
    opened = opening;
    opening.catch(() => opened === opening && close());
  }
  return opened;
}

/** The next use opens again. */
function close(): void {
  void opened?.then(
    (database) => database.close(),
    () => undefined,
  );
  opened = undefined;
  deviceKey = undefined;
}

const open = () =>
  openDB<{ copies: { key: string; value: Snapshot }; keys: { key: string; value: CryptoKey } }>(DATABASE, 1, {
    blocking: close,
    terminated: close,
    upgrade(database) {
      database.createObjectStore('copies');
      database.createObjectStore('keys');
    },
  });
