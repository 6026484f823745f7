import { useSyncExternalStore } from 'react';
import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import type { Part } from '#lib/i18n/parts';
import { onDeletion } from '#lib/records/announce';
import { leftOutOf, removeLeftOut, watchLeftOut, watchSetting, writeSetting } from '#lib/settings/settings';
import { SETTINGS, type SettingName, type SettingValue } from '#lib/settings/table';
import { WORK_LOCK } from '#lib/settings/work-lock';
import { firstSettings, readLikelyTexts } from './first-reads';
import { languageFrom, loadLanguage, needTexts } from './language';

/** Reads all settings and a page's parts of the texts, in the language that they name: its first picture is already right. Awaited before it is mounted. */
export async function loadSettings(texts: readonly Part[]): Promise<void> {
  void needTexts(texts);
  followDeletion();
  readLikelyTexts(texts);
  const read = await firstSettings();
  for (const name of Object.keys(SETTINGS) as SettingName[]) known.set(name, read[name] ?? SETTINGS[name].fallback);
  await loadLanguage(languageFrom(settingNow('language')));
}

/** A setting as it is now, in this page and any other. */
export function useSetting<N extends SettingName>(name: N): SettingValue<N> {
  return useSyncExternalStore(onSetting(name), () => settingNow(name));
}

/** The setting as this page last heard of it. */
export function settingNow<N extends SettingName>(name: N): SettingValue<N> {
  return (known.has(name) ? known.get(name) : SETTINGS[name].fallback) as SettingValue<N>;
}

/** Keeps a setting; the page shows it at once. While everything is deleted, and for what a page holds from before, it says that it did not. */
export const saveSetting = <N extends SettingName>(name: N, value: SettingValue<N>): Promise<Result<null>> =>
  whileThere(() => writeSetting(name, value));

/** Settings that stay after the browser was closed: what cannot be used of them is told, and stays until it is removed. */
const LASTING = (Object.keys(SETTINGS) as SettingName[]).filter((name) => SETTINGS[name].place !== 'session');

/** How many entries of what is stored cannot be used, and so are left out. */
export const useLeftOut = (): number => useSyncExternalStore(watchLeftOut, () => leftOutOf(LASTING));

export const removeAllLeftOut = (): Promise<Result<null>> => whileThere(() => removeLeftOut(LASTING));

/** Writes, unless everything is being deleted. */
async function whileThere(write: () => Promise<void>): Promise<Result<null>> {
  try {
    return await navigator.locks.request(WORK_LOCK, { mode: 'shared' }, async () => {
      if (over) return fail(failure('cancelled'));
      await write();
      return ok(null);
    });
  } catch (error) {
    return fail(failure(/quota/i.test(String(error)) ? 'storageFull' : 'storageFailed'));
  }
}

/**
 * Keeps a setting of a page that is being left: written before this returns, as no lock is granted to such a page any more. A deletion tells
 * pages of its begin, so nothing is written beside it.
 */
export function saveSettingAtOnce<N extends SettingName>(name: N, value: SettingValue<N>): void {
  if (!over) void writeSetting(name, value).catch(() => undefined);
}

/** How to be called back when a setting has changed; the same function for the same name. One watch of the storage serves all who listen. */
export function onSetting(name: SettingName): (listener: () => void) => () => void {
  const made = subscribers.get(name) ?? subscriber(name);
  subscribers.set(name, made);
  return made;
}

const known = new Map<SettingName, unknown>();
const subscribers = new Map<SettingName, (listener: () => void) => () => void>();

function subscriber(name: SettingName): (listener: () => void) => () => void {
  const listeners = new Set<() => void>();
  let stop: (() => void) | undefined;
  const changed = (value: unknown) => {
    // The same content as a new object would draw the page again for nothing.
    if (JSON.stringify(settingNow(name)) === JSON.stringify(value)) return;
    known.set(name, value);
    for (const listener of listeners) listener();
  };
  return (listener) => {
    listeners.add(listener);
    stop ??= watchSetting(name, changed);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stop?.();
      stop = undefined;
    };
  };
}

let askedHere = false;
/** Whether everything is or was deleted since this page began: what it still holds is kept no more. */
let over = false;

/** This page asks for the deletion and tells how it went: it stays. Where that failed, a later one is none of its own. */
export async function askForDeletion<T>(ask: () => Promise<Result<T>>): Promise<Result<T>> {
  askedHere = true;
  const answer = await ask();
  if (!answer.ok) askedHere = false;
  return answer;
}

/** A page that holds what was deleted begins anew: when it is told that it is done, or else when the worker that deleted is no more. */
function followDeletion(): void {
  onDeletion((state) => {
    // Once over, always over: the same page may not take up again what it held.
    over ||= !askedHere;
    if (state === 'done') askedHere = false;
    if (!over) return;
    if (state === 'done') beginAnew();
    else void navigator.locks.request(WORK_LOCK, { mode: 'shared' }, async () => beginAnew());
  });
}

/**
 * Pages begin anew one after the other, and not within the event that told them: pages of an extension share a process, and Chromium's crashed in
 * about one deletion of five when all of them did so in the same moment. The lock goes with the page.
 */
function beginAnew(): void {
  void navigator.locks.request('sidecar-begin-anew', () => new Promise<never>(() => setTimeout(() => location.reload())));
}
