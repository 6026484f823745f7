import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fail, ok } from '#lib/domain/result';
import { saveFile } from '#lib/files/save-file';
import { writeSetting } from '#lib/settings/settings';
import { handOut, unlessLocked, useFileOut } from './file-out';

vi.mock('#lib/files/save-file', () => ({ saveFile: vi.fn() }));

const file = new Blob(['names and figures']);
const be = (state: 'locked' | 'unlocked') => writeSetting('vaultState', { state, protection: 'passphrase', repairable: false });
const stopped = () => useFileOut.getState().stopped;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.mocked(saveFile).mockClear();
  useFileOut.setState({ stopped: false });
  await be('unlocked');
});

it('hands a file out while nothing is locked', async () => {
  expect(await handOut('a.csv', async () => ok(file))).toBeNull();
  expect(saveFile).toHaveBeenCalledExactlyOnceWith(file, 'a.csv');
  expect(stopped()).toBe(false);
});

it('begins nothing once it is locked', async () => {
  await be('locked');
  const make = vi.fn(async () => ok(file));
  expect(await handOut('a.csv', make)).toEqual({ code: 'fileLocked' });
  expect(make).not.toHaveBeenCalled();
  expect(saveFile).not.toHaveBeenCalled();
  expect(stopped()).toBe(true);
});

it('ends what is under way at a lock', async () => {
  const answered = handOut('a.xlsx', async (signal) => {
    const given = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    await be('locked');
    await given;
    return fail({ code: 'cancelled' });
  });
  expect(await answered).toEqual({ code: 'fileLocked' });
  expect(saveFile).not.toHaveBeenCalled();
  expect(stopped()).toBe(true);
});

it('hands out nothing that was finished in the moment of a lock, before the page was told of it', async () => {
  const make = async () => {
    await fakeBrowser.storage.session.set({ 'setting:vaultState': { state: 'locked', protection: 'passphrase', repairable: false } });
    return ok(file);
  };
  expect(await handOut('a.csv', make)).toEqual({ code: 'fileLocked' });
  expect(saveFile).not.toHaveBeenCalled();
});

it('goes on where the person chose that what is known stays readable', async () => {
  await writeSetting('readableWhileLocked', true);
  await be('locked');
  expect(await handOut('a.csv', async () => ok(file))).toBeNull();
  expect(saveFile).toHaveBeenCalledOnce();
});

it('says it until the next file, and passes on what else went wrong', async () => {
  await be('locked');
  await handOut('a.csv', async () => ok(file));
  await be('unlocked');
  expect(stopped()).toBe(true);
  expect(await handOut('b.csv', async () => fail({ code: 'fileOverLimits' }))).toEqual({ code: 'fileOverLimits' });
  expect(stopped()).toBe(false);
});

it('listens to no lock any more once it is done, also when the work throws', async () => {
  let kept: AbortSignal | null = null;
  const work = async (signal: AbortSignal) => {
    kept = signal;
    throw new Error('out of room');
  };
  await expect(unlessLocked(work)).rejects.toThrow('out of room');
  await be('locked');
  await vi.waitFor(async () =>
    expect(await fakeBrowser.storage.session.get()).toMatchObject({ 'setting:vaultState': { state: 'locked' } }),
  );
  expect((kept as AbortSignal | null)?.aborted).toBe(false);
});
