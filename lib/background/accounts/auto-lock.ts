import { browser } from 'wxt/browser';
import { readSetting } from '#lib/settings/settings';
import { vault } from './clients';
import { lockNow } from './lock-now';

export const AUTO_LOCK_ALARM = 'auto-lock';
const LAST_USE = 'vault:lastUse';

/** The person did something: the time until the lock begins anew. */
export async function noteUse(): Promise<void> {
  await browser.storage.session.set({ [LAST_USE]: Date.now() });
}

/**
 * Locks when nobody has used it for the chosen minutes. Compared at every wake, not only by alarm: alarms sleep with the computer.
 * A clock that went back behind the last use locks too.
 */
export async function lockIfIdle(now = Date.now()): Promise<void> {
  const status = await vault.status();
  if (status.state !== 'unlocked' || status.protection !== 'passphrase') return;
  const minutes = await readSetting('autoLockMinutes');
  if (minutes <= 0) return;
  const last = (await browser.storage.session.get(LAST_USE))[LAST_USE];
  if (typeof last !== 'number') return noteUse();
  if (now < last || now - last >= minutes * 60_000) await lockNow();
}

/** Before anything is done: whoever comes back after hours finds it locked, whatever woke the worker first. */
export async function lockIfIdleOrUse(act: boolean): Promise<void> {
  await lockIfIdle();
  if (act) await noteUse();
}

/** One alarm a minute; it is made again at every start, because browsers may lose it. */
export async function startAutoLock(): Promise<void> {
  if (!(await browser.alarms.get(AUTO_LOCK_ALARM))) await browser.alarms.create(AUTO_LOCK_ALARM, { periodInMinutes: 1 });
}
