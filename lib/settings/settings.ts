import { browser } from 'wxt/browser';
import { readLocal, removeLocal, writeLocal } from './local';
import { type Check, type Damaged, sift, withDamaged } from './shapes';
import { type Migration, SETTINGS, type SettingName, type SettingValue } from './table';

const keyOf = (name: SettingName) => `setting:${name}`;
/** Beside a setting whose shape has changed once: the version of what is stored. Nothing there: version 1. */
const versionKeyOf = (name: SettingName) => `setting-version:${name}`;

/** Reads one setting; a missing or damaged value gives the default, and of a list or record what can be used is read. */
export async function readSetting<N extends SettingName>(name: N): Promise<SettingValue<N>> {
  return (await readSettings([name]))[name];
}

/** Reads several settings, with one question to each place where some of them lie. */
export async function readSettings<N extends SettingName>(names: readonly N[]): Promise<Settings<N>> {
  const places = new Set(names.map((name) => SETTINGS[name].place));
  const stored = await Promise.all(
    [...places].map((place) => (place === 'local' ? readLocal(keysIn(place, names)) : browser.storage[place].get(keysIn(place, names)))),
  );
  const all = Object.assign({}, ...stored) as Record<string, unknown>;
  return Object.fromEntries(names.map((name) => [name, storedOrDefault(name, all[keyOf(name)], all[versionKeyOf(name)])])) as Settings<N>;
}

export type Settings<N extends SettingName> = { readonly [K in N]: SettingValue<K> };

const keysIn = (place: string, names: readonly SettingName[]) =>
  names
    .filter((name) => SETTINGS[name].place === place)
    .flatMap((name) => (isVersioned(name) ? [keyOf(name), versionKeyOf(name)] : [keyOf(name)]));

const isVersioned = (name: SettingName) => SETTINGS[name].migrations.length > 0;

/** What was stored, brought to today's shape; the default where it is missing, damaged or of a newer Sidecar. Notes what is left out. */
function storedOrDefault(name: SettingName, stored: unknown, version: unknown): unknown {
  const { fallback, migrations, shape } = SETTINGS[name];
  const today = stored === undefined ? undefined : migrate(stored, version, migrations);
  const { value, damaged } = sift(today, { ...shape, check: closer[name] ?? shape.check }, fallback);
  note(name, damaged);
  return value;
}

let closer: Readonly<Partial<Record<SettingName, Check>>> = {};
/** From now on these settings are checked so, and no more as the table says. */
export function checkCloser(checks: typeof closer): void {
  closer = checks;
}

/** What reading left out, as far as this page or worker knows. Nobody reads again before a write: a page that is being left has no time. */
const leftOut = new Map<SettingName, Damaged>();
const listeners = new Set<() => void>();

function note(name: SettingName, damaged: Damaged): void {
  if (damaged.length === 0 && !leftOut.has(name)) return;
  if (leftOut.size === 0) browser.storage.onChanged.addListener(noteChange);
  if (damaged.length > 0) leftOut.set(name, damaged);
  else leftOut.delete(name);
  if (leftOut.size === 0) browser.storage.onChanged.removeListener(noteChange);
  for (const tell of listeners) tell();
}

/** Another window has removed what is damaged, or has changed the rest: what is written from here follows it. */
function noteChange(changes: Record<string, { newValue?: unknown }>, area: string): void {
  for (const name of [...leftOut.keys()]) {
    const change = changes[keyOf(name)];
    if (!change || area !== SETTINGS[name].place) continue;
    if (isVersioned(name)) void readSetting(name);
    else storedOrDefault(name, change.newValue, undefined);
  }
}

/** How many entries of these settings could not be used when they were last read. They are written back as they are. */
export const leftOutOf = (names: readonly SettingName[]): number => names.reduce((sum, name) => sum + (leftOut.get(name)?.length ?? 0), 0);

/** Calls back whenever such entries come or go. Returns how to stop. */
export function watchLeftOut(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Removes for good what cannot be used, at the person's word; the rest stays. */
export async function removeLeftOut(names: readonly SettingName[]): Promise<void> {
  for (const name of names) {
    const value = await readSetting(name);
    if (!leftOut.has(name)) continue;
    note(name, []);
    await writeSetting(name, value);
  }
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
  const { place, shape } = SETTINGS[name];
  // One write: value and version cannot part.
  const items = { [keyOf(name)]: withDamaged(value, shape, leftOut.get(name) ?? []), ...version };
  await (place === 'local' ? writeLocal(items) : browser.storage[place].set(items));
}

/** Back to the default, with nothing kept. */
export async function clearSetting(name: SettingName): Promise<void> {
  const { place } = SETTINGS[name];
  const keys = [keyOf(name), versionKeyOf(name)];
  await (place === 'local' ? removeLocal(keys) : browser.storage[place].remove(keys));
}

/** Calls back now and after each change, in any window. Returns how to stop. */
export function watchSetting<N extends SettingName>(name: N, tell: (value: SettingValue<N>) => void): () => void {
  const { place } = SETTINGS[name];
  let current = true;
  let changed = false;
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[keyOf(name)];
    if (area !== place || !change) return;
    changed = true;
    // Another computer of the same person may run an older version: what it wrote is brought to today's shape as well.
    if (isVersioned(name)) void readSetting(name).then((value) => current && tell(value));
    else tell(storedOrDefault(name, change.newValue, undefined) as SettingValue<N>);
  };
  browser.storage.onChanged.addListener(listen);
  // What was read before a change may come after it.
  void readTogether(name).then((value) => current && !changed && tell(value));
  return () => {
    current = false;
    browser.storage.onChanged.removeListener(listen);
  };
}

let together: { readonly names: Set<SettingName>; readonly read: Promise<Settings<SettingName>> } | undefined;

/** A page that is drawn watches a dozen of them in one tick: they are read with one question to each place. */
async function readTogether<N extends SettingName>(name: N): Promise<SettingValue<N>> {
  if (!together) {
    const names = new Set<SettingName>();
    const read = Promise.resolve().then(() => {
      together = undefined;
      return readSettings([...names]);
    });
    together = { names, read };
  }
  together.names.add(name);
  return (await together.read)[name];
}
