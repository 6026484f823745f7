import { beforeEach, expect, it, vi } from 'vitest';
import { readSetting, watchSetting, writeSetting } from '#lib/settings/settings';
import { webLocks } from '#test/support/web-locks';
import { onSetting, saveSetting, settingNow } from './use-setting';

vi.mock('#lib/settings/settings');
const watches: ((value: never) => void)[] = [];
const stopped = vi.fn();

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: webLocks() });
  watches.length = 0;
  stopped.mockReset();
  vi.mocked(readSetting).mockRejectedValue(new Error('not asked'));
  vi.mocked(watchSetting).mockImplementation((_name, tell) => {
    watches.push(tell as never);
    return stopped;
  });
});

it('tells everyone who listens, by one watch, and not when nothing has changed', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const stops = [onSetting('theme')(first), onSetting('theme')(second)];
  expect(watches).toHaveLength(1);
  watches[0]?.('dark' as never);
  watches[0]?.('dark' as never);
  expect(settingNow('theme')).toBe('dark');
  expect([first, second].map((one) => one.mock.calls.length)).toEqual([1, 1]);
  for (const stop of stops) stop();
  expect(stopped).toHaveBeenCalledTimes(1);
  onSetting('theme')(first)();
  expect(watches).toHaveLength(2);
});

it('gives the same way to listen for the same setting', () => {
  expect(onSetting('language')).toBe(onSetting('language'));
  expect(onSetting('language')).not.toBe(onSetting('theme'));
});

it.each([
  ['QUOTA_BYTES_PER_ITEM quota exceeded', 'storageFull'],
  ['disk', 'storageFailed'],
])('says why it was not kept: %s', async (message, code) => {
  vi.mocked(writeSetting).mockRejectedValueOnce(new Error(message));
  expect(await saveSetting('theme', 'dark')).toMatchObject({ ok: false, failure: { code } });
});
