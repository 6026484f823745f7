import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ring } from './find-part';
import { finishDeletion, forgetLeftBehind } from './left-behind';
import { start } from './start';
import { toWork } from './to-work';

const { lockNow, carryOn } = vi.hoisted(() => ({ lockNow: vi.fn(async () => undefined), carryOn: vi.fn(async () => undefined) }));
vi.mock('#lib/background/shell/during', () => ({ during: (work: () => Promise<unknown>) => work() }));
vi.mock('./work', () => {
  const nothing = async () => undefined;
  return { WORK: { carryOn, clearBadge: nothing, isBadgeTaken: () => false, lockIfIdle: nothing, lockNow, startAutoLock: nothing } };
});
vi.mock('./left-behind', () => ({ finishDeletion: vi.fn(async () => undefined), forgetLeftBehind: vi.fn(async () => undefined) }));
vi.mock('./find-part', () => ({
  findKind: vi.fn(),
  findMessage: vi.fn(),
  openNoteOfPart: vi.fn(),
  ring: vi.fn(async () => undefined),
  wakeParts: vi.fn(async () => undefined),
}));
vi.mock('./menu', () => ({ listenToMenu: vi.fn(), makeMenu: vi.fn(async () => undefined) }));
vi.mock('./commands', () => ({ listenToCommands: vi.fn() }));
vi.mock('#lib/records/announce', () => ({ onOwnChange: vi.fn(), announce: vi.fn() }));

let tell: (state: string) => void = () => undefined;

beforeEach(() => {
  fakeBrowser.reset();
  lockNow.mockClear();
  Object.assign(browser, {
    idle: { onStateChanged: { addListener: (listener: typeof tell) => (tell = listener) } },
    action: { setBadgeText: async () => undefined, setTitle: async () => undefined },
  });
  start();
});

it('locks when the screen is locked, at once', async () => {
  tell('locked');
  await vi.waitFor(() => expect(lockNow).toHaveBeenCalledOnce());
});

it.each(['idle', 'active'])('an %s screen locks nothing', async (state) => {
  tell(state);
  await toWork();
  expect(lockNow).not.toHaveBeenCalled();
});

it('ends a deletion that was begun before it does anything else', async () => {
  const [ended, ...later] = [vi.mocked(finishDeletion), vi.mocked(forgetLeftBehind), carryOn].map((work) => work.mockClear().mock);
  await vi.waitFor(() => expect(carryOn).toHaveBeenCalled());
  for (const { invocationCallOrder } of later) expect(ended?.invocationCallOrder[0]).toBeLessThan(invocationCallOrder[0] ?? 0);
});

it('heeds at once whether earnings are to be read each morning', async () => {
  vi.mocked(ring).mockClear();
  await browser.storage.local.set({ 'setting:earningsDigest': true });
  expect(ring).not.toHaveBeenCalled();
  await browser.storage.local.set({ 'setting:earningsDaily': false });
  await vi.waitFor(() => expect(ring).toHaveBeenCalledExactlyOnceWith('earnings'));
});
