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
  readSnapshot(): Promise<Record<string, unknown>>;
  writeSnapshot(snapshot: Snapshot, gone?: readonly string[]): Promise<void>;
  /** The second copy, written strictly after the first. */
  readCopy(): Promise<Snapshot | undefined>;
  readSessionKey(): Promise<string | undefined>;
  writeSessionKey(key: string | null): Promise<void>;
  readDeviceKey(): Promise<CryptoKey | undefined>;
  writeDeviceKey(key: CryptoKey | null): Promise<void>;
  destroy(): Promise<void>;
}

export const browserPlaces: VaultPlaces = {
  async readSnapshot() {
    const all = await browser.storage.local.get(null);
    return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('vault:')));
  },
  async writeSnapshot(snapshot, gone = []) {
    await browser.storage.local.set(snapshot);
    if (gone.length) await browser.storage.local.remove([...gone]);
    await inDatabase((database) => database.put('copies', snapshot, 'current'));
  },
  readCopy: () => inDatabase((database) => database.get('copies', 'current')),
  async readSessionKey() {
    const kept = (await browser.storage.session.get(SESSION_KEY))[SESSION_KEY];
    return typeof kept === 'string' ? kept : undefined;
  },
  async writeSessionKey(key) {
    if (key === null) await browser.storage.session.remove(SESSION_KEY);
    else await browser.storage.session.set({ [SESSION_KEY]: key });
  },
  readDeviceKey: () => inDatabase((database) => database.get('keys', 'device')),
  writeDeviceKey: (key) =>
    inDatabase(async (database) => {
      if (key) await database.put('keys', key, 'device');
      else await database.delete('keys', 'device');
    }),
  async destroy() {
    const kept = Object.keys(await this.readSnapshot());
    await browser.storage.local.remove(kept);
    await browser.storage.session.remove(SESSION_KEY);
    await deleteDB(DATABASE);
  },
};

async function inDatabase<T>(work: (database: VaultDatabase) => Promise<T>): Promise<T> {
  const database = await open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

type VaultDatabase = Awaited<ReturnType<typeof open>>;

const open = () =>
  openDB<{ copies: { key: string; value: Snapshot }; keys: { key: string; value: CryptoKey } }>(DATABASE, 1, {
    upgrade(database) {
      database.createObjectStore('copies');
      database.createObjectStore('keys');
    },
  });
