import { browser } from 'wxt/browser';
import { readLocal, removeLocal, writeLocal } from './local';

/**
 * Values that each account or request has of its own, and the vault's one, beside the settings that exist once. One storage key each:
 * `<prefix>:<id>`, and what may follow. Whose the id is decides what is removed with an account.
 */
const row = (prefix: string, place: 'local' | 'session', of: 'account' | 'request' | 'vault') => ({ prefix, place, of });

export const KEYED = {
  /** Counts of calls under an account's quota: a killed worker or a closed browser does not forget them. */
  quota: row('gate', 'local', 'account'),
  /** How many requests of a shop may be under way, as its throttle answers have taught. */
  shopConcurrency: row('width', 'local', 'account'),
  /** Performance that was read, for as long as the browser runs. */
  performance: row('figures', 'session', 'account'),
  /** Limits of cost that were told as passed. */
  costTold: row('cost-told', 'local', 'account'),
  /** A link that was asked for and has no answer yet. */
  pendingLink: row('begun', 'local', 'request'),
  /** Unix ms at which the person last used what the vault protects: `used:vault`. The vault's own keys stand in lib/vault/places.ts. */
  vaultUse: row('used', 'session', 'vault'),
} as const satisfies Record<string, ReturnType<typeof row>>;
export type KeyedName = keyof typeof KEYED;
type Place = (typeof KEYED)[KeyedName]['place'];

/** @param id of the account or request, or the value's name; `more` tells several values of one owner apart */
const keyOf = (name: KeyedName, id: string, more: readonly string[]): string => [KEYED[name].prefix, id, ...more].join(':');

/** What is stored, as it lies there: its reader checks the shape. Undefined where nothing is. */
export async function readKeyed(name: KeyedName, id: string, ...more: readonly string[]): Promise<unknown> {
  const key = keyOf(name, id, more);
  return (await (KEYED[name].place === 'local' ? readLocal([key]) : browser.storage.session.get(key)))[key];
}

/** Rejects when the browser refuses (quota); then nothing has changed. */
export const writeKeyed = (name: KeyedName, value: unknown, id: string, ...more: readonly string[]): Promise<void> =>
  writeItems(KEYED[name].place, { [keyOf(name, id, more)]: value });

export const removeKeyed = (name: KeyedName, id: string): Promise<void> => removeItems(KEYED[name].place, [keyOf(name, id, [])]);

const writeItems = (place: Place, items: Record<string, unknown>): Promise<void> =>
  place === 'local' ? writeLocal(items) : browser.storage[place].set(items);

const removeItems = (place: Place, keys: string[]): Promise<void> =>
  place === 'local' ? removeLocal(keys) : browser.storage[place].remove(keys);

/** All stored values of a name, whoever's they are. */
export async function listKeyed(name: KeyedName): Promise<readonly unknown[]> {
  const { prefix, place } = KEYED[name];
  const all = await browser.storage[place].get(null);
  return Object.entries(all).flatMap(([key, value]) => (key.startsWith(`${prefix}:`) ? [value] : []));
}

/** Removes every value that an account has of its own. */
export async function removeKeyedOf(accountId: string): Promise<void> {
  const own = Object.values(KEYED).filter(({ of }) => of === 'account');
  for (const place of new Set(own.map((each) => each.place))) {
    const stems = own.filter((each) => each.place === place).map(({ prefix }) => `${prefix}:${accountId}`);
    const keys = Object.keys(await browser.storage[place].get(null));
    const gone = keys.filter((key) => stems.some((stem) => key === stem || key.startsWith(`${stem}:`)));
    if (gone.length) await removeItems(place, gone);
  }
}

/** Calls back whenever such a value is written or removed, in any window. Returns how to stop. */
export function watchKeyed(name: KeyedName, id: string, tell: () => void): () => void {
  const key = keyOf(name, id, []);
  const listen = (changes: Record<string, unknown>, area: string) => {
    if (area === KEYED[name].place && key in changes) tell();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
