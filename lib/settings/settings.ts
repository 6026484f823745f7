import { browser } from 'wxt/browser';
import { SETTINGS, type SettingName, type SettingValue } from './table';

const keyOf = (name: SettingName) => `setting:${name}`;

/** Reads one setting; a missing or damaged value gives the default. */
export async function readSetting<N extends SettingName>(name: N): Promise<SettingValue<N>> {
  return (await readSettings([name]))[name];
}

/** Reads several settings, with one question to each place where some of them lie. */
export async function readSettings<N extends SettingName>(names: readonly N[]): Promise<Settings<N>> {
  const places = new Set(names.map((name) => SETTINGS[name].place));
  const stored = await Promise.all([...places].map((place) => browser.storage[place].get(keysIn(place, names))));
  const all = Object.assign({}, ...stored) as Record<string, unknown>;
  return Object.fromEntries(names.map((name) => [name, storedOrDefault(name, all[keyOf(name)])])) as Settings<N>;
}

export type Settings<N extends SettingName> = { readonly [K in N]: SettingValue<K> };

const keysIn = (place: string, names: readonly SettingName[]) => names.filter((name) => SETTINGS[name].place === place).map(keyOf);

/** What was stored, where it has the setting's shape. */
function storedOrDefault(name: SettingName, stored: unknown): unknown {
  const { fallback } = SETTINGS[name];
  return sameShape(stored, fallback) ? stored : fallback;
}

/** Writes one setting; rejects when the browser refuses (quota), and then nothing has changed. */
export async function writeSetting<N extends SettingName>(name: N, value: SettingValue<N>): Promise<void> {
  await browser.storage[SETTINGS[name].place].set({ [keyOf(name)]: value });
}

/** Back to the default, with nothing kept. */
export async function clearSetting(name: SettingName): Promise<void> {
  await browser.storage[SETTINGS[name].place].remove(keyOf(name));
}

/** Calls back now and after each change, in any window. Returns how to stop. */
export function watchSetting<N extends SettingName>(name: N, tell: (value: SettingValue<N>) => void): () => void {
  const { place, fallback } = SETTINGS[name];
  let current = true;
  let changed = false;
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[keyOf(name)];
    if (area !== place || !change) return;
    changed = true;
    tell(sameShape(change.newValue, fallback) ? (change.newValue as SettingValue<N>) : fallback);
  };
  browser.storage.onChanged.addListener(listen);
  // What was read before a change may come after it.
  void readSetting(name).then((value) => current && !changed && tell(value));
  return () => {
    current = false;
    browser.storage.onChanged.removeListener(listen);
  };
}

function sameShape(value: unknown, fallback: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (fallback === null) return typeof value === 'object';
  return typeof value === typeof fallback && Array.isArray(value) === Array.isArray(fallback);
}
