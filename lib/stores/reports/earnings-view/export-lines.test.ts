import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fail, ok } from '#lib/domain/result';
import { saveFile } from '#lib/files/save-file';
import { writeSetting } from '#lib/settings/settings';
import type { EarningsClient, Saved } from '#lib/stores/reports/earnings/client';
import { useExport } from './export-lines';

vi.mock('#lib/files/save-file', () => ({ saveFile: vi.fn() }));
const save = vi.hoisted(() => vi.fn<EarningsClient['save']>());
vi.mock('#lib/stores/reports/earnings/use-earnings', () => ({ earningsClient: () => ({ save }) }));

const scope = { market: 'BR', accounts: [], period: { from: '2026-11-01', to: '2026-11-30' } } as never;
const start = () => useExport.getState().start(scope, 'csv', ((key: string) => key) as never, 'en');
const run = () => useExport.getState().run;
const be = (state: 'locked' | 'unlocked') => writeSetting('vaultState', { state, protection: 'passphrase', repairable: false });
const saved: Saved = { rows: 3, name: 'earnings.csv', file: new Blob(['rows']) };

beforeEach(async () => {
  fakeBrowser.reset();
  vi.mocked(saveFile).mockClear();
  await be('unlocked');
});

it('hands out what has no place of its own, and says how many lines', async () => {
  save.mockResolvedValue(ok(saved));
  await start();
  expect(saveFile).toHaveBeenCalledExactlyOnceWith(saved.file, saved.name);
  expect(run()).toEqual({ is: 'done', rows: 3 });
});

it('a lock ends it, and nothing is saved', async () => {
  save.mockImplementation(
    (_question, { signal }) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve(fail({ code: 'cancelled' })))),
  );
  const ended = start();
  await vi.waitFor(() => expect(save).toHaveBeenCalled());
  await be('locked');
  await ended;
  expect(saveFile).not.toHaveBeenCalled();
  expect(run()).toEqual({ is: 'failed', failure: { code: 'fileLocked' } });
});

it('a person’s stop is told as such', async () => {
  save.mockImplementation(
    (_question, { signal }) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve(fail({ code: 'cancelled' })))),
  );
  save.mockClear();
  const ended = start();
  await vi.waitFor(() => expect(save).toHaveBeenCalled());
  useExport.getState().stop();
  await ended;
  expect(run()).toEqual({ is: 'stopped' });
});
