import { beforeEach, expect, it, vi } from 'vitest';
import { announceDeletion } from '#lib/records/announce';
import { readSetting, readSettings, watchSetting, writeSetting } from '#lib/settings/settings';
import { webLocks } from '#test/support/web-locks';
import { loadSettings, onSetting, saveSetting, saveSettingAtOnce, settingNow } from './use-setting';

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

it('writes what a page that is left still holds before it is gone, without a lock, and nothing from the begin of a deletion on', async () => {
  const reload = vi.fn();
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('navigator', { locks: { request: () => new Promise(() => undefined) }, languages: ['en'] });
  vi.mocked(writeSetting).mockReset().mockResolvedValue();
  vi.mocked(readSettings).mockRejectedValue(new Error('not asked'));
  await loadSettings([]).catch(() => undefined);
  saveSettingAtOnce('theme', 'dark');
  expect(writeSetting).toHaveBeenCalledExactlyOnceWith('theme', 'dark');

  announceDeletion('begins');
  await vi.waitFor(() => {
    vi.mocked(writeSetting).mockClear();
    saveSettingAtOnce('theme', 'light');
    expect(writeSetting).not.toHaveBeenCalled();
  });
  expect(reload).not.toHaveBeenCalled();
  announceDeletion('done');
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
});
