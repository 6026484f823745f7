import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeSetting } from '#lib/settings/settings';
import { lockIfIdle, lockIfIdleOrUse, noteUse } from './auto-lock';

const { status, lock } = vi.hoisted(() => ({ status: vi.fn(), lock: vi.fn() }));
vi.mock('./clients', () => ({ vault: { status, lock } }));

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 21, 12);

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  status.mockReset().mockResolvedValue({ state: 'unlocked', protection: 'passphrase', repairable: false });
  lock.mockReset().mockResolvedValue({ state: 'locked', protection: 'passphrase', repairable: false });
  await noteUse();
});

const locksAt = async (now: number): Promise<boolean> => {
  lock.mockClear();
  await lockIfIdle(now);
  return lock.mock.calls.length > 0;
};

test('locks after the chosen minutes without use, not before', async () => {
  expect(await locksAt(NOW + 15 * MINUTE - 1)).toBe(false);
  expect(await locksAt(NOW + 15 * MINUTE)).toBe(true);
  await writeSetting('autoLockMinutes', 60);
  expect(await locksAt(NOW + 15 * MINUTE)).toBe(false);
  expect(await locksAt(NOW + 60 * MINUTE)).toBe(true);
});

test('a clock that went back behind the last use locks', async () => {
  expect(await locksAt(NOW - 1)).toBe(true);
});

test('a use that is noted while it is looked at is no clock that went back', async () => {
  vi.setSystemTime(NOW);
  lock.mockClear();
  const checking = lockIfIdle();
  vi.setSystemTime(NOW + 5);
  const noted = noteUse();
  await Promise.all([checking, noted]);
  await lockIfIdle();
  expect(lock).not.toHaveBeenCalled();
});

test('a use begins the minutes anew', async () => {
  vi.setSystemTime(NOW + 10 * MINUTE);
  await noteUse();
  expect(await locksAt(NOW + 20 * MINUTE)).toBe(false);
  expect(await locksAt(NOW + 25 * MINUTE)).toBe(true);
});

test('never where the person chose so, and never without a passphrase', async () => {
  await writeSetting('autoLockMinutes', 0);
  expect(await locksAt(NOW + 1_000_000 * MINUTE)).toBe(false);
  await writeSetting('autoLockMinutes', 5);
  status.mockResolvedValue({ state: 'unlocked', protection: 'device', repairable: false });
  expect(await locksAt(NOW + 1_000_000 * MINUTE)).toBe(false);
});

test('counts from now where the last use is not known', async () => {
  await browser.storage.session.clear();
  expect(await locksAt(NOW)).toBe(false);
  expect(await locksAt(NOW + 15 * MINUTE)).toBe(true);
});

test('what is done within a minute of a use asks nothing of the storage; what is done later finds it locked, whatever this worker remembers', async () => {
  const read = vi.spyOn(browser.storage.session, 'get');
  vi.setSystemTime(NOW + MINUTE - 1);
  await lockIfIdleOrUse(false);
  expect(read).not.toHaveBeenCalled();
  for (const now of [NOW + 15 * MINUTE, NOW - 1]) {
    lock.mockClear();
    vi.setSystemTime(now);
    await lockIfIdleOrUse(true);
    expect(lock).toHaveBeenCalledOnce();
    vi.setSystemTime(NOW);
    await noteUse();
  }
  read.mockRestore();
});
