import { useSyncExternalStore } from 'react';
import { failure } from '../domain/failure';
import { fail, ok, type Result } from '../domain/result';
import { readSetting, watchSetting, writeSetting } from '../settings/settings';
import { SETTINGS, type SettingName, type SettingValue } from '../settings/table';
import { languageFrom, loadLanguage } from './language';

/** Reads all settings and the texts of the language they name, so that a page's first picture is already right. Awaited before it is mounted. */
export async function loadSettings(): Promise<void> {
  const names = Object.keys(SETTINGS) as SettingName[];
  await Promise.all(names.map(async (name) => known.set(name, await readSetting(name).catch(() => SETTINGS[name].fallback))));
  await loadLanguage(languageFrom(settingNow('language')));
}

/** A setting as it is now, in this page and any other. */
export function useSetting<N extends SettingName>(name: N): SettingValue<N> {
  return useSyncExternalStore(
    (tell) => watch(name, tell),
    () => settingNow(name),
  );
}

/** The setting as this page last heard of it. */
export function settingNow<N extends SettingName>(name: N): SettingValue<N> {
  return (known.has(name) ? known.get(name) : SETTINGS[name].fallback) as SettingValue<N>;
}

/** Keeps a setting; the page shows it at once. */
export async function saveSetting<N extends SettingName>(name: N, value: SettingValue<N>): Promise<Result<null>> {
  try {
    await writeSetting(name, value);
    return ok(null);
  } catch (error) {
    return fail(failure(/quota/i.test(String(error)) ? 'storageFull' : 'storageFailed'));
  }
}

const known = new Map<SettingName, unknown>();

function watch(name: SettingName, tell: () => void): () => void {
  return watchSetting(name, (value) => {
    // The same content as a new object would draw the page again for nothing.
    if (JSON.stringify(known.get(name)) === JSON.stringify(value)) return;
    known.set(name, value);
    tell();
  });
}
