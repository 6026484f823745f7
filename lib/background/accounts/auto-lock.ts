import { browser } from 'wxt/browser';
import { AUTO_LOCK_ALARM } from '#lib/background/shell/alarm-names';
import { logFault } from '#lib/background/shell/log';
import { readKeyed, writeKeyed } from '#lib/settings/keyed';
import { readSetting } from '#lib/settings/settings';
import { vault } from './clients';
import { lockNow } from './lock-now';

const MINUTE = 60_000;
const NOTE_EVERY = 5_000;

/** When this worker last noted a use; null: not yet. */
let usedHere: number | null = null;

/** The person did something: the time until the lock begins anew. */
export async function noteUse(): Promise<void> {
  usedHere = Date.now();
  await writeKeyed('vaultUse', Date.now(), 'vault');
}

/**
 * Locks when nobody has used it for the chosen minutes. Compared at every wake, not only by alarm: alarms sleep with the computer.
 * A clock that went back behind the last use locks too.
 */
export async function lockIfIdle(at?: number): Promise<void> {
  const [minutes, last] = await Promise.all([readSetting('autoLockMinutes'), lastUse()]);
  // Read after the stored use: one that is stored meanwhile lies before this moment, and is no clock that went back.
  const now = at ?? Date.now();
  if (minutes <= 0 || (last !== null && last <= now && now - last < minutes * MINUTE)) return;
  // Asked only here: whether anything lies open takes longer to find out than when it was used.
  const status = await vault.status();
  if (status.state !== 'unlocked' || status.protection !== 'passphrase') return;
  if (last === null) return noteUse();
  await lockNow();
}

async function lastUse(): Promise<number | null> {
  const last = await readKeyed('vaultUse', 'vault');
  return typeof last === 'number' ? last : null;
}

/** Before anything is done: whoever comes back after hours finds it locked, whatever woke the worker first. */
export async function lockIfIdleOrUse(act: boolean): Promise<void> {
  const now = Date.now();
  // No choice of minutes is shorter than the one minute for which a use of this worker's own memory counts.
  const justUsed = usedHere !== null && usedHere <= now && now - usedHere < MINUTE;
  if (!justUsed) await lockIfIdle();
  // Nobody waits for the note, and it is right to some seconds.
  const justNoted = usedHere !== null && usedHere <= now && now - usedHere < NOTE_EVERY;
  if (act && !justNoted) setTimeout(() => void noteUse().catch((error: unknown) => logFault('use', error)));
}

/** One alarm a minute; it is made again at every start, because browsers may lose it. */
export async function startAutoLock(): Promise<void> {
  if (!(await browser.alarms.get(AUTO_LOCK_ALARM))) await browser.alarms.create(AUTO_LOCK_ALARM, { periodInMinutes: 1 });
}
