import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSetting } from '#lib/settings/settings';
import { serverClock } from './server-clock';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const MINUTE = 60_000;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});

it.each([
  ['ahead', 525_600],
  ['ahead', 61],
  ['behind', -525_600],
  ['behind', -2],
])('pages hear that this computer’s clock is %s by %i minutes, and that it was set right', async (_, minutes) => {
  const clock = await serverClock('one.example');
  clock.learn(NOW - minutes * MINUTE);
  await vi.waitFor(async () => expect(await readSetting('clockOff')).toBe(minutes));
  expect(Math.round((clock.now() - NOW) / MINUTE)).toBe(-minutes);
  clock.learn(NOW);
  await vi.waitFor(async () => expect(await readSetting('clockOff')).toBe(0));
});
