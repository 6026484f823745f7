import { browser } from 'wxt/browser';
import { type Migration, SETTINGS, type SettingName, type SettingValue } from './table';

const keyOf = (name: SettingName) => `setting:${name}`;
/** Beside a setting whose shape has changed once: the version of what is stored. Nothing there: version 1. */
const versionKeyOf = (name: SettingName) => `setting-version:${name}`;

/** Reads one setting; a missing or damaged value gives the default. */
export async function readSetting<N extends SettingName>(name: N): Promise<SettingValue<N>> {
  return (await readSettings([name]))[name];
}

/** Reads several settings, with one question to each place where some of them lie. */
export async function readSettings<N extends SettingName>(names: readonly N[]): Promise<Settings<N>> {
  const places = new Set(names.map((name) => SETTINGS[name].place));
  const stored = await Promise.all([...places].map((place) => browser.storage[place].get(keysIn(place, names))));
  const all = Object.assign({}, ...stored) as Record<string, unknown>;
  return Object.fromEntries(names.map((name) => [name, storedOrDefault(name, all[keyOf(name)], all[versionKeyOf(name)])])) as Settings<N>;
}

export type Settings<N extends SettingName> = { readonly [K in N]: SettingValue<K> };

const keysIn = (place: string, names: readonly SettingName[]) =>
  names
    .filter((name) => SETTINGS[name].place === place)
    .flatMap((name) => (isVersioned(name) ? [keyOf(name), versionKeyOf(name)] : [keyOf(name)]));

const isVersioned = (name: SettingName) => SETTINGS[name].migrations.length > 0;

/** What was stored, brought to today's shape; the default where it is missing, damaged or of a newer Sidecar. */
function storedOrDefault(name: SettingName, stored: unknown, version: unknown): unknown {
  const { fallback, migrations } = SETTINGS[name];
  const value = stored === undefined ? undefined : migrate(stored, version, migrations);
  return sameShape(value, fallback) ? value : fallback;
}

/**
 * Brings a stored value to today's shape. Migration n leads from version n to n + 1, and is never edited once it was shipped.
 *
 * @param version of the stored value; anything but a whole number from 1 on counts as 1
 * @returns undefined for a value of a newer version: it is left as it is, and not understood
 */
export function migrate(stored: unknown, version: unknown, migrations: readonly Migration[]): unknown {
  const from = typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 1;
  if (from > migrations.length + 1) return undefined;
  return migrations.slice(from - 1).reduce((value, step) => step(value), stored);
}

/** Writes one setting; rejects when the browser refuses (quota), and then nothing has changed. */
export async function writeSetting<N extends SettingName>(name: N, value: SettingValue<N>): Promise<void> {
  const version = isVersioned(name) ? { [versionKeyOf(name)]: SETTINGS[name].migrations.length + 1 } : {};
  // One write: value and version cannot part.
  await browser.storage[SETTINGS[name].place].set({ [keyOf(name)]: value, ...version });
}

/** Back to the default, with nothing kept. */
export async function clearSetting(name: SettingName): Promise<void> {
  await browser.storage[SETTINGS[name].place].remove([keyOf(name), versionKeyOf(name)]);
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
    // Another computer of the same person may run an older version: what it wrote is brought to today's shape as well.
    if (isVersioned(name)) void readSetting(name).then((value) => current && tell(value));
    else tell(sameShape(change.newValue, fallback) ? (change.newValue as SettingValue<N>) : fallback);
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
