import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { announceDeletion, type DeletionState } from '#lib/records/announce';
import { readSetting, readSettings, watchSetting, writeSetting } from '#lib/settings/settings';
import { WORK_LOCK } from '#lib/settings/work-lock';
import { webLocks } from '#test/support/web-locks';
import { loadSettings, onSetting, saveSetting, saveSettingAtOnce, settingNow } from './use-setting';

vi.mock('#lib/settings/settings');
const watches: ((value: never) => void)[] = [];
const stopped = vi.fn();
const channels: BroadcastChannel[] = [];
const RealChannel = BroadcastChannel;

beforeEach(() => {
  // Pages of the test before are closed.
  for (const channel of channels.splice(0)) channel.close();
  vi.stubGlobal(
    'BroadcastChannel',
    class extends RealChannel {
      constructor(name: string) {
        super(name);
        channels.push(this);
      }
    },
  );
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
  const { request } = webLocks();
  const neverForWork = (name: string, work: () => Promise<never>) =>
    name === WORK_LOCK ? new Promise(() => undefined) : request(name, work);
  vi.stubGlobal('navigator', { locks: { request: neverForWork }, languages: ['en'] });
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

describe('a page that is told of a deletion', () => {
  /** Until a page that listens has heard this. */
  const report = (state: DeletionState) => {
    const channel = new BroadcastChannel('sidecar-deleted');
    return new Promise<void>((resolve) => {
      channel.onmessage = ({ data }: MessageEvent<DeletionState>) => data === state && resolve();
    });
  };

  /** A new page with an empty memory, and the locks of its browser. */
  async function newPage() {
    const reload = vi.fn();
    const locks = webLocks();
    vi.stubGlobal('location', { reload });
    vi.stubGlobal('navigator', { locks, languages: ['en'] });
    vi.mocked(writeSetting).mockReset().mockResolvedValue();
    vi.mocked(readSettings).mockRejectedValue(new Error('not asked'));
    vi.resetModules();
    const page = await import('./use-setting');
    await page.loadSettings([]).catch(() => undefined);
    return { ...page, reload, locks };
  }

  it('begins anew when the worker that deletes dies, and says of each setting that it was not kept until then', async () => {
    const page = await newPage();
    expect(await page.saveSetting('theme', 'dark')).toEqual({ ok: true, value: null });
    let die: () => void = () => undefined;
    const deleting = page.locks.request(WORK_LOCK, () => new Promise<void>((resolve) => (die = resolve)));
    const started = report('begins');
    announceDeletion('begins');
    const saved = page.saveSetting('theme', 'light');
    await started;
    expect(page.reload).not.toHaveBeenCalled();
    die();
    await deleting;
    expect(await saved).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    await vi.waitFor(() => expect(page.reload).toHaveBeenCalled());
  });

  it('stays when it asked for it, and begins anew at the next one when it had no answer', async () => {
    const page = await newPage();
    const done = report('done');
    await page.askForDeletion(async () => {
      announceDeletion('begins');
      announceDeletion('done');
      return ok({});
    });
    await done;
    expect(page.reload).not.toHaveBeenCalled();
    expect(await page.saveSetting('theme', 'dark')).toEqual({ ok: true, value: null });

    await page.askForDeletion(async () => fail(failure('unexpected')));
    announceDeletion('begins');
    await vi.waitFor(() => expect(page.reload).toHaveBeenCalled());
  });
});
