import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteUse } from '#lib/background/accounts/auto-lock';
import { vault } from '#lib/background/accounts/clients';
import { accountsHandlers } from '#lib/background/accounts/handlers';
import { AUTO_LOCK_ALARM } from '#lib/background/shell/alarm-names';
import { ok, type Result } from '#lib/domain/result';
import { writeKeyed } from '#lib/settings/keyed';
import type { FreshPair } from '#lib/vault/rotate';
import { start } from './start';

vi.mock('#lib/background/accounts/clients', async () => {
  const { createVault } = await import('#lib/vault/vault');
  const { memoryLock, memoryPlaces } = await import('#test/support/vault-places');
  return { vault: createVault(memoryPlaces(), memoryLock()), gate: {}, hasKey: () => true };
});
vi.mock('#lib/background/shell/during', () => ({ during: (work: () => Promise<unknown>) => work() }));
vi.mock('#lib/background/links/pending-link', () => ({ carryOn: async () => undefined, makeAndTell: vi.fn() }));
vi.mock('./left-behind', () => ({ finishDeletion: async () => undefined, forgetLeftBehind: async () => undefined }));
vi.mock('./find-part', () => ({
  findKind: vi.fn(),
  findMessage: vi.fn(),
  openNoteOfPart: vi.fn(),
  ring: async () => undefined,
  wakeParts: async () => undefined,
}));
vi.mock('#lib/records/announce', () => ({ onOwnChange: vi.fn(), announce: vi.fn() }));

/** A key is made of the passphrase with many rounds, on a machine that may be busy. */
const LONG = { timeout: 20_000 };
const PASSPHRASE = 'correct horse battery';
const pair = (number: number) => ({ accessToken: `access-${number}`, refreshToken: `refresh-${number}`, accessUntil: 0, number });
/** What the worker listens to, by the browser's name for it. */
const told: Record<string, (...given: never[]) => unknown> = {};
const listenTo = (name: string) => ({ addListener: (listener: (...given: never[]) => unknown) => (told[name] = listener) });

beforeEach(async () => {
  fakeBrowser.reset();
  // The made-up browser lacks what closes its storage to content scripts.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  Object.assign(browser, {
    idle: { onStateChanged: listenTo('screen') },
    commands: { onCommand: listenTo('key') },
    contextMenus: { onClicked: listenTo('menu'), removeAll: async () => undefined, create: () => undefined },
    action: { setBadgeText: async () => undefined, setTitle: async () => undefined },
  });
  await vault.destroy();
  await vault.protect(null, PASSPHRASE);
  await vault.put('shop', { partnerKey: 'DEMO-key', pair: pair(0), intent: null }, 'shop');
  await noteUse();
  start();
});

/** Every way by which a person, or time, locks. */
const WAYS: readonly (readonly [way: string, lock: () => unknown])[] = [
  ['the button', () => accountsHandlers['vault.lock']({}, {} as never)],
  ['the key', () => told['key']?.(...(['lock-now'] as never[]))],
  ['the menu of the icon', () => told['menu']?.(...([{ menuItemId: 'lock-now' }] as never[]))],
  ['the screen', () => told['screen']?.(...(['locked'] as never[]))],
  [
    'minutes without use',
    async () => {
      await writeKeyed('vaultUse', Date.now() - 16 * 60_000, 'vault');
      await fakeBrowser.alarms.onAlarm.trigger({ name: AUTO_LOCK_ALARM } as never);
    },
  ],
];

it.each(WAYS)('a lock by %s while tokens are traded costs the shop nothing: the answer is stored, and it is locked', async (_, lock) => {
  let answer: (pair: Result<FreshPair>) => void = () => undefined;
  const asked = vi.fn();
  const traded = vault.rotate('shop', 0, () => {
    asked();
    return new Promise((resolve) => (answer = resolve));
  });
  await vi.waitFor(() => expect(asked).toHaveBeenCalled(), LONG);
  await lock();
  await vi.waitFor(async () => expect((await vault.status()).state).toBe('locked'), LONG);
  answer(ok(pair(1)));
  await traded;
  expect((await vault.status()).state).toBe('locked');
  expect((await vault.unlock(PASSPHRASE)).ok).toBe(true);
  const seal = await vault.shopSeal('shop', ['openplatform.example'], { partnerId: '1', shopId: '2' });
  expect(seal).toMatchObject({ ok: true, value: { pair: { number: 1 } } });
});
